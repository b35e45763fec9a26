package org.reglament.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.reglament.calendar.CalendarChange.Kind;
import org.reglament.calendar.Day;
import org.reglament.calendar.DayKind;
import org.reglament.calendar.WorkCalendar;
import org.reglament.calendar.YearFile;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Reads what an administrator typed or sent for the calendar; what is wrong is told all at once. */
@Component
class CalendarForm {
    /** So many mistakes of a file are told. */
    private static final int TOLD = 20;
    /** So many years ahead a calendar may reach. */
    private static final int YEARS_AHEAD = 5;

    private final CalendarDeeds deeds;
    private final WorkCalendar calendar;
    private final BusinessClock clock;

    CalendarForm(CalendarDeeds deeds, WorkCalendar calendar, BusinessClock clock) {
        this.deeds = deeds;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Something wrong with a field, as a key of words and what it is about. */
    record Fault(String field, String key, Object... arguments) {}

    /** A proposed change, or what stands in its way. */
    record Taken(@Nullable UUID change, List<Fault> faults) {
        static Taken refused(Fault... faults) {
            return new Taken(null, List.of(faults));
        }
    }

    Taken year(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            return Taken.refused(new Fault("file", "operations.calendar.wrong.file"));
        }
        if (file.getSize() > YearFile.LONGEST) {
            return Taken.refused(new Fault("file", "operations.calendar.wrong.size", YearFile.LONGEST / 1024));
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file.getBytes()))
                    .toString();
        } catch (CharacterCodingException otherLetters) {
            return Taken.refused(new Fault("file", "operations.calendar.wrong.letters"));
        } catch (IOException e) {
            throw new UncheckedIOException("an upload broke off", e);
        }
        if (text.indexOf('\0') >= 0) {
            return Taken.refused(new Fault("file", "operations.calendar.wrong.letters"));
        }
        YearFile read = YearFile.read(text);
        if (!read.mistakes().isEmpty()) {
            return new Taken(null, faults(read.mistakes()));
        }
        int now = clock.today().getYear();
        if (read.year() < now - 1 || read.year() > now + YEARS_AHEAD) {
            return Taken.refused(new Fault(
                    "file",
                    "operations.calendar.wrong.year",
                    String.valueOf(read.year()),
                    String.valueOf(now - 1),
                    String.valueOf(now + YEARS_AHEAD)));
        }
        return new Taken(deeds.propose(read, text), List.of());
    }

    private static List<Fault> faults(List<YearFile.Mistake> mistakes) {
        List<Fault> faults = new ArrayList<>();
        for (YearFile.Mistake mistake : mistakes.subList(0, Math.min(TOLD, mistakes.size()))) {
            faults.add(new Fault(
                    "file",
                    "operations.calendar.mistake." + mistake.what().name().toLowerCase(Locale.ROOT),
                    String.valueOf(mistake.line()),
                    mistake.about()));
        }
        if (mistakes.size() > TOLD) {
            faults.add(new Fault("file", "operations.calendar.mistake.more", mistakes.size() - TOLD));
        }
        return faults;
    }

    Taken day(Map<String, String> typed) {
        List<Fault> faults = new ArrayList<>();
        boolean off = "off".equals(typed.get("kind"));
        if (!off && !"working".equals(typed.get("kind"))) {
            faults.add(new Fault("kind", "operations.calendar.wrong.kind"));
        }
        LocalDate date = date(typed);
        int now = clock.today().getYear();
        if (date == null) {
            faults.add(new Fault("date", "operations.calendar.wrong.date"));
        } else if (date.getYear() < now - 1 || date.getYear() > now + YEARS_AHEAD) {
            faults.add(new Fault(
                    "date",
                    "operations.calendar.wrong.far",
                    String.valueOf(now - 1),
                    String.valueOf(now + YEARS_AHEAD)));
        } else if (faults.isEmpty() && calendar.isWorking(date) != off) {
            faults.add(new Fault("date", "operations.calendar.wrong." + (off ? "is-off" : "is-working")));
        }
        for (String field : List.of("name", "act")) {
            String text = typed.getOrDefault(field, "").strip();
            if (text.isEmpty()) {
                faults.add(new Fault(field, "operations.calendar.wrong." + field));
            } else if (text.length() > CalendarDeeds.LONGEST || text.chars().anyMatch(Character::isISOControl)) {
                faults.add(new Fault(field, "operations.calendar.wrong.long", CalendarDeeds.LONGEST));
            }
        }
        if (date == null || !faults.isEmpty()) {
            return new Taken(null, faults);
        }
        return new Taken(
                deeds.propose(
                        off ? Kind.DAY_OFF : Kind.WORKING_DAY,
                        date,
                        typed.getOrDefault("name", ""),
                        typed.getOrDefault("act", "")),
                List.of());
    }

    Taken takeBack(String written) {
        LocalDate date;
        try {
            date = LocalDate.parse(written);
        } catch (DateTimeException noDate) {
            return Taken.refused(new Fault("date", "operations.calendar.wrong.date"));
        }
        Day day = calendar.day(date);
        if (day.kind() != DayKind.REGIONAL_DAY_OFF && day.kind() != DayKind.REGIONAL_WORKING_DAY) {
            return Taken.refused(new Fault("date", "operations.calendar.wrong.not-declared"));
        }
        return new Taken(deeds.propose(Kind.TAKEN_BACK, date, "", ""), List.of());
    }

    private static @Nullable LocalDate date(Map<String, String> typed) {
        try {
            return LocalDate.of(number(typed, "date-year"), number(typed, "date-month"), number(typed, "date-day"));
        } catch (DateTimeException | NumberFormatException noDate) {
            return null;
        }
    }

    private static int number(Map<String, String> typed, String field) {
        return Integer.parseInt(typed.getOrDefault(field, "").strip());
    }

    static String date(LocalDate date, Locale locale) {
        return DateTimeFormatter.ofPattern(
                        "en".equals(locale.getLanguage()) ? "d MMMM yyyy" : "d MMMM yyyy 'года'", locale)
                .format(date);
    }
}

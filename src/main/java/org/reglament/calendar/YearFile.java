package org.reglament.calendar;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The calendar of one year as a file gives it: a line for each day that differs from an ordinary week, two when it does
 * so twice. It is taken as a whole or, with every mistake named, not at all.
 *
 * @param year of its dates; 0 where none can be read
 */
public record YearFile(int year, Map<LocalDate, Day> days, List<Mistake> mistakes) {
    /** The longest file that is taken, in bytes; a year has some thirty lines. */
    public static final int LONGEST = 64 * 1024;

    private static final int LONGEST_NAME = 300;
    private static final List<String> COLUMNS = List.of("date", "kind", "name");

    /**
     * What is wrong with a line; its message is {@code operations.calendar.mistake.} and the word.
     *
     * @param line its number; 0 where the mistake is of the whole file
     */
    public record Mistake(int line, What what, String about) {
        @Override
        public String toString() {
            return (line == 0 ? "" : "line " + line + ": ") + what.said.formatted(about);
        }
    }

    /** Kinds of mistakes, each with what a failing start says of it. */
    public enum What {
        HEADER("the first line is not 'date,kind,name' but '%s'"),
        COLUMNS("there are not three columns but %s"),
        DATE("'%s' is no date such as 2027-01-01"),
        YEAR("the date %s is not of the year of the first line"),
        KIND("the kind '%s' is unknown; known are holiday, weekend_transfer, working_transfer, shortened"),
        NAME("the name is missing, too long or holds characters that cannot be shown: '%s'"),
        TWICE("the date %s stands twice, and not as a shortened working day off"),
        NO_WEEKEND("%s is no Saturday or Sunday, so it cannot be made a working day"),
        NO_WEEKDAY("%s is a Saturday or Sunday and so a day off already"),
        NOT_WORKED("%s is a day off, so it cannot be shortened"),
        HOLIDAY("the holiday %s is missing"),
        QUOTES("a quotation mark is not closed: %s"),
        EMPTY("there is no day in it%s");

        private final String said;

        What(String said) {
            this.said = said;
        }
    }

    /** Reads a file; commas or semicolons part its columns. */
    public static YearFile read(String text) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        List<Mistake> mistakes = new ArrayList<>();
        Map<LocalDate, Day> days = new HashMap<>();
        List<CsvRecord> rows = rows(plain, mistakes);
        Integer year = null;
        for (CsvRecord row : rows.subList(Math.min(1, rows.size()), rows.size())) {
            Day day = day(row, year, mistakes);
            if (day != null) {
                year = year == null ? Integer.valueOf(day.date().getYear()) : year;
                add(days, day, line(row), mistakes);
            }
        }
        if (year != null) {
            int known = year;
            new TreeSet<>(CalendarYears.FIXED_HOLIDAYS).forEach(holiday -> fixed(holiday, known, days, mistakes));
        } else if (mistakes.isEmpty()) {
            mistakes.add(new Mistake(0, What.EMPTY, ""));
        }
        days.values().stream()
                .filter(day -> day.shortened() && !day.working())
                .forEach(day ->
                        mistakes.add(new Mistake(0, What.NOT_WORKED, day.date().toString())));
        return new YearFile(year == null ? 0 : year, Map.copyOf(days), List.copyOf(mistakes));
    }

    private static List<CsvRecord> rows(String text, List<Mistake> mistakes) {
        String first = text.lines().findFirst().orElse("");
        char separator = first.contains(";") ? ';' : ',';
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            List<CsvRecord> rows = reader.stream().toList();
            if (!rows.isEmpty() && !rows.get(0).getFields().equals(COLUMNS)) {
                mistakes.add(new Mistake(1, What.HEADER, cut(first)));
            }
            return rows;
        } catch (CsvParseException e) {
            mistakes.add(new Mistake(0, What.QUOTES, cut(String.valueOf(e.getMessage()))));
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Day day(CsvRecord row, @Nullable Integer year, List<Mistake> mistakes) {
        int line = line(row);
        if (row.getFieldCount() != COLUMNS.size()) {
            mistakes.add(new Mistake(line, What.COLUMNS, String.valueOf(row.getFieldCount())));
            return null;
        }
        String written = row.getField(0).strip();
        String kind = row.getField(1).strip();
        String name = row.getField(2).strip();
        LocalDate date = date(written);
        if (date == null) {
            mistakes.add(new Mistake(line, What.DATE, cut(written)));
            return null;
        }
        if (year != null && date.getYear() != year) {
            mistakes.add(new Mistake(line, What.YEAR, written));
            return null;
        }
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            mistakes.add(new Mistake(line, What.NAME, cut(name)));
            return null;
        }
        boolean weekend = CalendarYears.ordinary(date) == DayKind.WEEKEND;
        if (kind.equals("working_transfer") && !weekend || kind.equals("weekend_transfer") && weekend) {
            mistakes.add(new Mistake(line, weekend ? What.NO_WEEKDAY : What.NO_WEEKEND, written));
            return null;
        }
        return switch (kind) {
            case "holiday" -> new Day(date, DayKind.HOLIDAY, false, false, name);
            case "weekend_transfer" -> new Day(date, DayKind.WEEKEND_TRANSFER, false, false, name);
            case "working_transfer" -> new Day(date, DayKind.WORKING_TRANSFER, false, false, name);
            case "shortened" -> new Day(date, CalendarYears.ordinary(date), true, false, name);
            default -> {
                mistakes.add(new Mistake(line, What.KIND, cut(kind)));
                yield null;
            }
        };
    }

    private static @Nullable LocalDate date(String written) {
        try {
            LocalDate date = LocalDate.parse(written);
            return date.getYear() > 1999 && date.getYear() < 3000 ? date : null;
        } catch (DateTimeException noDate) {
            return null;
        }
    }

    /** Two lines of one date, such as a shortened working Saturday: the transfer decides, both notes stay. */
    private static void add(Map<LocalDate, Day> days, Day day, int line, List<Mistake> mistakes) {
        Day known = days.get(day.date());
        if (known == null) {
            days.put(day.date(), day);
            return;
        }
        Day transfer = known.kind() == DayKind.WORKING_TRANSFER ? known : day;
        Day shortened = known.kind() == DayKind.WORKING_TRANSFER ? day : known;
        if (transfer.kind() != DayKind.WORKING_TRANSFER || !shortened.shortened() || transfer.shortened()) {
            mistakes.add(new Mistake(line, What.TWICE, day.date().toString()));
            return;
        }
        days.put(
                day.date(),
                new Day(day.date(), DayKind.WORKING_TRANSFER, true, false, transfer.note() + "; " + shortened.note()));
    }

    private static void fixed(MonthDay holiday, int year, Map<LocalDate, Day> days, List<Mistake> mistakes) {
        Day listed = days.get(holiday.atYear(year));
        if (listed == null || listed.kind() != DayKind.HOLIDAY) {
            mistakes.add(new Mistake(0, What.HOLIDAY, holiday.atYear(year).toString()));
        }
    }

    private static int line(CsvRecord row) {
        return Math.toIntExact(row.getStartingLineNumber());
    }

    private static String cut(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}

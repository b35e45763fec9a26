package org.reglament.correspondence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes dates and numbers of days out in words, in the cases that Russian sentences ask for. */
final class DateWords {
    private static final Locale RU = Locale.forLanguageTag("ru");
    private static final List<String> GENITIVE =
            List.of("понедельника", "вторника", "среды", "четверга", "пятницы", "субботы", "воскресенья");
    private static final List<String> ACCUSATIVE =
            List.of("в понедельник", "во вторник", "в среду", "в четверг", "в пятницу", "в субботу", "в воскресенье");

    private final ZoneId zone;
    private final boolean russian;

    DateWords(ZoneId zone, String language) {
        this.zone = zone;
        this.russian = !language.equals("en");
    }

    /** The functions by the names that templates call them by. */
    Map<String, Function<@Nullable Object, String>> functions() {
        return Map.of(
                "date", value -> date(at(value)),
                "dateTime", value -> date(at(value)) + ", " + format(at(value), "HH:mm"),
                "until", value -> weekday(at(value), GENITIVE, "") + ", " + date(at(value)),
                "on", value -> weekday(at(value), ACCUSATIVE, "on ") + ", " + date(at(value)),
                "days", value -> counted(value, "день", "дня", "дней", "day", "days"),
                "workingDays",
                        value -> counted(
                                value, "рабочий день", "рабочих дня", "рабочих дней", "working day", "working days"));
    }

    private String date(ZonedDateTime at) {
        return russian ? format(at, "d MMMM yyyy") + " года" : format(at, "d MMMM yyyy");
    }

    private String weekday(ZonedDateTime at, List<String> words, String preposition) {
        return russian ? words.get(at.getDayOfWeek().getValue() - 1) : preposition + format(at, "EEEE");
    }

    private String format(ZonedDateTime at, String pattern) {
        return at.format(DateTimeFormatter.ofPattern(pattern, russian ? RU : Locale.UK));
    }

    private String counted(
            @Nullable Object value, String one, String few, String many, String singular, String plural) {
        long n = value instanceof Number number ? number.longValue() : Long.parseLong(String.valueOf(value));
        if (!russian) {
            return n + " " + (n == 1 ? singular : plural);
        }
        boolean teen = n % 100 >= 11 && n % 100 <= 14;
        String word = !teen && n % 10 == 1 ? one : !teen && n % 10 >= 2 && n % 10 <= 4 ? few : many;
        return n + " " + word;
    }

    /** Reads what Java and forms write dates as: an instant, a time with offset, a local time or a plain date. */
    private ZonedDateTime at(@Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException("there is no date; ask for it with ?? first");
        }
        String text = value.toString();
        if (text.length() == 10) {
            return LocalDate.parse(text).atStartOfDay(zone);
        } else if (text.endsWith("Z")) {
            return Instant.parse(text).atZone(zone);
        } else if (text.indexOf('+', 10) > 0 || text.indexOf('-', 10) > 0) {
            return OffsetDateTime.parse(text).atZoneSameInstant(zone);
        }
        return LocalDateTime.parse(text).atZone(zone);
    }
}

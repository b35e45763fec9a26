package org.reglament.casefile;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reglament.procedure.Schedule.Every;

/**
 * A month, quarter or year that a scheduled procedure tells of.
 *
 * @param from its first day
 */
public record ReportPeriod(Every every, LocalDate from) {
    private static final Pattern CODE = Pattern.compile("(\\d{4})(?:-Q([1-4])|-(0[1-9]|1[0-2]))?");
    private static final List<String> ROMAN = List.of("I", "II", "III", "IV");
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("LLLL yyyy", Locale.forLanguageTag("ru"));

    /** The latest period of that length that had ended before that day. */
    static ReportPeriod endedBefore(Every every, LocalDate day) {
        return new ReportPeriod(every, first(every, day)).previous();
    }

    /** Reads {@link #code}. */
    public static ReportPeriod parse(String code) {
        Matcher form = CODE.matcher(code);
        if (!form.matches()) {
            throw new IllegalArgumentException("no period is called \"" + code + "\"");
        }
        int year = Integer.parseInt(form.group(1));
        if (form.group(2) != null) {
            return new ReportPeriod(Every.QUARTER, LocalDate.of(year, Integer.parseInt(form.group(2)) * 3 - 2, 1));
        }
        return form.group(3) != null
                ? new ReportPeriod(Every.MONTH, LocalDate.of(year, Integer.parseInt(form.group(3)), 1))
                : new ReportPeriod(Every.YEAR, LocalDate.of(year, 1, 1));
    }

    /** Its last day. */
    public LocalDate to() {
        return next().from.minusDays(1);
    }

    /** {@code 2026-Q4}, {@code 2026-11} or {@code 2026}; of one length, later ones sort later. */
    public String code() {
        return switch (every) {
            case MONTH -> from.toString().substring(0, 7);
            case QUARTER -> from.getYear() + "-Q" + quarter();
            case YEAR -> String.valueOf(from.getYear());
        };
    }

    /** As it reads after «за»: «IV квартал 2026 года», «ноябрь 2026 года», «2026 год». */
    public String name() {
        return switch (every) {
            case MONTH -> MONTH.format(from) + " года";
            case QUARTER -> ROMAN.get(quarter() - 1) + " квартал " + from.getYear() + " года";
            case YEAR -> from.getYear() + " год";
        };
    }

    ReportPeriod next() {
        return new ReportPeriod(every, from.plusMonths(months()));
    }

    private ReportPeriod previous() {
        return new ReportPeriod(every, from.minusMonths(months()));
    }

    private int quarter() {
        return (from.getMonthValue() + 2) / 3;
    }

    private int months() {
        return switch (every) {
            case MONTH -> 1;
            case QUARTER -> 3;
            case YEAR -> 12;
        };
    }

    private static LocalDate first(Every every, LocalDate day) {
        return switch (every) {
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> LocalDate.of(day.getYear(), day.getMonth().firstMonthOfQuarter(), 1);
            case YEAR -> LocalDate.of(day.getYear(), Month.JANUARY, 1);
        };
    }
}

package org.reglament.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The production calendar: which days are worked, and why the others are not. */
public class WorkCalendar {
    /** The non-working holidays of art. 112 of the Labour Code, which need no yearly act. */
    private static final Set<MonthDay> FIXED_HOLIDAYS = Stream.concat(
                    IntStream.rangeClosed(1, 8).mapToObj(day -> MonthDay.of(1, day)),
                    Stream.of(
                            MonthDay.of(2, 23),
                            MonthDay.of(3, 8),
                            MonthDay.of(5, 1),
                            MonthDay.of(5, 9),
                            MonthDay.of(6, 12),
                            MonthDay.of(11, 4)))
            .collect(Collectors.toUnmodifiableSet());

    private final TreeMap<Integer, Map<LocalDate, Day>> years;

    WorkCalendar(Map<Integer, Map<LocalDate, Day>> years) {
        if (years.isEmpty()) {
            throw new IllegalArgumentException("There is no production calendar: put calendar/calendar-YYYY.csv.");
        }
        this.years = new TreeMap<>(years);
    }

    /** The calendar of the years that come with the project; it needs no Spring. */
    public static WorkCalendar ofProject() {
        return new WorkCalendar(CalendarFiles.read());
    }

    public Day day(LocalDate date) {
        Map<LocalDate, Day> year = years.get(date.getYear());
        if (year == null) {
            DayKind kind = FIXED_HOLIDAYS.contains(MonthDay.from(date)) ? DayKind.HOLIDAY : ordinary(date);
            return new Day(date, kind, false, true, null);
        }
        Day listed = year.get(date);
        return listed != null ? listed : new Day(date, ordinary(date), false, false, null);
    }

    public boolean isWorking(LocalDate date) {
        return day(date).working();
    }

    /** True for a working day that is one hour shorter. */
    public boolean isShortened(LocalDate date) {
        return day(date).shortened();
    }

    /** True when the calendar of the date's year is not known, so the day may still change. */
    public boolean provisional(LocalDate date) {
        return !years.containsKey(date.getYear());
    }

    /** The n-th working day after the date, or before it when n is negative; the date itself when n is 0. */
    public LocalDate plusWorkingDays(LocalDate date, int n) {
        int step = Integer.signum(n);
        LocalDate day = date;
        for (int left = Math.abs(n); left > 0; ) {
            day = day.plusDays(step);
            if (isWorking(day)) {
                left--;
            }
        }
        return day;
    }

    /** How many working days lie after {@code from} up to and with {@code to}; negative when {@code to} is earlier. */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -workingDaysBetween(to, from);
        }
        return (int) from.datesUntil(to)
                .map(day -> day.plusDays(1))
                .filter(this::isWorking)
                .count();
    }

    /** The date itself when it is worked, else the last working day before it. */
    public LocalDate workingDayUntil(LocalDate date) {
        return isWorking(date) ? date : plusWorkingDays(date, -1);
    }

    /** The date itself when it is worked, else the first working day after it. */
    public LocalDate workingDayFrom(LocalDate date) {
        return isWorking(date) ? date : plusWorkingDays(date, 1);
    }

    /** From December on, a sentence for the operator when the next year's calendar is not there yet. */
    public Optional<String> missingYearWarning(LocalDate today) {
        return missingYear(today)
                .map(year ->
                        ("The production calendar of %d is missing: its dates are counted provisionally, Monday to "
                                        + "Friday and the fixed holidays. Add calendar/calendar-%d.csv.")
                                .formatted(year, year));
    }

    /** The year whose calendar should be there by that day and is not; the next one from December on. */
    public Optional<Integer> missingYear(LocalDate today) {
        int needed = today.getMonth() == Month.DECEMBER ? today.getYear() + 1 : today.getYear();
        return years.containsKey(needed) ? Optional.empty() : Optional.of(needed);
    }

    static DayKind ordinary(LocalDate date) {
        DayOfWeek day = date.getDayOfWeek();
        return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY ? DayKind.WEEKEND : DayKind.WORKING;
    }
}

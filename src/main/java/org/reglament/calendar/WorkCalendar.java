package org.reglament.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The production calendar: which days are worked, and why the others are not.
 *
 * <p>It may become another while it is asked; whoever counts on it for longer asks {@link #still} for one that does not.
 */
public class WorkCalendar {
    private volatile CalendarYears now;

    WorkCalendar(CalendarYears now) {
        this.now = now;
    }

    /** The calendar of the years that come with the project; it needs no Spring. */
    public static WorkCalendar ofProject() {
        return new WorkCalendar(CalendarYears.of(CalendarFiles.read()));
    }

    /** The calendar as it is now and stays, whatever becomes of this one. */
    public WorkCalendar still() {
        return new WorkCalendar(now);
    }

    /** The calendar as it stood at that moment, whatever was changed since. */
    public WorkCalendar at(Instant moment) {
        return new WorkCalendar(now.at(moment));
    }

    /** What it would be after that change; this one stays as it is. */
    public WorkCalendar with(CalendarChange change) {
        return new WorkCalendar(now.with(change));
    }

    /** How many changes were made to it. */
    public int version() {
        return now.version();
    }

    /** What it would be after all those changes. */
    CalendarYears years(List<CalendarChange> changes) {
        return now.with(changes);
    }

    /** From now on it is that one, for all who hold it. */
    void become(CalendarYears next) {
        now = next;
    }

    public Day day(LocalDate date) {
        return now.day(date);
    }

    /** The years that are known, the earliest first. */
    public Set<Integer> years() {
        return now.known();
    }

    /** Those days of a year that differ from an ordinary week, by date. */
    public List<Day> marked(int year) {
        return now.marked(year);
    }

    /** Those days of a year by which terms are counted otherwise than by the other calendar. */
    public SortedSet<LocalDate> differing(WorkCalendar other, int year) {
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(date -> {
                    Day here = day(date);
                    Day there = other.day(date);
                    return here.working() != there.working() || here.provisional() != there.provisional();
                })
                .collect(Collectors.toCollection(TreeSet::new));
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
        return !now.knows(date.getYear());
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
                                        + "Friday and the fixed holidays. Load calendar-%d.csv on the page "
                                        + "/operations/calendar.")
                                .formatted(year, year));
    }

    /** The year whose calendar should be there by that day and is not; the next one from December on. */
    public Optional<Integer> missingYear(LocalDate today) {
        int needed = today.getMonth() == Month.DECEMBER ? today.getYear() + 1 : today.getYear();
        return now.knows(needed) ? Optional.empty() : Optional.of(needed);
    }
}

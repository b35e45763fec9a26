package org.reglament.deadline;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reglament.calendar.WorkCalendar;

/**
 * Counts the working days that a term has used, those left out on which it stood still.
 *
 * <p>It is made anew for each count of many: what lies between two days is remembered, for most terms share theirs.
 */
final class UsedDays {
    private final WorkCalendar calendar;
    private final Map<Stretch, Integer> known = new HashMap<>();

    UsedDays(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * Days on which a term stood still: the day of the stop is counted still, that of the resumption not yet.
     *
     * @param until the day of the resumption
     */
    record Pause(LocalDate from, LocalDate until) {
        boolean holds(LocalDate day) {
            return day.isAfter(from) && !day.isAfter(until);
        }
    }

    private record Stretch(LocalDate first, LocalDate last) {}

    /** How many working days lie after the first day up to and with the last. */
    int between(LocalDate first, LocalDate last, List<Pause> pauses) {
        return pauses.isEmpty()
                ? known.computeIfAbsent(new Stretch(first, last), stretch -> count(first, last, pauses))
                : count(first, last, pauses);
    }

    private int count(LocalDate first, LocalDate last, List<Pause> pauses) {
        int used = 0;
        for (LocalDate day = first.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            used += counts(day, pauses) ? 1 : 0;
        }
        return used;
    }

    /** The day on which so many are used; the first day itself for none. */
    LocalDate after(LocalDate first, int days, List<Pause> pauses) {
        LocalDate day = first;
        for (int used = 0; used < days; ) {
            day = day.plusDays(1);
            used += counts(day, pauses) ? 1 : 0;
        }
        return day;
    }

    private boolean counts(LocalDate day, List<Pause> pauses) {
        return calendar.isWorking(day) && pauses.stream().noneMatch(pause -> pause.holds(day));
    }
}

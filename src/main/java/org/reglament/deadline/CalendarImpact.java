package org.reglament.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.IntStream;
import org.reglament.calendar.BusinessClock;
import org.reglament.calendar.WorkCalendar;
import org.springframework.stereotype.Component;

/** Tells which running deadlines a change of the calendar moves: each is counted by the calendar before and after. */
@Component
public class CalendarImpact {
    private static final int PAGE = 1000;

    private final CalendarRows rows;
    private final DeadlineSettings settings;
    private final BusinessClock clock;

    CalendarImpact(CalendarRows rows, DeadlineSettings settings, BusinessClock clock) {
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    /** What a change does to a deadline. */
    public enum Effect {
        /** It gets another date. */
        MOVES,
        /** Its date stays and is provisional no longer, or has become so. */
        SETTLES,
        /** Its date stays; reminders, the control date inside the body or the telling of the parent body move. */
        INNER
    }

    /**
     * A deadline that the change concerns.
     *
     * @param after the last second in which it will be kept
     * @param past whether that date is over already, so that it will be broken at once
     */
    public record Shift(Deadline deadline, Effect effect, Instant after, boolean past) {}

    /**
     * What a change does.
     *
     * @param looked how many running deadlines were counted
     * @param stopped how many stand still, which are counted when they are resumed
     * @param shifts what it moves, the earliest new date first
     */
    public record Impact(int looked, int stopped, List<Shift> shifts) {
        public List<Shift> moves() {
            return shifts.stream()
                    .filter(shift -> shift.effect() == Effect.MOVES)
                    .toList();
        }

        public long settles() {
            return shifts.stream()
                    .filter(shift -> shift.effect() == Effect.SETTLES)
                    .count();
        }

        public long past() {
            return moves().stream().filter(Shift::past).count();
        }
    }

    /** What becomes of the running deadlines when that year of the calendar becomes another. */
    public Impact of(WorkCalendar before, WorkCalendar after, int year) {
        SortedSet<LocalDate> changed = before.differing(after, year);
        if (changed.isEmpty()) {
            return new Impact(0, 0, List.of());
        }
        Instant from = dueFrom(before, changed.first(), settings)
                .atStartOfDay(clock.getZone())
                .toInstant();
        Instant until = changed.last().plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        List<Shift> shifts = new ArrayList<>();
        int looked = 0;
        Instant now = clock.instant();
        for (List<Deadline> page = rows.running(from, until, null, PAGE);
                !page.isEmpty();
                page = rows.running(from, until, page.get(page.size() - 1), PAGE)) {
            ShiftRows known = rows.shiftsOf(page);
            DueDates then = new DueDates(known, new Terms(before, settings), clock);
            DueDates next = new DueDates(known, new Terms(after, settings), clock);
            for (Deadline deadline : page) {
                looked++;
                Term was = then.derive(deadline);
                Term will = next.derive(deadline);
                Instant end = next.endOf(will.due());
                if (!was.due().equals(will.due())) {
                    shifts.add(new Shift(deadline, Effect.MOVES, end, end.isBefore(now)));
                } else if (was.provisional() != will.provisional()) {
                    shifts.add(new Shift(deadline, Effect.SETTLES, end, false));
                } else if (inner(deadline, will.due(), before, after)) {
                    shifts.add(new Shift(deadline, Effect.INNER, end, false));
                }
            }
        }
        shifts.sort(Comparator.comparing(Shift::after)
                .thenComparing(shift -> shift.deadline().id()));
        return new Impact(looked, rows.standing(until), List.copyOf(shifts));
    }

    /**
     * The earliest date of a deadline that the first changed day can concern. Beyond its date a term has read none but days
     * off, up to its last day; what follows a broken deadline has read some working days more.
     */
    static LocalDate dueFrom(WorkCalendar before, LocalDate firstChanged, DeadlineSettings settings) {
        return before.plusWorkingDays(firstChanged, -Math.max(1, settings.escalateAfter()));
    }

    private boolean inner(Deadline deadline, LocalDate due, WorkCalendar before, WorkCalendar after) {
        return inner(clock.dateOf(deadline.runsFrom()), due, before, after, settings);
    }

    /** Whether anything is done on another day though the date stays. */
    static boolean inner(
            LocalDate from, LocalDate due, WorkCalendar before, WorkCalendar after, DeadlineSettings settings) {
        return IntStream.concat(
                        IntStream.of(-settings.controlDays(), settings.escalateAfter()),
                        settings.remindDays().stream().mapToInt(days -> -days))
                .anyMatch(days -> {
                    LocalDate was = before.plusWorkingDays(due, days);
                    LocalDate will = after.plusWorkingDays(due, days);
                    return !was.equals(will) && (was.isAfter(from) || will.isAfter(from));
                });
    }
}

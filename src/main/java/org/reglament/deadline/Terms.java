package org.reglament.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.reglament.calendar.Day;
import org.reglament.calendar.WorkCalendar;
import org.reglament.deadline.CountedDay.Why;
import org.reglament.deadline.DeadlineSettings.LastDayRule;
import org.springframework.stereotype.Component;

/** Counts terms day by day, so that each date comes with its explanation. */
@Component
class Terms {
    private final WorkCalendar calendar;
    private final DeadlineSettings settings;

    Terms(WorkCalendar calendar, DeadlineSettings settings) {
        this.calendar = calendar;
        this.settings = settings;
    }

    /** The same by the calendar as it stood at that moment. */
    Terms at(Instant moment) {
        return new Terms(calendar.at(moment), settings);
    }

    /** How a term that starts now is counted: the registration day concerns calendar terms only. */
    Counting counting(Rule rule, StartEvent event) {
        return new Counting(
                settings.lastDayRule(),
                settings.countRegistrationDay() && event == StartEvent.REGISTRATION && !rule.working());
    }

    /**
     * Counts a term from the day of its event.
     *
     * @param extension days added by decision, of the rule's own kind
     */
    Term count(Rule rule, Counting counting, LocalDate from, int extension) {
        return count(rule, counting, from, extension, day -> false);
    }

    /** The same where the term stood still on some days. */
    Term count(Rule rule, Counting counting, LocalDate from, int extension, Predicate<LocalDate> stopped) {
        int length = rule.count() + extension;
        List<CountedDay> days = new ArrayList<>();
        int number = counting.eventDayCounts() ? 1 : 0;
        LocalDate date = from;
        days.add(new CountedDay(
                calendar.day(from), number, counting.eventDayCounts() ? Why.EVENT_COUNTS : Why.EVENT, false));
        while (number < length) {
            date = date.plusDays(1);
            Day day = calendar.day(date);
            boolean stands = stopped.test(date);
            boolean counts = !stands && (!rule.working() || day.working());
            number += counts ? 1 : 0;
            Why why =
                    stands ? Why.STOPPED : !counts ? Why.DAY_OFF : rule.working() ? Why.WORKING_DAY : Why.CALENDAR_DAY;
            days.add(new CountedDay(day, counts ? number : 0, why, false));
        }
        LocalDate due = rule.working() ? date : lastDay(counting.lastDayRule(), date, from);
        mark(days, date, due);
        boolean provisional = rule.working()
                ? days.stream().anyMatch(day -> day.day().provisional())
                : counting.lastDayRule() != LastDayRule.NONE
                        && (calendar.provisional(date) || calendar.provisional(due));
        return new Term(date, due, provisional, List.copyOf(days));
    }

    /** The internal date some working days before the due date; the due date itself when the term is too short. */
    LocalDate control(LocalDate from, LocalDate due) {
        LocalDate control = calendar.plusWorkingDays(due, -settings.controlDays());
        return control.isAfter(from) ? control : due;
    }

    private LocalDate lastDay(LastDayRule rule, LocalDate last, LocalDate from) {
        return switch (rule) {
            case NONE -> last;
            case FOLLOWING -> calendar.workingDayFrom(last);
            case PRECEDING -> {
                LocalDate before = calendar.workingDayUntil(last);
                yield before.isAfter(from) ? before : calendar.workingDayFrom(last);
            }
        };
    }

    private void mark(List<CountedDay> days, LocalDate last, LocalDate due) {
        for (LocalDate date = last.plusDays(1); !date.isAfter(due); date = date.plusDays(1)) {
            days.add(new CountedDay(calendar.day(date), 0, date.equals(due) ? Why.MOVED_TO : Why.PASSED_OVER, false));
        }
        days.replaceAll(day -> {
            if (day.date().equals(due)) {
                return day.asDue();
            }
            if (day.date().equals(last)) {
                return day.because(due.isBefore(last) ? Why.LAST_DAY_BEFORE : Why.LAST_DAY_AFTER);
            }
            return day.date().isAfter(due) ? day.because(Why.AFTER_DUE) : day;
        });
    }
}

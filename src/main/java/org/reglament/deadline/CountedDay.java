package org.reglament.deadline;

import java.time.LocalDate;
import java.util.Locale;
import org.reglament.calendar.Day;

/**
 * One day of a term's explanation.
 *
 * @param number which day of the term it is; 0 when it does not count
 * @param due true for the last day on which the deadline is kept
 */
public record CountedDay(Day day, int number, Why why, boolean due) {

    public LocalDate date() {
        return day.date();
    }

    public boolean counted() {
        return number > 0;
    }

    CountedDay asDue() {
        return new CountedDay(day, number, why, true);
    }

    CountedDay because(Why other) {
        return new CountedDay(day, number, other, due);
    }

    /** Why a day counts or does not; its message is {@code deadline.why.} and the word. */
    public enum Why {
        /** The day of the event itself: counting starts on the next. */
        EVENT,
        /** The day of registration, counted because the setting says so. */
        EVENT_COUNTS,
        CALENDAR_DAY,
        WORKING_DAY,
        DAY_OFF,
        /** The term stood still. */
        STOPPED,
        /** The term's last day is not worked, so the deadline lies before it. */
        LAST_DAY_BEFORE,
        /** The term's last day is not worked, so the deadline lies after it. */
        LAST_DAY_AFTER,
        /** Lies after the deadline that was moved back from the term's last day. */
        AFTER_DUE,
        /** Not worked, passed over on the way to the first working day after the term's last day. */
        PASSED_OVER,
        /** The first working day after a last day that is not worked. */
        MOVED_TO;

        /** The word in message keys. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}

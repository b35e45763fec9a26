package org.reglament.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One day of the production calendar.
 *
 * @param shortened a working day one hour shorter, before a holiday
 * @param provisional the year's calendar is not known yet: Monday to Friday plus the fixed holidays
 * @param note what the calendar's file says of the day, in Russian: the holiday's name, the act that moved it
 */
public record Day(LocalDate date, DayKind kind, boolean shortened, boolean provisional, @Nullable String note) {
    public boolean working() {
        return kind.working();
    }
}

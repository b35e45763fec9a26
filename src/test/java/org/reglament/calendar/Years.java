package org.reglament.calendar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Takes a year from a running calendar, as if nobody had loaded it. */
public final class Years {
    private Years() {}

    /** Leaves the calendar without that year until the answer is run. */
    public static Runnable without(WorkCalendar calendar, int year) {
        CalendarYears whole = CalendarYears.of(CalendarFiles.read());
        Map<Integer, Map<LocalDate, Day>> others = new HashMap<>(CalendarFiles.read());
        others.remove(year);
        calendar.become(CalendarYears.of(others));
        return () -> calendar.become(whole);
    }
}

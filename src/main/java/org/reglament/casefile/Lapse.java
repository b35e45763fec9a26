package org.reglament.casefile;

import java.time.LocalDate;
import org.reglament.calendar.WorkCalendar;
import org.reglament.procedure.Schedule;

/** So many days after a day: {@code 3 working days}, {@code 10 days}. */
record Lapse(int days, boolean working) {

    static Lapse parse(String text) {
        String term = text.strip();
        if (!Schedule.isTerm(term)) {
            throw new IllegalArgumentException("\"" + text + "\" is no term such as \"3 working days\"");
        }
        return new Lapse(Integer.parseInt(term.substring(0, term.indexOf(' '))), term.contains("working"));
    }

    LocalDate after(LocalDate day, WorkCalendar calendar) {
        return working ? calendar.plusWorkingDays(day, days) : day.plusDays(days);
    }
}

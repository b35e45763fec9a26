package org.reglament.plan;

import java.time.LocalDate;

/** Which of a plan's years are to be reported on. */
final class PlanYears {
    private PlanYears() {}

    /** The year of the plan that ended last on that day. */
    static int reported(Plan plan, LocalDate day) {
        return Math.max(plan.from(), Math.min(plan.to(), day.getYear() - 1));
    }

    /** Whether a year of the plan has ended on that day of which there is no report yet. */
    static boolean owed(Plan plan, LocalDate day, int last) {
        int next = Math.max(plan.from(), last + 1);
        return next <= plan.to() && day.getYear() > next;
    }
}

package org.reglament.plan;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.reglament.calendar.BusinessClock;
import org.reglament.step.DiagramWord;
import org.reglament.step.Word;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The name {@code plan} in diagrams: how the plan of the case stands. */
@Component
@Word("plan")
class PlanInDiagrams implements DiagramWord {
    private final ObjectProvider<Plans> plans;
    private final ObjectProvider<PlanRemarks> remarks;
    private final ObjectProvider<Obligations> obligations;
    private final BusinessClock clock;

    PlanInDiagrams(
            ObjectProvider<Plans> plans,
            ObjectProvider<PlanRemarks> remarks,
            ObjectProvider<Obligations> obligations,
            BusinessClock clock) {
        this.plans = plans;
        this.remarks = remarks;
        this.obligations = obligations;
        this.clock = clock;
    }

    @Override
    public Object bind(UUID caseId) {
        return new OfCase(this, caseId);
    }

    /** The plan of one case, as expressions ask of it. */
    public static final class OfCase {
        private final PlanInDiagrams from;
        private final UUID caseId;

        private OfCase(PlanInDiagrams from, UUID caseId) {
            this.from = from;
            this.caseId = caseId;
        }

        private Plan plan() {
            return from.plans.getObject().required(caseId);
        }

        /** How often it was returned. */
        public long round() {
            return plan().round();
        }

        /** Whether somebody's remarks are still to be settled. */
        public boolean remarked() {
            return !from.remarks.getObject().open(plan()).isEmpty();
        }

        /** Whether this is not the first version. */
        public boolean amended() {
            return plan().version() > 1;
        }

        /** Who has to report at the end of a quarter. */
        public List<String> reporters() {
            return from.obligations.getObject().reporters(plan());
        }

        /** When the next quarter of the plan's years ends; at once where all of them have. */
        public Date quarterEnd() {
            Plan plan = plan();
            LocalDate today = from.clock.today();
            LocalDate first = LocalDate.of(plan.from(), 1, 1);
            LocalDate day = today.isBefore(first) ? first : today;
            LocalDate end = LocalDate.of(day.getYear(), ((day.getMonthValue() - 1) / 3) * 3 + 1, 1)
                    .plusMonths(3);
            return Date.from(
                    end.atTime(LocalTime.of(0, 5)).atZone(from.clock.getZone()).toInstant());
        }

        /** Whether the plan's years are over. */
        public boolean over() {
            return from.clock.today().getYear() > plan().to();
        }
    }
}

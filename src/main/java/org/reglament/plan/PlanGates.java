package org.reglament.plan;

import org.reglament.casefile.CaseRefusedException;
import org.reglament.plan.Plan.Stage;
import org.springframework.stereotype.Component;

/** Keeps a plan where it is while something there is not done. */
@Component
class PlanGates {
    private final PlanDrafts drafts;
    private final PlanComments comments;

    PlanGates(PlanDrafts drafts, PlanComments comments) {
        this.drafts = drafts;
        this.comments = comments;
    }

    /** Lets it through, or refuses with a sentence that says what is still to be done. */
    void pass(Plan plan, Stage to) {
        if (to == Stage.CLOSED) {
            return;
        }
        if (plan.stage() == Stage.DRAFT && to != Stage.DRAFT) {
            int faults = drafts.mistakes(drafts.of(plan)).size();
            if (faults > 0) {
                throw new CaseRefusedException("plan.refused.faults", faults);
            }
        }
        if (plan.stage() == Stage.DISCUSSION && to != Stage.DISCUSSION) {
            long open = comments.unanswered(plan);
            if (open > 0) {
                throw new CaseRefusedException("plan.refused.unanswered", open);
            }
        }
    }
}

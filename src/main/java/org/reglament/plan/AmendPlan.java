package org.reglament.plan;

import org.reglament.casefile.CaseFiles;
import org.reglament.step.Step;
import org.reglament.step.StepContext;
import org.reglament.step.Verb;
import org.reglament.step.Verb.Words;

/** The step {@code amendPlan}: a plan in force is written anew, by the same route. */
@Verb(
        name = "amendPlan",
        title = @Words(ru = "Начать изменение плана", en = "Amend a plan"),
        does =
                @Words(
                        ru = "Начинает новую редакцию со строками прежней; до её публикации действует прежняя",
                        en =
                                "begins a further version, for the reason `amendReason`, with the rows of the last one, which holds until the new one is public"))
public class AmendPlan implements Step {
    /** The answer that says why, given with the message that asks for a new version. */
    static final String REASON = "amendReason";

    private final Plans plans;
    private final CaseFiles cases;

    AmendPlan(Plans plans, CaseFiles cases) {
        this.plans = plans;
        this.cases = cases;
    }

    @Override
    public void run(StepContext context) {
        plans.amend(
                plans.lock(plans.required(context.caseId()).id()),
                String.valueOf(cases.content(context.caseId()).getOrDefault(REASON, "")));
    }
}

package org.reglament.plan;

import org.reglament.step.Step;
import org.reglament.step.StepContext;
import org.reglament.step.Verb;
import org.reglament.step.Verb.Input;
import org.reglament.step.Verb.Words;

/** The step {@code amendPlan}: a plan in force is written anew, by the same route. */
@Verb(
        name = "amendPlan",
        title = @Words(ru = "Начать изменение плана", en = "Amend a plan"),
        does =
                @Words(
                        ru = "Начинает новую редакцию со строками прежней; до её публикации действует прежняя",
                        en =
                                "begins a further version with the rows of the last one, which holds until the new one is public"),
        inputs = {
            @Input(
                    name = "note",
                    label = @Words(ru = "Почему меняют", en = "Why it is amended"),
                    help = @Words(ru = "Прочитают все", en = "everybody reads it"))
        })
public class AmendPlan implements Step {
    private final Plans plans;

    AmendPlan(Plans plans) {
        this.plans = plans;
    }

    @Override
    public void run(StepContext context) {
        plans.amend(plans.lock(plans.required(context.caseId()).id()), PlanInputs.text(context, "note"));
    }
}

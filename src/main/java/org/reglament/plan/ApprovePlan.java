package org.reglament.plan;

import org.reglament.step.Step;
import org.reglament.step.StepContext;
import org.reglament.step.Verb;
import org.reglament.step.Verb.Input;
import org.reglament.step.Verb.Words;

/** The step {@code approvePlan}: the head has approved, and publication is due. */
@Verb(
        name = "approvePlan",
        title = @Words(ru = "Отметить план утверждённым", en = "Approve a plan"),
        does =
                @Words(
                        ru =
                                "Отмечает утверждение; не опубликованный до этого времени план показан всем как опаздывающий",
                        en = "records the approval; a plan that is not public by then is shown to everybody as late"),
        inputs = {
            @Input(
                    name = "publishBy",
                    required = true,
                    label = @Words(ru = "Опубликовать до", en = "Publish by"),
                    help =
                            @Words(
                                    ru = "Например ${deadline.due('publication')}",
                                    en = "for example `${deadline.due('publication')}`"))
        })
public class ApprovePlan implements Step {
    private final Plans plans;

    ApprovePlan(Plans plans) {
        this.plans = plans;
    }

    @Override
    public void run(StepContext context) {
        plans.approve(plans.lock(plans.required(context.caseId()).id()), PlanInputs.moment(context, "publishBy"));
    }
}

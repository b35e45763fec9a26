package org.reglament.plan;

import org.reglament.step.Step;
import org.reglament.step.StepContext;
import org.reglament.step.Verb;
import org.reglament.step.Verb.Words;

/** The step {@code publishPlan}: what the plan promises binds from now on. */
@Verb(
        name = "publishPlan",
        title = @Words(ru = "Опубликовать план", en = "Publish a plan"),
        does =
                @Words(
                        ru = "Открывает план всем и делает его строки обязательствами",
                        en = "makes the plan public and its rows obligations"))
public class PublishPlan implements Step {
    private final Plans plans;
    private final Obligations obligations;

    PublishPlan(Plans plans, Obligations obligations) {
        this.plans = plans;
        this.obligations = obligations;
    }

    @Override
    public void run(StepContext context) {
        Plan plan = plans.lock(plans.required(context.caseId()).id());
        plans.publish(plan);
        obligations.bind(plan);
    }
}

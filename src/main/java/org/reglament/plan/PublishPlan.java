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
    private final PlanNews news;

    PublishPlan(Plans plans, Obligations obligations, PlanNews news) {
        this.plans = plans;
        this.obligations = obligations;
        this.news = news;
    }

    @Override
    public void run(StepContext context) {
        Plan plan = plans.lock(plans.required(context.caseId()).id());
        plans.publish(plan);
        obligations.bind(plan);
        news.happened(plan, PlanNews.Kind.PUBLISHED, Integer.toString(plan.version()), plan.path());
    }
}

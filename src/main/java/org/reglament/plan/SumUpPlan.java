package org.reglament.plan;

import java.util.Map;
import org.reglament.casefile.CaseFiles;
import org.reglament.step.Step;
import org.reglament.step.StepContext;
import org.reglament.step.Verb;
import org.reglament.step.Verb.Words;

/** The step {@code sumUpPlan}: what became of the promises, for the annual report. */
@Verb(
        name = "sumUpPlan",
        title = @Words(ru = "Подвести итоги плана", en = "Sum a plan up"),
        does =
                @Words(
                        ru =
                                "Складывает итоги исполнения: содержимое planReport – текст для публикации, planPercent – процент исполнения",
                        en =
                                "sums up how far the plan is: content `planReport` is a text to publish, `planPercent` a number"))
public class SumUpPlan implements Step {
    private final Plans plans;
    private final PlanSummaries summaries;
    private final CaseFiles cases;

    SumUpPlan(Plans plans, PlanSummaries summaries, CaseFiles cases) {
        this.plans = plans;
        this.summaries = summaries;
        this.cases = cases;
    }

    @Override
    public void run(StepContext context) {
        PlanSummaries.Summary summary = summaries.of(plans.required(context.caseId()));
        cases.note(
                context.caseId(),
                context.element(),
                "system",
                Map.of("planReport", summaries.words(summary), "planPercent", summary.percent()));
    }
}

package org.reglament.plan;

import org.reglament.step.Step;
import org.reglament.step.StepContext;
import org.reglament.step.Verb;
import org.reglament.step.Verb.Input;
import org.reglament.step.Verb.Words;

/** The step {@code remarkPlan}: keeps what the commission wants changed. */
@Verb(
        name = "remarkPlan",
        title = @Words(ru = "Записать замечания к плану", en = "Remark on a plan"),
        does =
                @Words(
                        ru = "Записывает замечание комиссии ко всему плану; его отмечает устранённым проектный офис",
                        en =
                                "keeps a remark of the commission on the whole plan, which the project office calls settled"),
        inputs = {
            @Input(
                    name = "text",
                    required = true,
                    label = @Words(ru = "Замечание", en = "Remark"),
                    help = @Words(ru = "Ответ формы", en = "an answer")),
            @Input(
                    name = "returned",
                    label = @Words(ru = "План возвращён", en = "Returned"),
                    help =
                            @Words(
                                    ru = "true – это возврат: их число ограничено",
                                    en = "`true` where the plan was returned, which is counted"))
        })
public class RemarkPlan implements Step {
    private final Plans plans;
    private final PlanRemarks remarks;

    RemarkPlan(Plans plans, PlanRemarks remarks) {
        this.plans = plans;
        this.remarks = remarks;
    }

    @Override
    public void run(StepContext context) {
        Plan plan = plans.lock(plans.required(context.caseId()).id());
        remarks.add(plan, null, PlanRemarks.BOARD, context.required("text"), "system");
        if (PlanInputs.text(context, "returned").equals("true")) {
            plans.returned(plan);
        }
    }
}

package org.reglament.plan;

import org.reglament.plan.Plan.Stage;
import org.reglament.step.Step;
import org.reglament.step.StepContext;
import org.reglament.step.Verb;
import org.reglament.step.Verb.Input;
import org.reglament.step.Verb.Option;
import org.reglament.step.Verb.Words;

/** The step {@code movePlan}: says where a plan stands, once it may stand there. */
@Verb(
        name = "movePlan",
        title = @Words(ru = "Перевести план на этап", en = "Move a plan on"),
        does =
                @Words(
                        ru =
                                "Говорит, на каком этапе план. Из проекта не выпускает план с недочётами, с обсуждения – без ответов; переход к голосованию или утверждению снимает замечания",
                        en =
                                "says at which stage the plan stands: it does not leave `draft` with faults, `discussion` with comments unanswered; on the way to `vote` or `approval` remarks count as settled"),
        inputs = {
            @Input(
                    name = "stage",
                    required = true,
                    options = {
                        @Option(value = "draft", words = @Words(ru = "проект", en = "draft")),
                        @Option(value = "discussion", words = @Words(ru = "обсуждение", en = "discussion")),
                        @Option(value = "check", words = @Words(ru = "проверка", en = "check")),
                        @Option(value = "vote", words = @Words(ru = "голосование", en = "vote")),
                        @Option(value = "approval", words = @Words(ru = "утверждение", en = "approval")),
                        @Option(value = "closed", words = @Words(ru = "завершён", en = "closed"))
                    },
                    label = @Words(ru = "Этап", en = "Stage"),
                    help = @Words(ru = "draft, discussion, check, vote, approval, closed", en = "where it goes")),
            @Input(
                    name = "until",
                    label = @Words(ru = "До какого времени обсуждать", en = "End of the discussion"),
                    help =
                            @Words(
                                    ru = "Для этапа discussion, например ${deadline.due('discussion')}",
                                    en = "for `discussion`: `${deadline.due('discussion')}`"))
        })
public class MovePlan implements Step {
    private final Plans plans;
    private final PlanGates gates;
    private final PlanRemarks remarks;

    MovePlan(Plans plans, PlanGates gates, PlanRemarks remarks) {
        this.plans = plans;
        this.gates = gates;
        this.remarks = remarks;
    }

    @Override
    public void run(StepContext context) {
        Plan plan = plans.lock(plans.required(context.caseId()).id());
        Stage stage = Stage.of(context.required("stage"))
                .orElseThrow(() -> new IllegalArgumentException(
                        context.element() + ": there is no stage " + context.required("stage")));
        if (stage == Stage.VOTE || stage == Stage.APPROVAL) {
            // Whoever lets it go on says that no remark is left.
            remarks.setAside(plan);
        }
        gates.pass(plan, stage);
        plans.move(plan, stage, stage == Stage.DISCUSSION ? PlanInputs.moment(context, "until") : null);
    }
}

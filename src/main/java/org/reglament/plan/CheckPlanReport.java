package org.reglament.plan;

import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.CaseRefusedException;
import org.reglament.step.Step;
import org.reglament.step.StepContext;
import org.reglament.step.Verb;
import org.reglament.step.Verb.Input;
import org.reglament.step.Verb.Words;

/** The step {@code checkPlanReport}: nobody ends the quarter without a word on each promise. */
@Verb(
        name = "checkPlanReport",
        title = @Words(ru = "Проверить отчёт по плану", en = "Check a progress report"),
        does =
                @Words(
                        ru =
                                "Не выпускает задачу, пока ответственный не сказал о каждом своём обязательстве за квартал",
                        en =
                                "refuses while that official has not said of each of their open obligations how far it is this quarter"),
        inputs = {
            @Input(
                    name = "official",
                    required = true,
                    label = @Words(ru = "Ответственный", en = "Official"),
                    help = @Words(ru = "Учётная запись, например ${official}", en = "login, for example `${official}`"))
        })
public class CheckPlanReport implements Step {
    private final Plans plans;
    private final Obligations obligations;
    private final BusinessClock clock;

    CheckPlanReport(Plans plans, Obligations obligations, BusinessClock clock) {
        this.plans = plans;
        this.obligations = obligations;
        this.clock = clock;
    }

    @Override
    public void run(StepContext context) {
        Plan plan = plans.required(context.caseId());
        String period = Obligations.period(clock.today());
        long left = obligations.unreported(plan, context.required("official"), period);
        if (left > 0) {
            throw new CaseRefusedException("plan.refused.unreported", left, period);
        }
    }
}

package org.reglament.plan;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.CaseRefusedException;
import org.reglament.casefile.Submission;
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
    private static final int LONGEST = 2_000;
    private static final int DONE = 100;

    private final Plans plans;
    private final Obligations obligations;
    private final CaseFiles cases;
    private final BusinessClock clock;

    CheckPlanReport(Plans plans, Obligations obligations, CaseFiles cases, BusinessClock clock) {
        this.plans = plans;
        this.obligations = obligations;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public void run(StepContext context) {
        Plan plan = plans.required(context.caseId());
        String period = Obligations.period(clock.today());
        String official = context.required("official");
        said(context.caseId(), official).ifPresent(answers -> rest(plan, official, period, answers));
        long left = obligations.unreported(plan, official, period);
        if (left > 0) {
            throw new CaseRefusedException("plan.refused.unreported", left, period);
        }
    }

    /** What the form of the task says of all promises alike, where it says anything. */
    private Optional<Map<String, ?>> said(UUID caseId, String official) {
        return cases.submissions(caseId).stream()
                .filter(one -> official.equals(one.by()) || official.equals(one.behalf()))
                .reduce((earlier, later) -> later)
                .<Map<String, ?>>map(Submission::answers)
                .filter(answers -> answers.get("reportPercent") instanceof Number);
    }

    private void rest(Plan plan, String official, String period, Map<String, ?> answers) {
        int percent = answers.get("reportPercent") instanceof Number number ? number.intValue() : 0;
        String note = answers.get("reportNote") instanceof String text ? text.strip() : "";
        String evidence = answers.get("reportEvidence") instanceof String text ? text.strip() : "";
        if (note.isEmpty()) {
            throw new CaseRefusedException("plan.progress.fault.note", LONGEST);
        }
        if (percent >= DONE && evidence.isEmpty()) {
            throw new CaseRefusedException("plan.progress.fault.proof");
        }
        obligations.reportRest(
                plan,
                official,
                new Obligations.Report(period, null, Math.min(DONE, percent), note, evidence, clock.instant()));
    }
}

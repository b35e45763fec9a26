package org.reglament.deadline;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.Submission;
import org.reglament.step.Step;
import org.reglament.step.StepContext;
import org.springframework.stereotype.Component;

/** Adds days to a deadline of the case by decision. */
@Component("extendDeadline")
public class ExtendDeadline implements Step {
    private final Deadlines deadlines;
    private final CaseFiles cases;

    ExtendDeadline(Deadlines deadlines, CaseFiles cases) {
        this.deadlines = deadlines;
        this.cases = cases;
    }

    @Override
    public String name() {
        return "extendDeadline";
    }

    @Override
    public List<Input> inputs() {
        return List.of(
                new Input("key", true, "Ключ срока"),
                new Input("days", true, "На сколько дней"),
                new Input("reason", true, "Причина, её прочитает заявитель"));
    }

    @Override
    public void run(StepContext context) {
        String days = context.required("days");
        deadlines.extend(
                context.caseId(),
                context.required("key"),
                whole(days),
                context.required("reason"),
                decider(context.caseId()));
    }

    /** Who filled the last form: in the diagram the decision stands right before this step. */
    private String decider(UUID caseId) {
        List<Submission> filled = cases.submissions(caseId);
        String by = filled.isEmpty() ? "system" : filled.get(filled.size() - 1).by();
        return by.startsWith("citizen:") ? "applicant" : by;
    }

    private int whole(String days) {
        try {
            return new BigDecimal(days).intValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw deadlines.notDays(days);
        }
    }
}

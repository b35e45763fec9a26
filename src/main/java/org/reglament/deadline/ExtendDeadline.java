package org.reglament.deadline;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.Submission;
import org.reglament.step.Step;
import org.reglament.step.StepContext;
import org.reglament.step.Verb;
import org.reglament.step.Verb.Input;
import org.reglament.step.Verb.Words;

/** Adds days to a deadline of the case by decision. */
@Verb(
        name = "extendDeadline",
        title = @Words(ru = "Продлить срок", en = "Extend a deadline"),
        does =
                @Words(
                        ru = "Прибавляет дни к сроку; таймеры и даты задач переносятся",
                        en = "adds days by decision; timers and task dates follow"),
        inputs = {
            @Input(
                    name = "key",
                    required = true,
                    label = @Words(ru = "Ключ срока", en = "Deadline"),
                    help =
                            @Words(
                                    ru = "Имя срока в этой процедуре, например answer",
                                    en = "name of the deadline in this procedure")),
            @Input(
                    name = "days",
                    required = true,
                    label = @Words(ru = "Дней", en = "Days"),
                    help = @Words(ru = "Число или выражение, например ${extensionDays}", en = "1–30")),
            @Input(
                    name = "reason",
                    required = true,
                    label = @Words(ru = "Причина", en = "Reason"),
                    help =
                            @Words(
                                    ru = "Текст или выражение, например ${extensionReason}; её прочитает заявитель",
                                    en = "the applicant is told"))
        })
public class ExtendDeadline implements Step {
    private final Deadlines deadlines;
    private final CaseFiles cases;

    ExtendDeadline(Deadlines deadlines, CaseFiles cases) {
        this.deadlines = deadlines;
        this.cases = cases;
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

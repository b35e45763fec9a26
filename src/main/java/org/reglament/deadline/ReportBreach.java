package org.reglament.deadline;

import org.reglament.step.Step;
import org.reglament.step.StepContext;
import org.reglament.step.Verb;
import org.reglament.step.Verb.Input;
import org.reglament.step.Verb.Words;

/** Marks a deadline of the case that has passed, and lets the superior be told. */
@Verb(
        name = "reportBreach",
        title = @Words(ru = "Отметить нарушение срока", en = "Report a breach"),
        does =
                @Words(
                        ru = "Отмечает нарушение и сообщает руководителю",
                        en = "marks a deadline that has passed and tells the superior; work goes on"),
        inputs = {
            @Input(
                    name = "key",
                    required = true,
                    label = @Words(ru = "Ключ срока", en = "Deadline"),
                    help =
                            @Words(
                                    ru = "Имя срока в этой процедуре, например answer",
                                    en = "name of the deadline in this procedure"))
        })
public class ReportBreach implements Step {
    private final Deadlines deadlines;

    ReportBreach(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public void run(StepContext context) {
        deadlines.breach(context.caseId(), context.required("key"));
    }
}

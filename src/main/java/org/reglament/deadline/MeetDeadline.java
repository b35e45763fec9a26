package org.reglament.deadline;

import org.reglament.step.Step;
import org.reglament.step.StepContext;
import org.reglament.step.Verb;
import org.reglament.step.Verb.Input;
import org.reglament.step.Verb.Words;

/** Records that a deadline of the case is met. */
@Verb(
        name = "meetDeadline",
        title = @Words(ru = "Снять срок с контроля", en = "Meet a deadline"),
        does =
                @Words(
                        ru = "Отмечает, что сделанное к сроку сделано",
                        en = "records that what the deadline asked for is done"),
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
public class MeetDeadline implements Step {
    private final Deadlines deadlines;

    MeetDeadline(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public void run(StepContext context) {
        deadlines.meet(context.caseId(), context.required("key"));
    }
}

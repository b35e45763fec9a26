package org.reglament.deadline;

import org.reglament.step.Step;
import org.reglament.step.StepContext;
import org.reglament.step.Verb;
import org.reglament.step.Verb.Input;
import org.reglament.step.Verb.Words;

/** Lets a deadline of the case stand still. */
@Verb(
        name = "stopDeadline",
        title = @Words(ru = "Приостановить срок", en = "Stop a deadline"),
        does =
                @Words(
                        ru = "Срок не идёт, пока его не возобновят; таймеры и даты задач ждут",
                        en = "the term stands still until it is resumed; timers and task dates wait"),
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
                    name = "reason",
                    required = true,
                    label = @Words(ru = "Причина", en = "Reason"),
                    help = @Words(ru = "Её прочитает заявитель", en = "the applicant is told"))
        })
public class StopDeadline implements Step {
    private final DeadlineMoves moves;
    private final Deciders deciders;

    StopDeadline(DeadlineMoves moves, Deciders deciders) {
        this.moves = moves;
        this.deciders = deciders;
    }

    @Override
    public void run(StepContext context) {
        moves.stop(
                context.caseId(), context.required("key"), context.required("reason"), deciders.of(context.caseId()));
    }
}

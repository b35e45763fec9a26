package org.reglament.deadline;

import java.math.BigDecimal;
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
    private final DeadlineMoves moves;
    private final Deciders deciders;

    ExtendDeadline(DeadlineMoves moves, Deciders deciders) {
        this.moves = moves;
        this.deciders = deciders;
    }

    @Override
    public void run(StepContext context) {
        String days = context.required("days");
        moves.extend(
                context.caseId(),
                context.required("key"),
                whole(days),
                context.required("reason"),
                deciders.of(context.caseId()));
    }

    private int whole(String days) {
        try {
            return new BigDecimal(days).intValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw moves.notDays(days);
        }
    }
}

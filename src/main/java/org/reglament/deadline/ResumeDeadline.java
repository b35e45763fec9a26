package org.reglament.deadline;

import org.reglament.step.Step;
import org.reglament.step.StepContext;
import org.reglament.step.Verb;
import org.reglament.step.Verb.Input;
import org.reglament.step.Verb.Option;
import org.reglament.step.Verb.Words;

/** Lets a deadline that stands still run on. */
@Verb(
        name = "resumeDeadline",
        title = @Words(ru = "Возобновить срок", en = "Resume a deadline"),
        does =
                @Words(
                        ru = "Срок идёт дальше без дней остановки или, если так велит закон, начинается заново",
                        en =
                                "the term runs on without the days of the stop or, where its law says so, starts anew; the date moves"),
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
                    label = @Words(ru = "Что произошло", en = "What has happened"),
                    help =
                            @Words(
                                    ru = "Например: документы получены",
                                    en = "why it runs again; the applicant is told")),
            @Input(
                    name = "anew",
                    initial = "false",
                    label = @Words(ru = "Как идёт дальше", en = "How it runs again"),
                    help =
                            @Words(
                                    ru = "Как говорит закон об этом сроке",
                                    en =
                                            "`true`: its whole length from the resumption; otherwise the days of the stop are not counted"),
                    options = {
                        @Option(
                                value = "false",
                                words = @Words(ru = "дни остановки не считаются", en = "without the days of the stop")),
                        @Option(value = "true", words = @Words(ru = "начинается заново", en = "anew"))
                    })
        })
public class ResumeDeadline implements Step {
    private final DeadlineMoves moves;
    private final Deciders deciders;

    ResumeDeadline(DeadlineMoves moves, Deciders deciders) {
        this.moves = moves;
        this.deciders = deciders;
    }

    @Override
    public void run(StepContext context) {
        moves.resume(
                context.caseId(),
                context.required("key"),
                context.required("reason"),
                deciders.of(context.caseId()),
                context.input("anew")
                        .map(String::valueOf)
                        .map(Boolean::parseBoolean)
                        .orElse(false));
    }
}

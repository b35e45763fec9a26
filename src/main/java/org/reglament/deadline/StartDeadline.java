package org.reglament.deadline;

import org.reglament.step.Step;
import org.reglament.step.StepContext;
import org.reglament.step.Verb;
import org.reglament.step.Verb.Input;
import org.reglament.step.Verb.Option;
import org.reglament.step.Verb.Words;

/** Starts a deadline of the case. */
@Verb(
        name = "startDeadline",
        title = @Words(ru = "Начать срок", en = "Start a deadline"),
        does =
                @Words(
                        ru = "Начинает отсчёт срока по правилу",
                        en = "starts a term and, with it, reminders and escalation; started again, it runs anew"),
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
                    name = "rule",
                    required = true,
                    initial = "30 days",
                    label = @Words(ru = "Правило", en = "Rule"),
                    help = @Words(ru = "Например: 30 days, 15 working days", en = "`30 days`, `15 working days`")),
            @Input(
                    name = "from",
                    required = true,
                    initial = "registration",
                    label = @Words(ru = "Отсчитывать от", en = "Counted from"),
                    help = @Words(ru = "Событие, от которого идёт срок", en = "the event from which it runs"),
                    options = {
                        @Option(value = "receipt", words = @Words(ru = "получения", en = "receipt")),
                        @Option(value = "registration", words = @Words(ru = "регистрации", en = "registration")),
                        @Option(value = "now", words = @Words(ru = "этого момента", en = "this moment"))
                    }),
            @Input(
                    name = "basis",
                    required = true,
                    label = @Words(ru = "Основание срока", en = "Basis of the term"),
                    help =
                            @Words(
                                    ru = "Статья закона, показывается рядом с датой",
                                    en = "the article shown beside the date")),
            @Input(
                    name = "shown",
                    initial = "true",
                    label = @Words(ru = "Показывать как срок дела", en = "Shown as the date of the case"),
                    help =
                            @Words(
                                    ru = "Нет – срок внутренний: дата дела от него не зависит",
                                    en = "`false` keeps it from becoming the date of the case"),
                    options = {
                        @Option(value = "true", words = @Words(ru = "Да", en = "yes")),
                        @Option(value = "false", words = @Words(ru = "Нет", en = "no"))
                    })
        })
public class StartDeadline implements Step {
    private final Deadlines deadlines;

    StartDeadline(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public void run(StepContext context) {
        deadlines.start(
                context.caseId(),
                context.required("key"),
                Rule.parse(context.required("rule")),
                StartEvent.parse(context.required("from")),
                context.required("basis"),
                context.input("shown")
                        .map(String::valueOf)
                        .map(Boolean::parseBoolean)
                        .orElse(true));
    }
}

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
                    }),
            @Input(
                    name = "extendBy",
                    label = @Words(ru = "Можно продлить, дней", en = "Days of extension"),
                    help =
                            @Words(
                                    ru = "Если закон ограничивает продление: на сколько дней всего",
                                    en = "days by which the law lets it be extended in all")),
            @Input(
                    name = "extendWithin",
                    label = @Words(ru = "Сообщить о продлении за", en = "Notice of extension"),
                    help =
                            @Words(
                                    ru = "Срок от того же события, например 7 days; позже продлить нельзя",
                                    en =
                                            "how soon after the event the applicant must be told of it, for example `7 days`; later it cannot be extended")),
            @Input(
                    name = "duty",
                    initial = "true",
                    label = @Words(ru = "Кто-то должен успеть", en = "A duty"),
                    help =
                            @Words(
                                    ru = "Нет – срок отведён другим и проходит сам: его нельзя нарушить",
                                    en =
                                            "`false`: a window for others, which passes by itself, is not reminded of and never broken"),
                    options = {
                        @Option(value = "true", words = @Words(ru = "Да", en = "yes")),
                        @Option(value = "false", words = @Words(ru = "Нет", en = "no"))
                    }),
            @Input(
                    name = "reason",
                    label = @Words(ru = "Почему заново", en = "Why it starts anew"),
                    help =
                            @Words(
                                    ru = "Если этот срок уже был начат; прочитает заявитель",
                                    en = "why it starts anew where it was started before; the applicant is told"))
        })
public class StartDeadline implements Step {
    private final Deadlines deadlines;
    private final Deciders deciders;

    StartDeadline(Deadlines deadlines, Deciders deciders) {
        this.deadlines = deadlines;
        this.deciders = deciders;
    }

    @Override
    public void run(StepContext context) {
        String reason = context.input("reason")
                .map(given -> given.toString().strip())
                .filter(given -> !given.isEmpty())
                .orElse(null);
        deadlines.start(
                context.caseId(),
                context.required("key"),
                Rule.parse(context.required("rule")),
                StartEvent.parse(context.required("from")),
                context.required("basis"),
                flag(context, "shown"),
                extending(context),
                flag(context, "duty"),
                reason == null ? "system" : deciders.of(context.caseId()),
                reason);
    }

    private static boolean flag(StepContext context, String input) {
        return context.input(input)
                .map(String::valueOf)
                .map(Boolean::parseBoolean)
                .orElse(true);
    }

    private static Extending extending(StepContext context) {
        return new Extending(
                context.input("extendBy").map(StartDeadline::days).orElse(null),
                context.input("extendWithin")
                        .map(String::valueOf)
                        .map(Rule::parse)
                        .orElse(null));
    }

    private static int days(Object given) {
        try {
            return Integer.parseInt(given.toString().strip());
        } catch (NumberFormatException e) {
            throw new DeadlineRefusedException("deadline.refused.extend-by", given);
        }
    }
}

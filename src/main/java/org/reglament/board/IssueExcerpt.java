package org.reglament.board;

import java.util.Locale;
import org.reglament.step.Step;
import org.reglament.step.StepContext;
import org.reglament.step.Verb;
import org.reglament.step.Verb.Input;
import org.reglament.step.Verb.Words;
import org.springframework.context.MessageSource;

/** Has an excerpt of the minutes filed to the case. */
@Verb(
        name = "issueExcerpt",
        title = @Words(ru = "Выдать выписку из протокола", en = "Issue an excerpt of the minutes"),
        does =
                @Words(
                        ru = "Когда протокол подпишут, выписка по этому вопросу попадёт в дело",
                        en =
                                "as soon as the minutes are signed, an excerpt on this question is filed to the case; it does not wait for that"),
        inputs = {
            @Input(
                    name = "item",
                    required = true,
                    label = @Words(ru = "Ключ вопроса", en = "Key of the question"),
                    help = @Words(ru = "Как в шаге putOnAgenda", en = "as in `putOnAgenda`")),
            @Input(
                    name = "name",
                    label = @Words(ru = "Название документа", en = "Name"),
                    help =
                            @Words(
                                    ru = "По умолчанию «Выписка из протокола»",
                                    en = "how the document is called in the case"))
        })
public class IssueExcerpt implements Step {

    private final Agenda agenda;
    private final Minutes minutes;
    private final MessageSource messages;

    IssueExcerpt(Agenda agenda, Minutes minutes, MessageSource messages) {
        this.agenda = agenda;
        this.minutes = minutes;
        this.messages = messages;
    }

    @Override
    public void run(StepContext context) {
        AgendaItem item = agenda.latest(
                        context.caseId(), context.required("item").strip())
                .orElseThrow();
        if (item.meeting() == null) {
            return;
        }
        String name = context.input("name").map(String::valueOf).orElse("").strip();
        agenda.wantExcerpt(
                item.id(),
                name.isEmpty() ? messages.getMessage("board.excerpt.name", null, Locale.forLanguageTag("ru")) : name);
        minutes.excerpt(item.id());
    }
}

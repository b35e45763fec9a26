package org.reglament.casefile;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.reglament.directory.Bodies;
import org.reglament.directory.Body;
import org.reglament.step.Step;
import org.reglament.step.StepContext;
import org.reglament.step.Verb;
import org.reglament.step.Verb.Input;
import org.reglament.step.Verb.Words;
import org.springframework.context.MessageSource;

/** The step {@code askBody}: asks another body for documents or materials (59-FZ, art. 10, part 2). */
@Verb(
        name = "askBody",
        title = @Words(ru = "Запросить материалы у органа", en = "Ask another body"),
        does =
                @Words(
                        ru = "Направляет запрос другому органу; его ответ придёт в это дело",
                        en =
                                "asks another body by a case of `body-request`; content `requests` [{`body`, `bodyName`, `number`, `question`, once answered `reply`, `answeredAt`}]; files of the reply join the papers, whoever has the case is told; when the case closes first, the request is taken back"),
        inputs = {
            @Input(
                    name = "body",
                    required = true,
                    label = @Words(ru = "Орган", en = "Body"),
                    help = @Words(ru = "Код органа, например ${requestBody}", en = "its code")),
            @Input(
                    name = "question",
                    required = true,
                    label = @Words(ru = "Что запрашивается", en = "What is asked"),
                    help = @Words(ru = "Текст запроса, например ${requestQuestion}", en = "text of the request")),
            @Input(
                    name = "days",
                    label = @Words(ru = "Срок ответа в днях", en = "Days for the reply"),
                    help =
                            @Words(
                                    ru = "Пусто – как в настройках (15 дней, ч. 2 ст. 10 59-ФЗ)",
                                    en = "for the reply (setting `reglament.casefile.request-days`)"))
        })
public class AskBody implements Step {

    static final String PROCEDURE = "body-request";

    private static final Locale RU = Locale.forLanguageTag("ru");

    private final CaseFiles cases;
    private final ChildCases children;
    private final Bodies bodies;
    private final CaseFileSettings settings;
    private final MessageSource messages;

    AskBody(CaseFiles cases, ChildCases children, Bodies bodies, CaseFileSettings settings, MessageSource messages) {
        this.cases = cases;
        this.children = children;
        this.bodies = bodies;
        this.settings = settings;
        this.messages = messages;
    }

    @Override
    public void run(StepContext context) {
        CaseFile file = cases.get(context.caseId());
        Body asked = children.body(context.required("body").strip());
        if (asked.code().equals(file.body())) {
            throw new CaseRefusedException("casefile.refused.asks-itself", asked.name());
        }
        String question = context.required("question");
        Body asking = bodies.get(file.body());
        children.open(
                file,
                Relation.REQUEST,
                new OpenCase(
                        PROCEDURE,
                        asked.code(),
                        messages.getMessage("casefile.request.title", new Object[] {file.shownNumber()}, RU),
                        // The body asks: who the citizen is, the other body learns only from the question itself.
                        new Applicant("", "", null, asking.name(), null, null, null, "ru"),
                        Map.of(
                                "question", question,
                                "days", days(context),
                                "askingBody", asking.name(),
                                "askingCase", file.shownNumber()),
                        Channel.API,
                        "system",
                        "account",
                        null,
                        file.id(),
                        null),
                Set.of(),
                new ChildCases.Told(context.element(), Replies.REQUESTS, Map.of("question", question)));
    }

    private int days(StepContext context) {
        String given = context.input("days").map(String::valueOf).orElse("").strip();
        if (given.isEmpty()) {
            return settings.requestDays();
        }
        if (!given.matches("[1-9]\\d{0,2}")) {
            throw new IllegalArgumentException(
                    context.element() + ": the input \"days\" is \"" + given + "\", but must be a number of days");
        }
        return Integer.parseInt(given);
    }
}

package org.reglament.casefile;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.reglament.directory.Bodies;
import org.reglament.directory.Body;
import org.reglament.step.Step;
import org.reglament.step.StepContext;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The step {@code askBody}: asks another body for documents or materials (59-FZ, art. 10, part 2). */
@Component("askBody")
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
    public String name() {
        return "askBody";
    }

    @Override
    public List<Input> inputs() {
        return List.of(
                new Input("body", true, "Код органа, которому направляется запрос"),
                new Input("question", true, "Что запрашивается"),
                new Input("days", false, "Срок ответа в днях; пусто – как в настройках"));
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

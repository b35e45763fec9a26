package org.reglament.casefile;

import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.reglament.procedure.Deploy;
import org.reglament.procedure.Procedures;
import org.reglament.procedure.Sketch;

/** A small procedure whose cases ask, forward, lose their number and are returned; for tests of what shows it. */
public class Kin {

    private static final String FIELD = "{\"type\":\"textfield\",\"key\":\"%s\",\"label\":\"Поле\"}";

    private final Openings openings;
    private final CaseFiles cases;

    public Kin(RepositoryService repository, Procedures procedures, Openings openings, CaseFiles cases) {
        this.openings = openings;
        this.cases = cases;
        Deploy.sketch(
                repository,
                procedures,
                Sketch.of("kin")
                        .properties("<camunda:property name='start' value='public'/>"
                                + "<camunda:property name='numberPrefix' value='TT'/>"
                                + "<camunda:property name='registrationPrefix' value='ТТ'/>"
                                + "<camunda:property name='basis' value='тест'/><camunda:property name='basis_en' value='test'/>"
                                + "<camunda:property name='term' value='3 дня'/><camunda:property name='term_en' value='3 days'/>"
                                + "<camunda:property name='anonymousIf' value='aboutCorruption'/>")
                        .message("undo-registration")
                        .form(
                                "kin-start",
                                FIELD.formatted("subject"),
                                FIELD.formatted("text"),
                                "{\"type\":\"checkbox\",\"key\":\"aboutCorruption\",\"label\":\"Сообщаю о коррупции\"}",
                                "{\"type\":\"filepicker\",\"key\":\"papers\",\"label\":\"Файлы\",\"multiple\":true}")
                        .form("kin-work", FIELD.formatted("whom"), FIELD.formatted("what"), FIELD.formatted("bodies"))
                        .flow(
                                "<startEvent id='start' camunda:formRef='kin-start' camunda:formRefBinding='deployment'>"
                                        + "<extensionElements><camunda:properties><camunda:property name='status'"
                                        + " value='Получено'/><camunda:property name='status_en' value='Received'/></camunda:properties></extensionElements></startEvent>"
                                        + Sketch.flow("start", "work") + Sketch.task("work", "kin-work", "")
                                        + Sketch.flow("work", "number") + Sketch.step("number", "registerCase")
                                        + Sketch.flow("number", "ask")
                                        + Sketch.step("ask", "askBody", "body", "${whom}", "question", "${what}")
                                        + Sketch.flow("ask", "forward")
                                        + Sketch.step("forward", "forwardCase", "bodies", "${bodies}")
                                        + Sketch.flow("forward", "consider") + Sketch.task("consider", "kin-work", "")
                                        + "<boundaryEvent id='mistake' attachedToRef='consider'>"
                                        + "<messageEventDefinition id='mistake-message'"
                                        + " messageRef='undo-registration'/></boundaryEvent>"
                                        + Sketch.flow("mistake", "annul") + Sketch.step("annul", "annulRegistration")
                                        + Sketch.flow("annul", "work") + Sketch.flow("consider", "close")
                                        + Sketch.step("close", "closeCase", "outcome", "returned")
                                        + Sketch.flow("close", "end") + "<endEvent id='end'/>",
                                "start",
                                "work",
                                "number",
                                "ask",
                                "forward",
                                "consider",
                                "mistake",
                                "annul",
                                "close",
                                "end"));
    }

    /** A new case of that applicant in that body. */
    public CaseFile open(String body, String lastName, String email, String subject, String text) {
        return cases.get(openings.open(new OpenCase(
                        "kin",
                        body,
                        null,
                        new Applicant(lastName, "Нина", "Ивановна", null, email, null, null, "ru"),
                        Map.of("subject", subject, "text", text),
                        Channel.POST,
                        "intake",
                        "paper",
                        null,
                        null,
                        null))
                .id());
    }
}

package org.reglament.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reglament.correspondence.Letter;
import org.reglament.correspondence.Letters;
import org.reglament.deadline.Deadlines;
import org.reglament.document.Document;
import org.reglament.document.Documents;
import org.reglament.kit.Http;
import org.reglament.kit.ReglamentTest;
import org.reglament.procedure.Deploy;
import org.reglament.procedure.Procedures;
import org.reglament.procedure.Sketch;
import org.reglament.worklist.WorkItems;
import org.springframework.beans.factory.annotation.Autowired;

/** A body is asked for materials; its reply comes into the case that asked. */
@ReglamentTest
class BodyRequestTests {

    private static final String FIELD = "{\"type\":\"textfield\",\"key\":\"%s\",\"label\":\"Поле\"}";

    @Autowired
    Openings openings;

    @Autowired
    CaseFiles cases;

    @Autowired
    Documents documents;

    @Autowired
    Letters letters;

    @Autowired
    Deadlines deadlines;

    @Autowired
    WorkItems items;

    @Autowired
    Procedures procedures;

    @Autowired
    RepositoryService repository;

    @Autowired
    Http http;

    @BeforeEach
    void deploy() {
        Deploy.sketch(
                repository,
                procedures,
                Sketch.of("asking")
                        .form("asking-start", FIELD.formatted("subject"))
                        .form("asking-work", FIELD.formatted("whom"), FIELD.formatted("what"))
                        .flow(
                                "<startEvent id='start' camunda:formRef='asking-start'"
                                        + " camunda:formRefBinding='deployment'/>"
                                        + Sketch.flow("start", "work") + Sketch.task("work", "asking-work", "")
                                        + Sketch.flow("work", "ask")
                                        + Sketch.step("ask", "askBody", "body", "${whom}", "question", "${what}")
                                        + Sketch.flow("ask", "wait") + Sketch.task("wait", "asking-work", "")
                                        + Sketch.flow("wait", "close")
                                        + Sketch.step("close", "closeCase", "outcome", "done")
                                        + Sketch.flow("close", "end") + "<endEvent id='end'/>",
                                "start",
                                "work",
                                "ask",
                                "wait",
                                "close",
                                "end"));
    }

    @Test
    void the_reply_and_its_files_come_into_the_case_that_asked() {
        CaseFile asking = asked();
        CaseFile request = cases.children(asking.id()).get(0);

        assertThat(request.procedure()).isEqualTo("body-request");
        assertThat(request.body()).isEqualTo("minzdrav");
        assertThat(request.applicant().lastName()).isEmpty();
        assertThat(request.filedBy()).isEqualTo("system");
        assertThat(deadlines.find(request.id(), "reply").orElseThrow().rule()).hasToString("15 days");
        assertThat(items.of(request.id()).get(0).candidates())
                .containsExactly("minzdrav:executor", "minzdrav:registrar");
        assertThat(letters.of(request.id())).extracting(Letter::event).containsOnly("request");
        assertThat(requests(asking)).singleElement().satisfies(entry -> assertThat(entry)
                .containsEntry("question", "Когда сообщали о протечке?")
                .doesNotContainKey("reply"));

        Http executor = http.as("executor.minzdrav");
        String file = executor.upload(
                        "/api/v1/files", "акт.txt", "text/plain", "Акт осмотра".getBytes(StandardCharsets.UTF_8))
                .json()
                .path("id")
                .asText();
        assertThat(http.as("executor.minsport")
                        .get("/api/v1/cases/" + request.number())
                        .status())
                .isEqualTo(404);
        answer(
                "executor.minzdrav",
                request,
                Map.of("reply", "Двенадцатого октября.", "replyFiles", List.of("files::" + file)));

        assertThat(cases.get(request.id()).outcome()).isEqualTo("answered");
        assertThat(requests(asking)).singleElement().satisfies(entry -> assertThat(entry)
                .containsEntry("number", request.number())
                .containsEntry("reply", "Двенадцатого октября.")
                .containsKey("answeredAt"));
        assertThat(documents.of(asking.id())).extracting(Document::name).containsExactly("акт.txt");
        assertThat(http.as("registrar.minstroy")
                        .get("/api/v1/documents/" + file)
                        .status())
                .isEqualTo(200);
        assertThat(http.as("registrar.minsport")
                        .get("/api/v1/documents/" + file)
                        .status())
                .isEqualTo(404);
        assertThat(letters.of(asking.id())).extracting(Letter::event).containsOnly("request-answered");
        JsonNode shown = http.as("registrar.minstroy")
                .get("/api/v1/cases/" + asking.number())
                .json();
        assertThat(shown.path("children").toString()).contains(request.number());
        assertThat(http.as("executor.minzdrav")
                        .get("/api/v1/cases/" + request.number())
                        .json()
                        .path("parent")
                        .asText())
                .isEqualTo(asking.number());
    }

    @Test
    void a_request_is_taken_back_when_the_case_that_asked_is_closed_first() {
        CaseFile asking = asked();

        answer("registrar.minstroy", asking, Map.of());

        CaseFile request = cases.children(asking.id()).get(0);
        assertThat(request.outcome()).isEqualTo("withdrawn");
        assertThat(request.status()).isEqualTo("Запрос отозван");
        assertThat(items.of(request.id())).isEmpty();
        assertThat(letters.of(request.id())).extracting(Letter::event).contains("request-withdrawn");
        assertThat(items.drift()).isZero();
    }

    @Test
    void a_body_cannot_be_asked_by_itself_and_the_task_stays() {
        CaseFile asking = open();
        String task = items.of(asking.id()).get(0).id();

        Http.Answer refused = http.as("registrar.minstroy")
                .post(
                        "/api/v1/tasks/" + task + "/complete",
                        Map.of("answers", Map.of("whom", "minstroy", "what", "Что?")));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("detail").asText()).contains("Выберите другой орган");
        assertThat(items.of(asking.id()).get(0).id()).isEqualTo(task);
    }

    private CaseFile asked() {
        CaseFile asking = open();
        answer("registrar.minstroy", asking, Map.of("whom", "minzdrav", "what", "Когда сообщали о протечке?"));
        return asking;
    }

    private CaseFile open() {
        return cases.get(openings.open(new OpenCase(
                        "asking",
                        "minstroy",
                        null,
                        new Applicant("Кравцова", "Нина", "Ивановна", null, null, null, null, null),
                        Map.of("subject", "Крыша"),
                        Channel.POST,
                        "intake",
                        "paper",
                        null,
                        null,
                        null))
                .id());
    }

    private void answer(String login, CaseFile file, Map<String, ?> answers) {
        String task = items.of(file.id()).get(0).id();
        Http.Answer done = http.as(login).post("/api/v1/tasks/" + task + "/complete", Map.of("answers", answers));
        assertThat(done.status()).as(done.toString()).isIn(200, 204);
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> requests(CaseFile file) {
        return (List<Map<String, Object>>) cases.content(file.id()).get("requests");
    }
}

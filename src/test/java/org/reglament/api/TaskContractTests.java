package org.reglament.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reglament.api.Calls.REGISTERED;
import static org.reglament.api.Calls.complete;
import static org.reglament.api.Calls.done;
import static org.reglament.api.Calls.fields;
import static org.reglament.api.Calls.mend;
import static org.reglament.api.Calls.refused;
import static org.reglament.api.Calls.task;
import static org.reglament.api.Calls.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reglament.casefile.CaseFiles;
import org.reglament.directory.People;
import org.reglament.kit.Http;
import org.reglament.kit.ReglamentTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A task is read, taken, returned and completed by those who may. */
@ReglamentTest
class TaskContractTests {
    private static final Map<String, Object> RESOLVED = Map.of("executor", "executor.minstroy");

    @Autowired
    Http http;

    @Autowired
    People people;

    @Autowired
    CaseFiles cases;

    private Http.Answer post(String login, String task, String deed) {
        return http.as(login).post("/api/v1/tasks/" + task + "/" + deed);
    }

    private String registering() {
        return task(http, "registrar.minstroy", Calls.number(http), "register");
    }

    @Test
    void a_form_has_its_options_written_out() {
        String number = Calls.number(http);
        done(http, "registrar.minstroy", number, "register", REGISTERED);
        String id = task(http, "head.minstroy", number, "resolve");

        Http.Answer answer = http.as("head.minstroy").get("/api/v1/tasks/" + id + "/form");

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        JsonNode form = answer.json();
        assertThat(fields(form)).containsExactly("schema", "data");
        for (JsonNode component : form.path("schema").path("components")) {
            if (List.of("executor", "coExecutors")
                    .contains(component.path("key").asText())) {
                assertThat(texts(component.path("values"), "value"))
                        .containsExactlyInAnyOrder("executor.minstroy", "executor2.minstroy");
            }
        }
        assertThat(answer.text()).doesNotContain("valuesKey").doesNotContain("valuesExpression");
        refused(http.get("/api/v1/tasks/" + id + "/form"), 401);
        refused(http.as("head.minobr").get("/api/v1/tasks/" + id + "/form"), 404);
        refused(http.as("admin").get("/api/v1/tasks/no-such/form"), 404);
    }

    @Test
    void claiming_and_returning_may_be_repeated_and_claiming_lost_is_a_conflict() {
        people.appoint("editor.minstroy", "minstroy", "registrar");
        String id = registering();

        assertThat(post("registrar.minstroy", id, "claim").status()).isIn(200, 204);
        assertThat(post("registrar.minstroy", id, "claim").status()).isIn(200, 204);
        refused(post("editor.minstroy", id, "claim"), 409);
        refused(complete(http, "editor.minstroy", id, REGISTERED), 409);
        assertThat(post("registrar.minstroy", id, "unclaim").status()).isIn(200, 204);
        assertThat(post("editor.minstroy", id, "claim").status()).isIn(200, 204);
        refused(post("registrar.minstroy", id, "claim"), 409);
    }

    @Test
    void of_two_who_claim_at_once_one_loses() {
        people.appoint("editor.minstroy", "minstroy", "registrar");
        String id = registering();

        List<Integer> answers = Stream.of("registrar.minstroy", "editor.minstroy")
                .map(login -> CompletableFuture.supplyAsync(
                        () -> post(login, id, "claim").status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        assertThat(answers.get(0)).isIn(200, 204);
        assertThat(answers.get(1)).isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"claim", "unclaim", "complete"})
    void a_task_of_others_is_not_there_or_not_to_be_touched(String deed) {
        String id = registering();

        refused(http.post("/api/v1/tasks/" + id + "/" + deed), 401);
        refused(post("head.minstroy", id, deed), 403);
        refused(post("executor.minstroy", id, deed), 403);
        refused(post("registrar.minobr", id, deed), 404);
        refused(post("admin", id, deed), 404);
        refused(post("registrar.minstroy", "no-such", deed), 404);
        assertThat(post("intake", id, deed).status()).isIn(403, 404);
    }

    @Test
    void completing_without_a_claim_claims_and_completes_once() {
        String number = Calls.number(http);
        String id = task(http, "registrar.minstroy", number, "register");

        assertThat(complete(http, "registrar.minstroy", id, REGISTERED).status())
                .isIn(200, 204);

        refused(complete(http, "registrar.minstroy", id, REGISTERED), 409);
        refused(post("registrar.minstroy", id, "claim"), 409);
        refused(complete(http, "registrar.minobr", id, REGISTERED), 404);
        JsonNode journal = http.as("registrar.minstroy")
                .get("/api/v1/cases/" + number + "/journal")
                .json();
        assertThat(texts(journal.path("entries"), "action")).contains("claimed");
    }

    @Test
    void a_task_that_its_case_withdrew_is_done_with() {
        String number = Calls.number(http);
        String id = task(http, "registrar.minstroy", number, "register");
        cases.signal(cases.byNumber(number).orElseThrow().id(), "withdraw", "applicant");

        refused(complete(http, "registrar.minstroy", id, REGISTERED), 409);
        refused(post("registrar.minstroy", id, "claim"), 409);
        refused(http.as("registrar.minstroy").get("/api/v1/tasks/" + id + "/form"), 409);
        refused(complete(http, "registrar.minobr", id, REGISTERED), 404);
    }

    @Test
    void bad_answers_are_named_and_change_nothing() {
        String number = Calls.number(http);
        String id = task(http, "registrar.minstroy", number, "register");

        mend(
                complete(
                        http,
                        "registrar.minstroy",
                        id,
                        Map.of("classifierCode", "nine", "questions", List.of(Map.of("question", "?")))),
                "classifierCode");
        mend(
                complete(
                        http,
                        "registrar.minstroy",
                        id,
                        Map.of(
                                "classifierCode",
                                "0005.0005.0056.1147",
                                "questions",
                                List.of(Map.of("question", "?"), Map.of("question", "")))),
                "question");
        refused(complete(http, "registrar.minstroy", id, List.of()), 422);
        refused(complete(http, "registrar.minstroy", id, Map.of()), 422);
        for (String body : new String[] {"[]", "7", "\"x\"", "{\"answers\":"}) {
            refused(http.as("registrar.minstroy").post("/api/v1/tasks/" + id + "/complete", body), 400);
        }
        assertThat(http.as("registrar.minstroy")
                        .get("/api/v1/cases/" + number)
                        .json()
                        .path("status")
                        .asText())
                .isEqualTo("Получено");
        assertThat(task(http, "registrar.minstroy", number, "register")).isEqualTo(id);
    }

    @Test
    void registration_numbers_are_assigned_and_never_typed() {
        String number = Calls.number(http);
        Map<String, Object> answers = new HashMap<>(REGISTERED);
        answers.put("registrationNumber", "ОГ-1999-000001");
        done(http, "registrar.minstroy", number, "register", answers);

        JsonNode shown =
                http.as("registrar.minstroy").get("/api/v1/cases/" + number).json();

        assertThat(shown.path("registrationNumber").asText())
                .matches("ОГ-\\d{4}-\\d{6}")
                .isNotEqualTo("ОГ-1999-000001");
    }

    @Test
    void only_those_who_hold_the_post_can_be_chosen_and_readonly_values_are_kept() {
        String number = Calls.number(http);
        done(http, "registrar.minstroy", number, "register", REGISTERED);
        String resolve = task(http, "head.minstroy", number, "resolve");
        mend(complete(http, "head.minstroy", resolve, Map.of("executor", "executor.minobr")), "executor");
        mend(complete(http, "head.minstroy", resolve, Map.of("executor", "head.minstroy")), "executor");
        done(http, "head.minstroy", number, "resolve", RESOLVED);
        String draft = task(http, "executor.minstroy", number, "draft");
        refused(post("executor2.minstroy", draft, "claim"), 403);
        for (Object days : new Object[] {0, 31, 1.5, "five"}) {
            Http.Answer refused =
                    complete(http, "executor.minstroy", draft, Map.of("extensionDays", days, "extensionReason", "x"));
            refused(refused, 422);
            assertThat(texts(refused.json().path("errors"), "key")).contains("extensionDays");
        }
        refused(
                http.as("executor.minstroy")
                        .post(
                                "/api/v1/tasks/" + draft + "/complete",
                                "{\"answers\":{\"extensionDays\":1e400,\"extensionReason\":\"x\"}}"),
                422);

        done(
                http,
                "executor.minstroy",
                number,
                "draft",
                Map.of(
                        "questions",
                        List.of(Map.of("question", "Подменённый вопрос", "reply", "До 20 декабря.")),
                        "outcome",
                        "explained"));

        JsonNode question = http.as("head.minstroy")
                .get("/api/v1/cases/" + number + "/content")
                .json()
                .path("questions")
                .get(0);
        assertThat(question.path("question").asText()).isEqualTo("Когда устранят течь?");
        assertThat(question.path("reply").asText()).isEqualTo("До 20 декабря.");
        done(http, "head.minstroy", number, "approve", Map.of("approved", true));
        JsonNode closed = http.as("intake").get("/api/v1/cases/" + number).json();
        assertThat(closed.path("status").asText()).isEqualTo("Ответ направлен");
        assertThat(closed.path("outcome").asText()).isEqualTo("explained");
        assertThat(closed.path("closedAt").isNull()).isFalse();
    }
}

package org.reglament.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.reglament.kit.Http;

/** Files appeals to one body as another program does and moves them on, so that its officials have tasks. */
final class Appeals {
    static final String BODY = "minstroy";
    static final List<Map<String, String>> QUESTIONS =
            List.of(Map.of("question", "Кто отвечает за протечку?"), Map.of("question", "Когда её устранят?"));

    private final Http http;

    private final String body;

    Appeals(Http http) {
        this(http, BODY);
    }

    Appeals(Http http, String body) {
        this.http = http;
        this.body = body;
    }

    /** The login of whoever holds that post of the body. */
    String login(String post) {
        return post + "." + body;
    }

    /** The number of a new appeal. */
    String file() {
        Http.Answer answer = http.as("intake")
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post(
                        "/api/v1/procedures/citizen-appeal/cases",
                        Map.of(
                                "body",
                                body,
                                "applicant",
                                Map.of(
                                        "lastName", "Кравцова",
                                        "firstName", "Нина",
                                        "middleName", "Ивановна",
                                        "email", "nina@example.org"),
                                "answers",
                                Map.of(
                                        "kind", "complaint",
                                        "subject", "Протекает крыша после капитального ремонта",
                                        "text", "После ремонта протекает крыша над третьим подъездом.",
                                        "replyMode", "EMAIL")));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json().path("number").asText();
    }

    /** The id of that official's task of that case. */
    String task(String login, String queue, String number) {
        Http.Answer answer = http.as(login).get("/api/v1/tasks?queue=" + queue + "&q=" + number);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        JsonNode items = answer.json().path("items");
        assertThat(items).as("tasks of %s in %s", login, number).isNotEmpty();
        return items.get(0).path("id").asText();
    }

    void complete(String login, String task, Map<String, ?> answers) {
        Http.Answer answer = http.as(login).post("/api/v1/tasks/" + task + "/complete", Map.of("answers", answers));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(204);
    }

    /** An appeal whose answer the executor is to draft. */
    String untilDraft() {
        String number = file();
        complete(
                login("registrar"),
                task(login("registrar"), "available", number),
                Map.of("classifierCode", "0005.0005.0056.1147", "questions", QUESTIONS));
        complete(
                login("head"),
                task(login("head"), "available", number),
                Map.of("executor", login("executor"), "instruction", "Осмотреть крышу с подрядчиком."));
        return number;
    }

    /** An appeal whose answer waits for the head. */
    String untilApproval() {
        String number = untilDraft();
        List<Map<String, String>> replies = QUESTIONS.stream()
                .map(question -> {
                    Map<String, String> row = new HashMap<>(question);
                    row.put("reply", "Подрядчик устранит протечку по гарантии.");
                    return row;
                })
                .toList();
        complete(
                login("executor"),
                task(login("executor"), "mine", number),
                Map.of("questions", replies, "outcome", "explained"));
        return number;
    }
}

package org.reglament.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reglament.kit.Http;

/** What the contract's tests call over and over, with answers that the forms take. */
final class Calls {
    static final String APPEALS = "/api/v1/procedures/citizen-appeal/cases";
    static final Map<String, Object> REGISTERED = Map.of(
            "classifierCode", "0005.0005.0056.1147", "questions", List.of(Map.of("question", "Когда устранят течь?")));

    private Calls() {}

    /** A good filing, to be changed as a test likes. */
    static Map<String, Object> appeal() {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("body", "minstroy");
        request.put(
                "applicant",
                new LinkedHashMap<>(
                        Map.of("lastName", "Кравцова", "firstName", "Нина", "email", "nina.contract@example.org")));
        request.put(
                "answers",
                new LinkedHashMap<>(Map.of(
                        "kind",
                        "complaint",
                        "subject",
                        "Протекает крыша",
                        "text",
                        "Прошу устранить течь.",
                        "replyMode",
                        "EMAIL")));
        return request;
    }

    static Map<String, Object> appeal(String field, Object value) {
        Map<String, Object> request = appeal();
        request.put(field, value);
        return request;
    }

    static Map<String, Object> appealOf(String applicantField, Object value) {
        return within("applicant", applicantField, value);
    }

    static Map<String, Object> appealSaying(String answer, Object value) {
        return within("answers", answer, value);
    }

    private static Map<String, Object> within(String part, String field, Object value) {
        Map<String, Object> request = appeal();
        Map<String, Object> changed = new LinkedHashMap<>();
        ((Map<?, ?>) request.get(part)).forEach((key, old) -> changed.put(String.valueOf(key), old));
        changed.put(field, value);
        request.put(part, changed);
        return request;
    }

    /** Files for a citizen as the filing system and gives the 201. */
    static JsonNode file(Http http, Map<String, Object> request) {
        Http.Answer answer = http.as("intake").post(APPEALS, request);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json();
    }

    static String number(Http http) {
        return file(http, appeal()).path("number").asText();
    }

    /** The id of a case's task in one of that account's queues. */
    static String task(Http http, String login, String number, String key) {
        for (String queue : List.of("available", "mine")) {
            for (JsonNode item : http.as(login)
                    .get("/api/v1/tasks?queue=" + queue + "&q=" + number)
                    .json()
                    .path("items")) {
                if (item.path("key").asText().equals(key)) {
                    return item.path("id").asText();
                }
            }
        }
        throw new AssertionError(login + " sees no task " + key + " of " + number);
    }

    static Http.Answer complete(Http http, String login, String task, Object answers) {
        return http.as(login).post("/api/v1/tasks/" + task + "/complete", Map.of("answers", answers));
    }

    static void done(Http http, String login, String number, String key, Object answers) {
        Http.Answer answer = complete(http, login, task(http, login, number, key), answers);
        assertThat(answer.status()).as(key + ": " + answer).isIn(200, 204);
    }

    /** An error as RFC 9457 wants it. */
    static void refused(Http.Answer answer, int status) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).as(answer.toString()).startsWith("application/problem+json");
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.json().path("detail").asText()).isNotBlank();
    }

    /** A refusal of answers, naming exactly those keys. */
    static void mend(Http.Answer answer, String... keys) {
        refused(answer, 422);
        assertThat(texts(answer.json().path("errors"), "key"))
                .as(answer.toString())
                .containsExactly(keys);
        assertThat(texts(answer.json().path("errors"), "message")).noneMatch(String::isBlank);
    }

    static List<String> texts(JsonNode list, String field) {
        List<String> texts = new ArrayList<>();
        list.forEach(node -> texts.add(node.path(field).asText()));
        return texts;
    }

    static List<String> fields(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}

package org.reglament.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reglament.api.Calls.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reglament.kit.Http;
import org.reglament.kit.ReglamentTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Robots drive a complaint to its end by the calls of the contract and the demo accounts alone. */
@ReglamentTest
class ComplaintContractTests {
    private static final String BODY = "gusev";
    private static final String CENTRE = "mfc";
    private static final String API = "/api/v1/cases/";

    private static final Map<String, Object> REFUSED = Map.of(
            "finding", "refused", "refusalGround", "unfounded", "reasons", "Срок не нарушен: восьмой день из десяти.");
    private static final Map<String, Object> SATISFIED = Map.of(
            "finding",
            "satisfied",
            "measures",
            List.of("cancel"),
            "measuresText",
            "Отменим отказ и примем документы.",
            "reasons",
            "Доводы жалобы подтвердились.");

    @Autowired
    Http http;

    @Test
    void the_straight_road() {
        JsonNode filed = file("employee", "serviceTerm", "robot.straight@example.org");
        String number = filed.path("number").asText();
        assertThat(number).startsWith("DZ-");
        assertThat(track(filed).path("status").asText()).isEqualTo("Подана");

        decide(BODY, number, REFUSED);
        Calls.done(http, "registrar." + BODY, number, "send-reply", Map.of());

        JsonNode closed = read(BODY, number, "");
        assertThat(closed.path("outcome").asText()).isEqualTo("refused");
        assertThat(closed.path("closedAt").isNull()).isFalse();
        assertThat(closed.path("overdue").asBoolean()).isFalse();
        assertThat(closed.path("registrationNumber").asText()).startsWith("ДЖ-");
        assertThat(texts(track(filed).path("timeline"), "status"))
                .containsExactly(
                        "Подана",
                        "Зарегистрирована",
                        "На рассмотрении",
                        "В удовлетворении отказано",
                        "Ответ направлен");
        assertThat(rules(BODY, number))
                .containsEntry("registration", "1 working day")
                .containsEntry("decision", "15 working days")
                .containsEntry("reply", "1 day");
        assertThat(texts(read(BODY, number, "/letters"), "event"))
                .containsSubsequence("receipt", "registration", "refusal");
        assertThat(mailed("robot.straight@example.org")).anySatisfy(letter -> {
            assertThat(letter.path("text").asText()).contains("нарушение не подтвердилось");
            assertThat(letter.path("attachments").get(0).path("type").asText()).startsWith("application/pdf");
        });
        assertThat(read(BODY, number, "/journal").path("valid").asBoolean()).isTrue();
    }

    @Test
    void one_that_is_satisfied_and_put_right() {
        JsonNode filed = file("body", "misprints", "robot.remedy@example.org");
        String number = filed.path("number").asText();

        decide(BODY, number, SATISFIED);
        Calls.done(http, "registrar." + BODY, number, "send-reply", Map.of());
        assertThat(read(BODY, number, "").path("closedAt").isNull()).isTrue();
        String today = http.get("/demo/clock").json().path("now").asText().substring(0, 10);
        Calls.done(
                http,
                "executor." + BODY,
                number,
                "remedy",
                Map.of("remedyDone", "Опечатку исправили.", "remedyEvidence", "Приказ № 15", "remedyOn", today));

        assertThat(read(BODY, number, "").path("outcome").asText()).isEqualTo("satisfied");
        assertThat(track(filed).path("status").asText()).isEqualTo("Нарушение устранено");
        assertThat(rules(BODY, number))
                .containsEntry("decision", "5 working days")
                .containsEntry("remedy", "5 working days");
        JsonNode decision = read(BODY, number, "/documents").get(0);
        Http.Answer paper = http.as("head." + BODY)
                .get("/api/v1/documents/" + decision.path("id").asText());
        assertThat(paper.status()).isEqualTo(200);
        assertThat(paper.text()).startsWith("%PDF");
    }

    @Test
    void one_that_is_handed_over_to_the_service_centre() {
        JsonNode filed = file("centreWorker", "refusedAcceptance", "robot.centre@example.org");
        String number = filed.path("number").asText();
        String register = Calls.task(http, "registrar." + BODY, number, "register");
        assertThat(http.as("registrar." + BODY)
                        .get("/api/v1/tasks/" + register + "/form")
                        .json()
                        .path("data")
                        .path("competentBody")
                        .asText())
                .isEqualTo(CENTRE);
        Calls.done(http, "registrar." + BODY, number, "register", Map.of());
        Calls.done(http, "head." + BODY, number, "decide-hand-over", Map.of("approved", true));

        JsonNode parent = read(BODY, number, "");
        assertThat(parent.path("outcome").asText()).isEqualTo("forwarded");
        assertThat(track(filed).path("status").asText()).isEqualTo("Передана в уполномоченный орган");
        assertThat(rules(BODY, number)).containsEntry("hand-over", "3 working days");
        String child = parent.path("children").get(0).asText();
        decide(CENTRE, child, REFUSED);
        Calls.done(http, "registrar." + CENTRE, child, "send-reply", Map.of());

        assertThat(read(CENTRE, child, "").path("outcome").asText()).isEqualTo("refused");
        assertThat(read(CENTRE, child, "").path("parent").asText()).isEqualTo(number);
        assertThat(rules(CENTRE, child)).containsEntry("decision", "5 working days");
        JsonNode decision = deadline(CENTRE, child, "decision");
        assertThat(decision.path("startedAt").asText())
                .isEqualTo(read(CENTRE, child, "").path("registeredAt").asText());
    }

    /** From the registration to the head's decision; the executor is one of those whom the form offers. */
    private void decide(String body, String number, Map<String, Object> finding) {
        Calls.done(http, "registrar." + body, number, "register", Map.of());
        String resolve = Calls.task(http, "head." + body, number, "resolve");
        JsonNode schema = http.as("head." + body)
                .get("/api/v1/tasks/" + resolve + "/form")
                .json()
                .path("schema");
        List<String> offered = new ArrayList<>();
        schema.path("components").forEach(component -> {
            if (component.path("key").asText().equals("executor")) {
                offered.addAll(texts(component.path("values"), "value"));
            }
        });
        assertThat(offered).contains("executor." + body);
        Calls.done(http, "head." + body, number, "resolve", Map.of("executor", "executor." + body));
        Calls.done(http, "executor." + body, number, "study", Map.of("facts", "Журнал приёма проверен."));
        Calls.done(http, "executor." + body, number, "prepare", finding);
        Calls.done(http, "head." + body, number, "approve", Map.of("approved", true));
    }

    private JsonNode file(String accused, String ground, String email) {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("filer", "self");
        answers.put("subject", "Выдача разрешения");
        answers.put("ground", ground);
        answers.put("accusedKind", accused);
        answers.put("text", "Ответа по заявлению нет второй месяц.");
        answers.put("arguments", "Срок услуги давно прошёл.");
        answers.put("replyMode", "EMAIL");
        Http.Answer answer = http.as("intake")
                .post(
                        "/api/v1/procedures/pretrial-complaint/cases",
                        Map.of(
                                "body",
                                BODY,
                                "applicant",
                                Map.of(
                                        "lastName",
                                        "Роботова",
                                        "firstName",
                                        "Алиса",
                                        "email",
                                        email,
                                        "phone",
                                        "+79110000000",
                                        "postalAddress",
                                        "238050, Гусев, ул. Примерная, д. 1"),
                                "answers",
                                answers));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json();
    }

    private JsonNode track(JsonNode filed) {
        return http.get("/api/v1/track/" + filed.path("number").asText() + "?code="
                        + filed.path("trackingCode").asText())
                .json();
    }

    private JsonNode read(String body, String number, String part) {
        Http.Answer answer = http.as("registrar." + body).get(API + number + part);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    private Map<String, String> rules(String body, String number) {
        Map<String, String> rules = new LinkedHashMap<>();
        read(body, number, "/deadlines")
                .forEach(each ->
                        rules.put(each.path("key").asText(), each.path("rule").asText()));
        return rules;
    }

    private JsonNode deadline(String body, String number, String key) {
        for (JsonNode each : read(body, number, "/deadlines")) {
            if (each.path("key").asText().equals(key)) {
                return each;
            }
        }
        throw new AssertionError("no deadline " + key);
    }

    /** What arrived there, once the letters that are due went out. */
    private List<JsonNode> mailed(String to) {
        assertThat(http.post("/demo/clock", Map.of("advance", "PT0S")).status()).isEqualTo(200);
        List<JsonNode> letters = new ArrayList<>();
        http.get("/demo/mail.json?to=" + to).json().forEach(letters::add);
        return letters;
    }
}

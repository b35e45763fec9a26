package org.reglament.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reglament.kit.Http;
import org.reglament.kit.ReglamentTest;
import org.reglament.kit.Time;
import org.springframework.beans.factory.annotation.Autowired;

/** No act goes to be signed while a conclusion that came in time is not considered, and all go with it. */
@ReglamentTest
class DraftGateTests {
    private static final String BODY = "mineco";
    private static final Map<String, Object> APPROVED = Map.of("approved", true);

    @Autowired
    Http http;

    @Autowired
    Time time;

    @Test
    void one_that_came_in_time_under_a_wrong_number_still_holds_the_act_up() {
        String draft = draft();
        String conclusion = conclusion("AK-1");
        complete("lawyer", draft, Map.of("legalResult", "none", "legalText", "Соответствует закону."));
        time.advanceWorkingDays(8);
        complete("executor", draft, Map.of("change", "none", "conclusionText", "Заключений не поступило."));
        // Only now somebody sees which draft was meant, by its official number; it had come within the window.
        complete("registrar", conclusion, Map.of("sender", "expert", "draftNumber", registered(draft)));
        assertThat(content(conclusion).path("late").asBoolean()).isFalse();

        Http.Answer refused = answer("head", draft, APPROVED);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Ещё не рассмотрены заключения", registered(conclusion));
        complete("executor", conclusion, Map.of("findings", List.of(Map.of("decision", "accepted"))));
        complete("head", conclusion, APPROVED);
        complete("head", draft, APPROVED);
        assertThat(shown(draft).path("outcome").asText()).isEqualTo("submitted");
        assertThat(http.as("head." + BODY)
                        .get("/api/v1/cases/" + draft + "/documents")
                        .json()
                        .findValuesAsText("name"))
                .anyMatch(name -> name.startsWith("Заключение № " + registered(conclusion)))
                .anyMatch(name -> name.startsWith("Мотивированный ответ № " + registered(conclusion)))
                .anyMatch(name -> name.startsWith("Лист антикоррупционной экспертизы"));
        assertThat(content(draft).path("conclusions").get(0).path("number").asText())
                .isEqualTo(registered(conclusion));
    }

    @Test
    void what_turns_out_to_be_no_conclusion_becomes_an_appeal_with_its_text_and_leaves_the_act() {
        String draft = draft();
        String text = conclusion(draft);
        assertThat(http.get("/drafts/" + draft).text()).contains("не показано: 1");

        complete("registrar", text, Map.of("sender", "notAccredited"));

        JsonNode appeal = shown(shown(text).path("children").get(0).asText());
        assertThat(appeal.path("procedure").asText()).isEqualTo("citizen-appeal");
        assertThat(appeal.path("applicant").path("lastName").asText()).isEqualTo("Громов");
        assertThat(content(appeal.path("number").asText()).toString())
                .contains("О поддержке ремёсел", "п. 1. «Вправе» без оснований.");
        assertThat(http.get("/drafts/" + draft).text()).doesNotContain("не показано", "«Вправе» без оснований");
    }

    private String draft() {
        return file(
                "executor." + BODY,
                "anticorruption-expertise",
                Map.of(
                        "subjectKind", "draft",
                        "title", "О поддержке ремёсел",
                        "actKind", "order",
                        "topic", "economy",
                        "draftText", "1. Министерство вправе отказать в поддержке."));
    }

    private String conclusion(String number) {
        Map<String, Object> answers = new HashMap<>(Map.of(
                "draftNumber", number,
                "subject", "О поддержке ремёсел",
                "accredited", "yes",
                "accreditationNumber", "1234-р",
                "accreditationDate", "2024-03-15",
                "conflict", "none",
                "factorsFound", "yes",
                "replyMode", "LK"));
        answers.put(
                "findings", List.of(Map.of("element", "п. 1", "factor", "3b", "reasoning", "«Вправе» без оснований.")));
        return file("intake", "expert-conclusion", answers);
    }

    private String file(String account, String procedure, Map<String, Object> answers) {
        Http.Answer filed = http.as(account)
                .post(
                        "/api/v1/procedures/" + procedure + "/cases",
                        Map.of(
                                "body", BODY,
                                "applicant", Map.of("lastName", "Громов", "firstName", "Илья"),
                                "answers", answers));
        assertThat(filed.status()).as(filed.toString()).isEqualTo(201);
        return filed.json().path("number").asText();
    }

    private void complete(String post, String number, Map<String, Object> answers) {
        Http.Answer done = answer(post, number, answers);
        assertThat(done.status()).as(done.toString()).isIn(200, 204);
    }

    private Http.Answer answer(String post, String number, Map<String, Object> answers) {
        Http official = http.as(post + "." + BODY);
        JsonNode task = official.get("/api/v1/tasks?queue=available&q=" + number)
                .json()
                .path("items")
                .path(0);
        assertThat(task.path("number").asText())
                .as("%s has a task of %s", post, number)
                .isNotEmpty();
        return official.post("/api/v1/tasks/" + task.path("id").asText() + "/complete", Map.of("answers", answers));
    }

    private JsonNode shown(String number) {
        return http.as("head." + BODY).get("/api/v1/cases/" + number).json();
    }

    private JsonNode content(String number) {
        return http.as("head." + BODY)
                .get("/api/v1/cases/" + number + "/content")
                .json();
    }

    private String registered(String number) {
        return shown(number).path("registrationNumber").asText();
    }
}

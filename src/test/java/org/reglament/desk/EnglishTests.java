package org.reglament.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reglament.directory.Bodies;
import org.reglament.kit.Http;
import org.reglament.kit.Post;
import org.reglament.kit.ReglamentTest;
import org.reglament.kit.Surfer;
import org.reglament.kit.Untranslated;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever reads English meets no Russian in the pages and letters of a case but names of bodies and of people. */
@ReglamentTest
class EnglishTests {
    private static final List<Map<String, String>> QUESTIONS = List.of(Map.of("question", "Who mends the roof?"));

    @Autowired
    Http http;

    @Autowired
    Post mail;

    @Autowired
    Bodies bodies;

    @Autowired
    JdbcClient jdbc;

    Untranslated untranslated;

    @BeforeEach
    void reader() {
        untranslated = new Untranslated(bodies, jdbc);
    }

    @Test
    void every_page_and_letter_of_a_case_speaks_english() {
        Appeals appeals = new Appeals(http);
        String email = "john." + UUID.randomUUID() + "@example.org";
        String number = file(email);
        String registrar = "registrar." + Appeals.BODY;
        String head = "head." + Appeals.BODY;
        String executor = "executor." + Appeals.BODY;

        work(appeals, registrar, number, Map.of("classifierCode", "0005.0005.0056.1147", "questions", QUESTIONS));
        work(appeals, head, number, Map.of("executor", executor, "instruction", "Look at the roof."));
        work(
                appeals,
                executor,
                number,
                Map.of(
                        "questions",
                        List.of(Map.of("question", "Who mends the roof?", "reply", "The contractor.")),
                        "outcome",
                        "explained"));
        work(appeals, head, number, Map.of("approved", true));

        Surfer admin = english("admin");
        for (String page : List.of("/operations", "/operations/accounts", "/operations/accounts/" + executor)) {
            untranslated.read(page, admin.get(page));
        }
        JsonNode letters =
                mail.await(email, letter -> letter.path("subject").asText().matches(".*(?i:answer).*"));
        assertThat(letters).isNotNull();
        http.get("/demo/mail.json?to=" + email).json().forEach(letter -> {
            String subject = letter.path("subject").asText();
            untranslated.told(
                    "letter «" + subject + "»",
                    subject + "\n" + letter.path("text").asText());
        });
        assertThat(untranslated.faults()).isEmpty();
    }

    /** Looks at everything around the task that this official has, then completes it. */
    private void work(Appeals appeals, String login, String number, Map<String, ?> answers) {
        Surfer official = english(login);
        String task = Stream.of("available", "mine")
                .flatMap(queue -> queued(login, queue, number).stream())
                .findFirst()
                .orElseThrow();
        for (String page : List.of("/desk/tasks?queue=available&q=" + number, "/desk/tasks?queue=mine&q=" + number)) {
            untranslated.read(page, official.get(page));
        }
        untranslated.read("/desk/tasks.csv", official.get("/desk/tasks.csv?queue=available&q=" + number));
        untranslated.read("task of " + login, official.get("/desk/tasks/" + task));
        untranslated.read("faults of " + login, official.post("/desk/tasks/" + task, Map.of("action", "submit")));
        for (String tab :
                List.of("", "/tasks", "/documents", "/letters", "/journal", "/deadline", "/papers", "/withdraw")) {
            Surfer.Reply page = official.get("/desk/cases/" + number + tab);
            if (page.status() != 404) {
                untranslated.read("/desk/cases/…" + tab, page);
            }
        }
        untranslated.read("/desk/cases", official.get("/desk/cases?q=" + number));
        appeals.complete(login, task, answers);
    }

    private List<String> queued(String login, String queue, String number) {
        JsonNode items = http.as(login)
                .get("/api/v1/tasks?queue=" + queue + "&q=" + number)
                .json()
                .path("items");
        return items.isEmpty() ? List.of() : List.of(items.get(0).path("id").asText());
    }

    private Surfer english(String login) {
        Surfer visitor = new Surfer(http.address()).signIn(login);
        visitor.get("/language/en");
        return visitor;
    }

    private String file(String email) {
        Http.Answer answer = http.as("intake")
                .post(
                        "/api/v1/procedures/citizen-appeal/cases",
                        Map.of(
                                "body",
                                Appeals.BODY,
                                "applicant",
                                Map.of("lastName", "Doe", "firstName", "John", "email", email, "locale", "en"),
                                "answers",
                                Map.of(
                                        "kind",
                                        "complaint",
                                        "subject",
                                        "The roof leaks",
                                        "text",
                                        "The roof leaks after its repair.",
                                        "replyMode",
                                        "EMAIL")));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json().path("number").asText();
    }
}

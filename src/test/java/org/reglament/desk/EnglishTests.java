package org.reglament.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reglament.directory.Bodies;
import org.reglament.kit.Http;
import org.reglament.kit.Post;
import org.reglament.kit.ReglamentTest;
import org.reglament.kit.Surfer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever reads English meets no Russian in the pages and letters of a case but names of bodies and of people. */
@ReglamentTest
class EnglishTests {
    private static final Pattern RUSSIAN = Pattern.compile("[А-Яа-яЁё][^<>\"\\n]*");
    private static final Pattern SPOKEN = Pattern.compile("(?:alt|title|aria-label|placeholder|value)=\"([^\"]*)\"");
    private static final List<Map<String, String>> QUESTIONS = List.of(Map.of("question", "Who mends the roof?"));

    @Autowired
    Http http;

    @Autowired
    Post mail;

    @Autowired
    Bodies bodies;

    @Autowired
    JdbcClient jdbc;

    private final List<String> faults = new ArrayList<>();

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
            read(page, admin.get(page));
        }
        JsonNode letters =
                mail.await(email, letter -> letter.path("subject").asText().matches(".*(?i:answer).*"));
        assertThat(letters).isNotNull();
        http.get("/demo/mail.json?to=" + email).json().forEach(letter -> {
            String subject = letter.path("subject").asText();
            told(
                    "letter «" + subject + "»",
                    subject + "\n" + letter.path("text").asText());
        });
        assertThat(faults).isEmpty();
    }

    /** Looks at everything around the task that this official has, then completes it. */
    private void work(Appeals appeals, String login, String number, Map<String, ?> answers) {
        Surfer official = english(login);
        String task = Stream.of("available", "mine")
                .flatMap(queue -> queued(login, queue, number).stream())
                .findFirst()
                .orElseThrow();
        for (String page : List.of("/desk/tasks?queue=available&q=" + number, "/desk/tasks?queue=mine&q=" + number)) {
            read(page, official.get(page));
        }
        read("/desk/tasks.csv", official.get("/desk/tasks.csv?queue=available&q=" + number));
        read("task of " + login, official.get("/desk/tasks/" + task));
        read("faults of " + login, official.post("/desk/tasks/" + task, Map.of("action", "submit")));
        for (String tab :
                List.of("", "/tasks", "/documents", "/letters", "/journal", "/deadline", "/papers", "/withdraw")) {
            Surfer.Reply page = official.get("/desk/cases/" + number + tab);
            if (page.status() != 404) {
                read("/desk/cases/…" + tab, page);
            }
        }
        read("/desk/cases", official.get("/desk/cases?q=" + number));
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

    private void read(String name, Surfer.Reply page) {
        assertThat(page.status()).as(name).isIn(200, 422);
        String body = page.text()
                .replaceAll("(?s)<script.*?</script>", "")
                // Names in their own language say so.
                .replaceAll("(?s)<a [^>]*lang=\"ru\"[^>]*>.*?</a>", "");
        StringBuilder words = new StringBuilder(body.replaceAll("(?s)<[^>]*>", "\n"));
        Matcher spoken = SPOKEN.matcher(body);
        while (spoken.find()) {
            words.append('\n').append(spoken.group(1));
        }
        told(name, words.toString());
    }

    private void told(String name, String words) {
        String rest = words.replace("&nbsp;", "\u00a0").replace("&#39;", "'").replace("&quot;", "\"");
        for (String own : names()) {
            rest = rest.replace(own, "");
        }
        rest = rest.replaceAll("ОГ-\\d{4}-\\d+", "");
        // Other tests deploy small procedures of this name into the same database.
        rest = rest.replace("Проба", "");
        Matcher russian = RUSSIAN.matcher(rest);
        while (russian.find()) {
            faults.add(name + ": " + russian.group().strip());
        }
    }

    /** Bodies and people are called as they are called; longest first, so that nothing of a name is left over. */
    private List<String> names() {
        List<String> names = new ArrayList<>();
        bodies.all().forEach(body -> Collections.addAll(names, body.name(), body.shortName()));
        jdbc.sql("select last_name, first_name, coalesce(middle_name, '') from person")
                .query((rs, n) -> List.of(rs.getString(1), rs.getString(2), rs.getString(3)))
                .list()
                .forEach(person -> {
                    String middle = person.get(2);
                    names.add((person.get(0) + " " + person.get(1) + " " + middle).strip());
                    names.add(person.get(0)
                            + (person.get(1).isEmpty()
                                    ? ""
                                    : "\u00a0" + person.get(1).charAt(0) + ".")
                            + (middle.isEmpty() ? "" : "\u00a0" + middle.charAt(0) + "."));
                });
        names.sort(Comparator.comparing(String::length).reversed());
        return names;
    }
}

package org.reglament.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reglament.api.Calls.appeal;
import static org.reglament.api.Calls.appealSaying;
import static org.reglament.api.Calls.fields;
import static org.reglament.api.Calls.refused;
import static org.reglament.api.Calls.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reglament.casefile.CaseFiles;
import org.reglament.kit.Http;
import org.reglament.kit.Post;
import org.reglament.kit.ReglamentTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case and all that is on record of it, and who may read it. */
@ReglamentTest
class CaseContractTests {
    private static final List<String> READERS = List.of(
            "registrar.minstroy", "executor.minstroy", "head.minstroy", "lawyer.minstroy", "editor.minstroy", "intake");

    @Autowired
    Http http;

    @Autowired
    Post post;

    @Autowired
    CaseFiles cases;

    @Autowired
    JdbcClient jdbc;

    private JsonNode read(String number, String part) {
        Http.Answer answer = http.as("registrar.minstroy").get("/api/v1/cases/" + number + part);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    @Test
    void a_case_shows_all_that_is_promised() {
        String number = Calls.number(http);
        JsonNode before = read(number, "");
        Calls.done(http, "registrar.minstroy", number, "register", Calls.REGISTERED);

        JsonNode shown = read(number, "");

        assertThat(fields(shown))
                .containsExactly(
                        "number",
                        "registrationNumber",
                        "procedure",
                        "body",
                        "title",
                        "applicant",
                        "status",
                        "openedAt",
                        "registeredAt",
                        "dueAt",
                        "overdue",
                        "closedAt",
                        "outcome",
                        "parent",
                        "children");
        assertThat(before.path("registrationNumber").isNull()).isTrue();
        assertThat(shown.path("procedure").asText()).isEqualTo("citizen-appeal");
        assertThat(shown.path("title").asText()).isEqualTo("Протекает крыша");
        assertThat(shown.path("applicant").path("lastName").asText()).isEqualTo("Кравцова");
        assertThat(shown.path("overdue").isBoolean()).isTrue();
        assertThat(shown.path("parent").isNull()).isTrue();
        assertThat(shown.path("children").isArray()).isTrue();
        assertThat(shown.path("dueAt").asText()).contains("+02:00");
        assertThat(read(encoded(shown.path("registrationNumber").asText()), "")).isEqualTo(shown);
    }

    private static String encoded(String number) {
        return URLEncoder.encode(number, StandardCharsets.UTF_8);
    }

    @Test
    void a_child_names_its_parent_and_the_parent_its_child() {
        String parent = Calls.number(http);
        String child = Calls.number(http);
        jdbc.sql("update case_file set parent = ? where number = ?")
                .params(cases.byNumber(parent).orElseThrow().id(), child)
                .update();

        assertThat(read(child, "").path("parent").asText()).isEqualTo(parent);
        assertThat(read(parent, "").path("children").get(0).asText()).isEqualTo(child);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/content", "/submissions", "/journal", "/letters", "/deadlines", "/documents"})
    void staff_filer_and_admin_read_and_others_find_nothing(String part) {
        String path = "/api/v1/cases/" + Calls.number(http) + part;

        refused(http.get(path), 401);
        for (String reader : READERS) {
            assertThat(http.as(reader).get(path).status()).as(reader).isEqualTo(200);
        }
        assertThat(http.as("admin").get(path).status()).isEqualTo(200);
        refused(http.as("registrar.minobr").get(path), 404);
        refused(http.as("head.gov").get(path), 404);
        refused(http.as("registrar.minstroy").get("/api/v1/cases/OG-2026-999999" + part), 404);
    }

    @Test
    void the_filing_system_reads_only_what_it_filed() {
        String number = http.as("registrar.minstroy")
                .post(Calls.APPEALS, appeal())
                .json()
                .path("number")
                .asText();

        refused(http.as("intake").get("/api/v1/cases/" + number), 404);
        refused(http.as("intake").get("/api/v1/cases/" + number + "/journal"), 404);
    }

    @Test
    void content_is_what_the_submissions_add_up_to() {
        String number = Calls.number(http);
        Calls.done(http, "registrar.minstroy", number, "register", Calls.REGISTERED);

        JsonNode content = read(number, "/content");
        JsonNode submissions = read(number, "/submissions");

        assertThat(content.path("subject").asText()).isEqualTo("Протекает крыша");
        assertThat(content.path("classifierCode").asText()).isEqualTo("0005.0005.0056.1147");
        assertThat(content.path("questions").get(0).path("question").asText()).isEqualTo("Когда устранят течь?");
        assertThat(texts(submissions, "element")).containsExactly("received", "register");
        assertThat(texts(submissions, "by")).containsExactly("intake", "registrar.minstroy");
        assertThat(fields(submissions.get(1))).containsExactly("element", "task", "by", "at", "answers");
    }

    @Test
    void the_journal_is_whole() {
        JsonNode journal = read(Calls.number(http), "/journal");

        assertThat(journal.path("valid").asBoolean()).isTrue();
        JsonNode first = journal.path("entries").get(0);
        assertThat(fields(first)).contains("seq", "at", "by", "action", "hash");
        assertThat(first.path("seq").asInt()).isEqualTo(1);
        assertThat(first.path("by").asText()).isEqualTo("intake");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "action = 'forged'",
                "by_whom = 'forged'",
                "data = '{\"channel\":\"PAPER\"}'",
                "data = 'no json'",
                "data = 'no json', salt = null",
                "at = at + interval '1 second'",
                "hash = '\\x00'"
            })
    void a_change_in_the_database_shows_and_the_entry_is_named(String change) {
        String number = Calls.number(http);
        jdbc.sql("update journal_entry set " + change + " where case_id = ? and seq = 1")
                .params(cases.byNumber(number).orElseThrow().id())
                .update();

        JsonNode journal = read(number, "/journal");

        assertThat(journal.path("valid").asBoolean(true)).isFalse();
        assertThat(journal.path("firstBad").asInt()).isEqualTo(1);
        assertThat(journal.path("entries")).isNotEmpty();
    }

    @Test
    void an_entry_taken_out_shows() {
        String number = Calls.number(http);
        jdbc.sql("delete from journal_entry e where case_id = ? and seq ="
                        + " (select max(seq) from journal_entry where case_id = e.case_id)")
                .params(cases.byNumber(number).orElseThrow().id())
                .update();

        assertThat(read(number, "/journal").path("valid").asBoolean(true)).isFalse();
    }

    @Test
    void a_letter_tells_where_it_went_and_how() {
        String number = Calls.number(http);
        JsonNode received = post.await(
                "nina.contract@example.org",
                letter -> letter.path("text").asText().contains(number));

        JsonNode letter = read(number, "/letters").get(0);

        assertThat(fields(letter)).containsExactly("id", "event", "to", "subject", "state", "messageId", "attempts");
        assertThat(letter.path("event").asText()).isEqualTo("receipt");
        assertThat(letter.path("to").asText()).isEqualTo("nina.contract@example.org");
        assertThat(letter.path("state").asText()).isIn("QUEUED", "ACCEPTED", "DELIVERED");
        assertThat(received.path("messageId").asText())
                .contains(letter.path("messageId").asText().replaceAll("[<>]", ""));
        if (letter.path("attempts").has(0)) {
            assertThat(fields(letter.path("attempts").get(0))).containsExactly("at", "result");
        }
    }

    @Test
    void a_deadline_is_explained_day_by_day() {
        String number = Calls.number(http);
        Calls.done(http, "registrar.minstroy", number, "register", Calls.REGISTERED);

        JsonNode deadlines = read(number, "/deadlines");

        assertThat(texts(deadlines, "key")).containsExactlyInAnyOrder("register", "answer");
        for (JsonNode deadline : deadlines) {
            assertThat(fields(deadline))
                    .containsExactly(
                            "key", "rule", "basis", "startedAt", "dueAt", "met", "days", "stops", "extensions");
            assertThat(fields(deadline.path("days").get(0))).containsExactly("date", "counted", "why");
            assertThat(deadline.path("met").asBoolean())
                    .isEqualTo(deadline.path("key").asText().equals("register"));
        }
    }

    @Test
    void a_document_is_listed_and_downloaded_to_be_saved() {
        String words = "Приложение к обращению";
        JsonNode file = http.as("intake")
                .upload("/api/v1/files", "опись.txt", "application/x-wrong", words.getBytes(StandardCharsets.UTF_8))
                .json();
        String number = Calls.file(
                        http,
                        appealSaying(
                                "attachments",
                                List.of("files::" + file.path("id").asText())))
                .path("number")
                .asText();

        JsonNode listed = read(number, "/documents").get(0);
        Http.Answer saved = http.as("head.minstroy")
                .get("/api/v1/documents/" + listed.path("id").asText());

        assertThat(fields(listed)).containsExactly("id", "name", "type", "size", "sha256", "at");
        assertThat(listed.path("name").asText()).isEqualTo("опись.txt");
        assertThat(listed.path("type").asText()).isEqualTo("text/plain");
        assertThat(saved.text()).isEqualTo(words);
        assertThat(saved.header("Content-Disposition")).startsWith("attachment");
        assertThat(saved.header("X-Content-Type-Options")).isEqualTo("nosniff");
        String path = "/api/v1/documents/" + listed.path("id").asText();
        refused(http.get(path), 401);
        refused(http.as("head.minobr").get(path), 404);
        assertThat(http.as("admin").get(path).status()).isEqualTo(200);
        refused(http.as("admin").get("/api/v1/documents/no-such"), 404);
        refused(http.as("admin").get("/api/v1/documents/" + UUID.randomUUID()), 404);
        Calls.mend(
                http.as("intake")
                        .post(
                                Calls.APPEALS,
                                appealSaying(
                                        "attachments",
                                        Map.of("a", "files::" + file.path("id").asText()))),
                "attachments");
    }
}

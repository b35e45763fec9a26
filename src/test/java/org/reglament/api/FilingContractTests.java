package org.reglament.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reglament.api.Calls.APPEALS;
import static org.reglament.api.Calls.appeal;
import static org.reglament.api.Calls.appealOf;
import static org.reglament.api.Calls.appealSaying;
import static org.reglament.api.Calls.fields;
import static org.reglament.api.Calls.mend;
import static org.reglament.api.Calls.refused;
import static org.reglament.api.Calls.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reglament.kit.Http;
import org.reglament.kit.ReglamentTest;
import org.reglament.kit.Time;
import org.springframework.beans.factory.annotation.Autowired;

/** Procedures, their start forms, and what a filing takes and refuses. */
@ReglamentTest
class FilingContractTests {
    @Autowired
    Http http;

    @Autowired
    Time time;

    private Http.Answer file(Object request) {
        return http.as("intake").post(APPEALS, request);
    }

    @Test
    void procedures_are_listed_for_anyone() {
        JsonNode listed = http.get("/api/v1/procedures").json();

        assertThat(texts(listed, "key")).contains("citizen-appeal").doesNotContain("reach-citizen");
        assertThat(fields(listed.get(0))).containsExactly("key", "name", "start", "basis", "term");
    }

    @Test
    void a_start_form_has_its_options_written_out_and_needs_no_file() {
        JsonNode form = http.get("/api/v1/procedures/citizen-appeal/form").json();

        assertThat(fields(form)).containsExactly("schema", "data");
        assertThat(texts(form.path("schema").findValue("values"), "value"))
                .containsExactly("proposal", "request", "complaint");
        assertThat(form.toString()).doesNotContain("valuesKey").doesNotContain("valuesExpression");
        refused(http.get("/api/v1/procedures/no-such/form"), 404);
    }

    @Test
    void a_filing_is_answered_with_number_code_and_status() {
        Http.Answer answer = file(appeal());

        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        JsonNode filed = answer.json();
        assertThat(fields(filed)).containsExactly("number", "trackingCode", "status", "openedAt", "dueAt");
        assertThat(filed.path("number").asText()).matches("OG-\\d{4}-\\d{6}");
        assertThat(filed.path("status").asText()).isEqualTo("Получено");
        assertThat(OffsetDateTime.parse(filed.path("openedAt").asText())).isNotNull();
    }

    @Test
    void filing_takes_the_filing_system_or_an_official() {
        refused(http.post(APPEALS, appeal()), 401);
        refused(http.as("intake", "wrong").post(APPEALS, appeal()), 401);
        refused(http.as("admin").post(APPEALS, appeal()), 403);
        assertThat(http.as("executor.minobr").post(APPEALS, appeal()).status()).isEqualTo(201);
        refused(http.as("intake").post("/api/v1/procedures/no-such/cases", appeal()), 404);
        refused(http.as("intake").post("/api/v1/procedures/reach-citizen/cases", appeal()), 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PORTAL", "API", "PAPER", "POST", "COUNTER"})
    void every_channel_is_taken(String channel) {
        assertThat(file(appeal("channel", channel)).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EMAIL", "LK", "POST"})
    void every_way_of_reply_is_taken(String mode) {
        assertThat(file(appealSaying("replyMode", mode)).status()).isEqualTo(201);
    }

    @Test
    void what_no_form_describes_is_named_when_it_is_wrong() {
        mend(file(appeal("body", "no-such-body")), "body");
        mend(file(appeal("body", List.of("minstroy"))), "body");
        mend(file(appeal("channel", "FAX")), "channel");
        mend(file(appeal("channel", 5)), "channel");
        mend(file(appeal("applicant", List.of())), "applicant");
        mend(file(appealOf("lastName", " ")), "applicant.lastName");
        mend(file(appealOf("firstName", Map.of())), "applicant.firstName");
        mend(file(appealOf("email", "nina")), "applicant.email");
        mend(file(appealOf("email", "nina@example.org\r\nBcc: x@example.org")), "applicant.email");
        mend(file(appealOf("locale", "de")), "applicant.locale");
        mend(file(appealOf("phone", "1".repeat(20_000))), "applicant.phone");
        mend(file(appealOf("organisation", "ООО\0")), "applicant.organisation");
        mend(file(appeal("answers", List.of())), "answers");
        assertThat(file(Map.of()).json().path("errors")).isNotEmpty();
    }

    @Test
    void a_receipt_may_lie_in_the_past_but_not_in_the_future() {
        OffsetDateTime now = time.now();

        assertThat(file(appeal("receivedAt", now.minusDays(2).toString())).status())
                .isEqualTo(201);
        mend(file(appeal("receivedAt", now.plusHours(1).toString())), "receivedAt");
        mend(file(appeal("receivedAt", "yesterday")), "receivedAt");
        mend(file(appeal("receivedAt", 1)), "receivedAt");
        mend(file(appeal("receivedAt", now.toLocalDateTime().toString())), "receivedAt");
    }

    @Test
    void answers_are_checked_by_the_schema_alone() {
        mend(file(appeal("answers", Map.of())), "kind", "subject", "text", "replyMode");
        mend(file(appealSaying("kind", "poem")), "kind");
        mend(file(appealSaying("kind", List.of("complaint"))), "kind");
        mend(file(appealSaying("replyMode", "FAX")), "replyMode");
        mend(file(appealSaying("subject", "т".repeat(201))), "subject");
        mend(file(appealSaying("text", "т".repeat(20_000))), "text");
        mend(file(appealSaying("text", Map.of("a", 1))), "text");
        mend(file(appealSaying("text", " ")), "text");
        mend(file(appealSaying("attachments", List.of("files::no-such"))), "attachments");
        assertThat(file(appealSaying("text", "т".repeat(10_000))).status()).isEqualTo(201);
        assertThat(file(appealSaying("unknown", Map.of("a", List.of(1)))).status())
                .isEqualTo(201);
    }

    @Test
    void a_nul_character_is_no_accident() {
        Http.Answer answer = file(appealSaying("text", "до\0после"));

        assertThat(answer.status()).as(answer.toString()).isIn(201, 422);
        assertThat(file(appealSaying("a\0b", "c\0d")).status()).isEqualTo(201);
    }

    @Test
    void the_applicant_comes_from_the_filing_and_never_from_the_form() {
        String number = file(appealSaying("applicant", Map.of("lastName", "Иная")))
                .json()
                .path("number")
                .asText();

        JsonNode shown = http.as("intake").get("/api/v1/cases/" + number).json();

        assertThat(shown.path("applicant").path("lastName").asText()).isEqualTo("Кравцова");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"body\":", "[]", "[{}]", "null", "7", "\"text\"", ""})
    void a_body_that_is_no_json_object_is_a_bad_request(String body) {
        refused(file(body), 400);
    }

    @Test
    void a_body_nested_without_end_is_a_bad_request() {
        refused(file("{\"answers\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}"), 400);
    }

    @Test
    void only_who_reports_corruption_may_stay_unnamed() {
        Map<String, Object> request = appealSaying("aboutCorruption", false);
        request.put("applicant", Map.of("locale", "ru"));
        mend(file(request), "applicant.lastName", "applicant.firstName");

        request = appealSaying("aboutCorruption", true);
        request.put("applicant", Map.of("locale", "ru"));
        Http.Answer filed = file(request);
        assertThat(filed.status()).as(filed.toString()).isEqualTo(201);

        String address = "/api/v1/cases/" + filed.json().path("number").asText();
        assertThat(http.as("lawyer.minstroy")
                        .get(address)
                        .json()
                        .path("applicant")
                        .path("lastName")
                        .asText())
                .isEmpty();
        refused(http.as("registrar.minstroy").get(address), 404);
        refused(http.as("admin").get(address), 404);
    }
}

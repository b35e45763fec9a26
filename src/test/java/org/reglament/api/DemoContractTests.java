package org.reglament.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reglament.api.Calls.fields;
import static org.reglament.api.Calls.refused;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reglament.kit.Http;
import org.reglament.kit.Post;
import org.reglament.kit.ReglamentTest;
import org.reglament.kit.Time;
import org.springframework.beans.factory.annotation.Autowired;

/** The demo's clock and mailbox as the contract has them. */
@ReglamentTest
class DemoContractTests {
    @Autowired
    Http http;

    @Autowired
    Time time;

    @Autowired
    Post post;

    @Test
    void the_clock_moves_forward_for_everyone_and_what_is_due_is_done() {
        String number = Calls.number(http);
        OffsetDateTime before = time.now();

        Http.Answer moved = http.post("/demo/clock", Map.of("workingDays", 5));

        assertThat(fields(moved.json())).containsExactly("now");
        assertThat(Duration.between(before, time.now())).isGreaterThan(Duration.ofDays(4));
        JsonNode task = http.as("registrar.minstroy")
                .get("/api/v1/tasks?queue=available&due=overdue&q=" + number)
                .json();
        assertThat(task.path("count").asInt()).isEqualTo(1);
        assertThat(task.path("items").get(0).path("overdue").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"advance\":\"-P1D\"}", "{\"workingDays\":-1}", "{}", "[]", "nonsense"})
    void the_clock_refuses_with_a_problem(String body) {
        refused(http.post("/demo/clock", body), 400);
    }

    @Test
    void the_mailbox_tells_what_was_received_by_one_address() {
        String number = Calls.file(http, Calls.appealOf("email", "one.contract@example.org"))
                .path("number")
                .asText();
        JsonNode letter = post.await(
                "one.contract@example.org",
                received -> received.path("text").asText().contains(number));

        assertThat(fields(letter))
                .containsExactly("messageId", "from", "to", "subject", "text", "html", "attachments", "receivedAt");
        assertThat(letter.path("to").asText()).isEqualTo("one.contract@example.org");
        assertThat(letter.path("attachments").isArray()).isTrue();
        assertThat(OffsetDateTime.parse(letter.path("receivedAt").asText())).isNotNull();
        assertThat(http.get("/demo/mail.json").json().size()).isPositive();
        assertThat(post.to("ONE.contract@example.org")).isNotEmpty();
    }
}

package org.reglament.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reglament.kit.Http;
import org.reglament.kit.Post;
import org.reglament.kit.ReglamentTest;
import org.reglament.kit.Time;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

/** Other programs read the demo's mail and move its clock. */
@ReglamentTest
class DemoCallsTests {
    @Autowired
    Http http;

    @Autowired
    Time time;

    @Autowired
    Post post;

    @Autowired
    JavaMailSender sender;

    @Test
    void time_is_the_regions_and_moves_by_days() {
        OffsetDateTime before = time.now();

        OffsetDateTime after = time.advance("P3D");

        assertThat(before.getOffset()).isEqualTo(ZoneOffset.ofHours(2));
        assertThat(Duration.between(before, after))
                .isBetween(Duration.ofDays(3), Duration.ofDays(3).plusMinutes(2));
        assertThat(time.now()).isAfterOrEqualTo(after);
    }

    @Test
    void time_moves_by_working_days() {
        OffsetDateTime after = time.advanceWorkingDays(10);

        assertThat(after.getDayOfWeek()).isNotIn(DayOfWeek.SUNDAY);
        assertThat(Duration.between(OffsetDateTime.now(), after)).isGreaterThan(Duration.ofDays(11));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"advance\":\"-P1D\"}",
                "{\"advance\":\"three days\"}",
                "{\"advance\":\"P9000D\"}",
                "{\"workingDays\":0}",
                "{\"workingDays\":1000000}",
                "{\"advance\":\"P1D\",\"workingDays\":1}",
                "{}",
                "nonsense"
            })
    void time_does_not_move_for_nonsense(String body) {
        Http.Answer answer = http.post("/demo/clock", body);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(Duration.between(OffsetDateTime.now(), time.now())).isLessThan(Duration.ofMinutes(5));
    }

    @Test
    void a_received_letter_is_told_with_all_that_it_has() {
        SimpleMailMessage letter = new SimpleMailMessage();
        letter.setFrom("reglament@example.org");
        letter.setTo("anna@example.org");
        letter.setSubject("Ваше обращение принято");
        letter.setText("Здравствуйте");
        sender.send(letter);

        JsonNode received = post.await("anna@example.org", "обращение");

        assertThat(received.properties())
                .extracting(Map.Entry::getKey)
                .containsExactly("messageId", "from", "to", "subject", "text", "html", "attachments", "receivedAt");
        assertThat(received.path("text").asText()).isEqualTo("Здравствуйте");
        assertThat(received.path("from").asText()).isEqualTo("reglament@example.org");
        assertThat(OffsetDateTime.parse(received.path("receivedAt").asText()))
                .isBefore(OffsetDateTime.now().plusMinutes(1));
        assertThat(post.to("nobody@example.org")).isEmpty();
    }
}

package org.reglament.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.reglament.kit.Http;
import org.reglament.kit.ReglamentTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever files an appeal is told so by a letter that really left. */
@ReglamentTest
class ReceiptTests {
    @Autowired
    Http http;

    @Test
    void a_filed_appeal_is_acknowledged_with_its_number_and_code() {
        String to = "nina.receipt@example.ru";
        Http.Answer filed = http.as("intake")
                .post(
                        "/api/v1/procedures/citizen-appeal/cases",
                        Map.of(
                                "body", "minstroy",
                                "applicant",
                                        Map.of("lastName", "Белова", "firstName", "Нина", "email", to, "locale", "en"),
                                "answers",
                                        Map.of(
                                                "kind", "proposal",
                                                "subject", "Протекает крыша",
                                                "text", "На улице Нансена, 41, протекает крыша.",
                                                "replyMode", "EMAIL")));
        assertThat(filed.status()).as(filed.toString()).isEqualTo(201);
        String number = filed.json().path("number").asText();

        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> mail(to).size() == 1);

        JsonNode letter = mail(to).get(0);
        assertThat(letter.path("subject").asText()).isEqualTo("Your appeal " + number + " has been received");
        assertThat(letter.path("text").asText())
                .contains(filed.json().path("trackingCode").asText(), "Протекает крыша");
        assertThat(letter.path("html").asText()).contains("<h1 ").doesNotContain("SECRET-");
        JsonNode known = http.as("registrar.minstroy")
                .get("/api/v1/cases/" + number + "/letters")
                .json()
                .get(0);
        assertThat(known.path("messageId").asText())
                .isEqualTo(letter.path("messageId").asText());
        assertThat(known.path("event").asText()).isEqualTo("receipt");
    }

    private JsonNode mail(String to) {
        return http.get("/demo/mail.json?to=" + to).json();
    }
}

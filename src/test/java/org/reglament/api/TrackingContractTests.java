package org.reglament.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reglament.api.Calls.appeal;
import static org.reglament.api.Calls.fields;
import static org.reglament.api.Calls.refused;
import static org.reglament.api.Calls.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.reglament.kit.Http;
import org.reglament.kit.ReglamentTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What number and code open without an account. */
@ReglamentTest
class TrackingContractTests {
    @Autowired
    Http http;

    private Http.Answer track(String number, String code) {
        return http.get("/api/v1/track/" + encoded(number) + "?code=" + encoded(code));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Test
    void either_number_opens_the_case() {
        JsonNode filed = Calls.file(http, appeal());
        String number = filed.path("number").asText();
        String code = filed.path("trackingCode").asText();
        Calls.done(http, "registrar.minstroy", number, "register", Calls.REGISTERED);

        JsonNode tracked = track(number, code).json();

        assertThat(fields(tracked))
                .containsExactly(
                        "number",
                        "registrationNumber",
                        "status",
                        "openedAt",
                        "registeredAt",
                        "dueAt",
                        "closedAt",
                        "body",
                        "timeline",
                        "next");
        assertThat(tracked.path("body").asText()).isEqualTo("minstroy");
        assertThat(tracked.path("closedAt").isNull()).isTrue();
        assertThat(tracked.path("next").asText()).isNotBlank();
        assertThat(tracked.path("registrationNumber").asText()).matches("ОГ-\\d{4}-\\d{6}");
        assertThat(texts(tracked.path("timeline"), "status")).startsWith("Получено", "Зарегистрировано");
        assertThat(fields(tracked.path("timeline").get(0))).containsExactly("at", "status");
        assertThat(track(tracked.path("registrationNumber").asText(), code).json())
                .isEqualTo(tracked);
        assertThat(track(number.toLowerCase(Locale.ROOT), code).json()).isEqualTo(tracked);
    }

    @Test
    void a_code_may_be_written_carelessly() {
        JsonNode filed = Calls.file(http, appeal());
        String number = filed.path("number").asText();
        String code = filed.path("trackingCode").asText();

        for (String written : new String[] {
            code, code.toLowerCase(Locale.ROOT), code.replace("-", ""), code.replace("-", " "), " " + code + " "
        }) {
            assertThat(track(number, written).status()).as(written).isEqualTo(200);
        }
    }

    @Test
    void a_wrong_code_and_a_wrong_number_cannot_be_told_apart() {
        JsonNode filed = Calls.file(http, appeal());
        String code = filed.path("trackingCode").asText();
        String right = filed.path("number").asText();
        Http.Answer wrongCode = track(right, "0000-0000");

        refused(wrongCode, 404);
        for (Http.Answer other : new Http.Answer[] {
            track("OG-2026-999999", code),
            track("ОГ-2026-999999", code),
            track("' or 1=1 --", code),
            http.get("/api/v1/track/" + right),
            track(right, ""),
            track(right, "\0"),
            track(Calls.number(http), code)
        }) {
            refused(other, 404);
            assertThat(other.text()).isEqualTo(wrongCode.text());
        }
    }
}

package org.reglament;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.reglament.kit.Http;
import org.reglament.kit.ReglamentTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The whole application starts. */
@ReglamentTest
class StartTests {
    @Autowired
    Http http;

    @Test
    void the_application_starts_and_says_that_it_is_ready() {
        Http.Answer answer = http.get("/actuator/health/readiness");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("status").asText()).isEqualTo("UP");
    }
}

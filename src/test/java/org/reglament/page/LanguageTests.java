package org.reglament.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reglament.kit.Http;
import org.reglament.kit.ReglamentTest;
import org.reglament.kit.Surfer;
import org.springframework.beans.factory.annotation.Autowired;

/** People are shown the language that they chose, Russian until they do; programs get the language that they ask for. */
@ReglamentTest
class LanguageTests {
    @Autowired
    Http http;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "none | ru",
                "ru | ru",
                "en | en",
                "en-GB,en;q=0.9 | en",
                "de,en;q=0.5 | en",
                "de | ru",
                "ru;q=0.2,en;q=0.9 | en",
                "* | ru",
                "!!! | ru"
            })
    void a_program_is_answered_in_the_language_it_asks_for(String asked, String answered) {
        Http program = asked == null ? http.as("intake") : http.as("intake").with("Accept-Language", asked);

        assertThat(program.get("/api/v1/cases/OG-2026-999999")
                        .json()
                        .path("detail")
                        .asText())
                .matches(answered.equals("ru") ? ".*[а-я].*" : "[^а-яА-Я]+");
        assertThat(program.with("Idempotency-Key", UUID.randomUUID().toString())
                        .post("/api/v1/procedures/citizen-appeal/cases", "{}")
                        .json()
                        .path("detail")
                        .asText())
                .matches(answered.equals("ru") ? ".*[а-я].*" : "[^а-яА-Я]+");
    }

    @Test
    void a_page_is_russian_whatever_the_browser_speaks_until_somebody_chooses_and_then_stays_so() {
        // Many an official's browser is English by accident, and a page that is sent on must look the same to all.
        Surfer browser = new Surfer(http.address(), "en-GB,en;q=0.9");
        assertThat(browser.get("/").text()).contains("<html lang=\"ru\"", "hreflang=\"en\"");

        browser.get("/language/en?returnTo=/");
        assertThat(browser.get("/").text()).contains("<html lang=\"en\"", "hreflang=\"ru\"");
        assertThat(browser.get("/no/such/page").text()).contains("<html lang=\"en\"");
        browser.signIn("lawyer.neman");
        assertThat(browser.get("/desk/tasks").text()).contains("<html lang=\"en\"");
        browser.get("/language/ru?returnTo=/");
        assertThat(browser.get("/desk/tasks").text()).contains("<html lang=\"ru\"");
    }
}

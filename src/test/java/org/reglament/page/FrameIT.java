package org.reglament.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.reglament.kit.BrowserTest;
import org.reglament.kit.Http;
import org.reglament.kit.Visit;
import org.springframework.beans.factory.annotation.Autowired;

/** The frame of every page, in a browser. */
@BrowserTest
class FrameIT {
    @Autowired
    Http http;

    @Test
    void an_address_that_leads_nowhere_gets_a_page_that_says_what_to_do(Visit visit) {
        visit.open("/sight/nothing-here").sound("page-404");

        assertThat(visit.page().content()).contains("Страница не найдена").doesNotContain("Exception");
    }

    @Test
    void another_language_is_a_link_that_comes_back(Visit visit) {
        visit.open("/sight?returnTo=/sign-in");

        visit.page().click("a[hreflang=en]");

        assertThat(visit.page().url()).endsWith("/sight?returnTo=/sign-in");
        assertThat(visit.page().getAttribute("html", "lang")).isEqualTo("en");
        visit.sound("page-sight-en");
        visit.page().click("a[hreflang=ru]");
        assertThat(visit.page().getAttribute("html", "lang")).isEqualTo("ru");
    }

    @Test
    void pages_can_be_made_easier_to_see(Visit visit) {
        for (String scheme : new String[] {"white", "black", "blue"}) {
            visit.open("/sight?returnTo=/sight");
            visit.page().check("input[name=size][value='3']");
            visit.page().check("input[name=scheme][value='" + scheme + "']");
            visit.page().check("input[name=spacing][value=wide]");
            visit.page().check("input[name=face][value=serif]");
            visit.page().click("main button");
            visit.sound("page-sight-" + scheme);
            assertThat(visit.page().getAttribute("html", "class")).contains("app-sight-" + scheme);
        }

        visit.page().click(".app-sight-bar a:has-text('Обычная версия')");
        assertThat(visit.page().getAttribute("html", "class")).doesNotContain("app-sight");
    }

    @Test
    void nobody_is_led_away_from_the_site() {
        for (String foreign : new String[] {"https://evil.example", "//evil.example", "/\\evil.example"}) {
            Http.Answer answer = http.get("/language/en?returnTo=" + foreign.replace("\\", "%5C"));
            assertThat(answer.status()).isEqualTo(302);
            assertThat(answer.header("Location")).matches("(https?://localhost:\\d+)?/");
        }
    }

    @Test
    void what_browsers_load_is_kept_for_a_year() {
        String sheet = http.get("/sight").text().replaceFirst("(?s).*(/assets/app\\.[0-9a-f]+\\.css).*", "$1");

        Http.Answer answer = http.get(sheet);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).contains("max-age=31536000", "immutable");
    }
}

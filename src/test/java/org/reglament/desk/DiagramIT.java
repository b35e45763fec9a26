package org.reglament.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.reglament.kit.BrowserTest;
import org.reglament.kit.Http;
import org.reglament.kit.Surfer;
import org.reglament.kit.Visit;
import org.springframework.beans.factory.annotation.Autowired;

/** Officials see on the diagram where a case is, with a viewer or without scripts. */
@BrowserTest
class DiagramIT {

    @Autowired
    Http http;

    @Test
    void the_viewer_shows_the_token_and_the_server_draws_the_same_for_paper(Visit visit) {
        String number = new Appeals(http).untilDraft();
        visit.signIn("head." + Appeals.BODY);
        visit.open("/desk/cases/" + number);
        visit.page().click("text=Схема");
        visit.page().locator(".app-here").first().waitFor();
        visit.page().locator(".bjs-powered-by").first().waitFor();
        visit.sound("desk-diagram");
        assertThat(visit.page().locator(".app-here[data-element-id=draft]").count())
                .isEqualTo(1);
        assertThat(visit.page().locator(".app-drawing").first().isVisible()).isFalse();
        assertThat(visit.page().innerText(".app-course")).contains("Подготовить ответ", "сейчас, с", "обычно дальше");
        visit.page().click("text=Крупнее");
        visit.page().click("text=Вся схема");
        visit.shot("desk-diagram-whole");
        visit.page()
                .pdf(new Page.PdfOptions()
                        .setPath(Path.of("target", "screenshots", "desk-diagram.pdf"))
                        .setFormat("A4"));
        assertThat(visit.page()
                        .request()
                        .get("/desk/cases/" + number + "/diagram/sheet?sheet=99")
                        .status())
                .isEqualTo(404);
        visit.open("/language/en?returnTo=/desk/cases/" + number + "/diagram");
        visit.page().locator(".app-here").first().waitFor();
        visit.page().locator(".bjs-powered-by").first().waitFor();
        visit.sound("desk-diagram-english");
    }

    @Test
    void a_case_of_another_body_has_no_diagram_for_its_neighbours() {
        String number = new Appeals(http).file();
        Surfer other = new Surfer(http.address()).signIn("executor.minzdrav");

        assertThat(other.get("/desk/cases/" + number + "/diagram").status()).isEqualTo(404);
        assertThat(other.get("/desk/cases/" + number + "/diagram/sheet").status())
                .isEqualTo(404);
    }
}

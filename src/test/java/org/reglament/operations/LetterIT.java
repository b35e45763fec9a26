package org.reglament.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reglament.kit.BrowserTest;
import org.reglament.kit.Outside;
import org.reglament.kit.Visit;
import org.springframework.beans.factory.annotation.Autowired;

/** Who writes procedures reads their letters before anybody gets them. */
@BrowserTest
class LetterIT {
    private static final String LETTER = "templates/letters/hotline-report/answer.ru.ftl";

    @Autowired
    Outside outside;

    @AfterEach
    void clear() {
        outside.clear("hotline-report");
    }

    @Test
    void an_editor_reads_a_letter_with_facts_of_ones_own(Visit visit) {
        visit.signIn("editor.minselhoz").open("/desk/letters").sound("letters");
        assertThat(visit.page().innerText("main")).contains("Запрос редакции СМИ", "answer");

        visit.page().click("a[href$='/desk/letters/media-request/answer']");
        visit.sound("letter");
        assertThat(visit.page().innerText("main")).contains("Нина Ивановна", "answer.ru.ftl");

        visit.page().fill("#facts", "{\"content\": {\"answer\": \"Откроют 1 марта.\"}}");
        visit.page().locator("main form .govuk-button").first().click();
        assertThat(visit.page().innerText("main")).contains("Откроют 1 марта.");
        assertThat(visit.page().inputValue("#facts")).contains("Откроют 1 марта.");

        visit.page().fill("#facts", "{\"content\": ");
        visit.page().locator("main form .govuk-button").first().click();
        visit.sound("letter-wrong-facts");
        assertThat(visit.page().innerText(".govuk-error-summary")).contains("это не JSON");
        assertThat(visit.page().inputValue("#facts")).isEqualTo("{\"content\": ");

        visit.open("/desk/letters/media-request/answer?language=en");
        assertThat(visit.page().innerText("main")).contains("answer.en.ftl").contains("Hello");
        visit.page().locator("[formtarget=_blank]").evaluate("button => button.removeAttribute('formtarget')");
        visit.page().click("[formaction$='/html']");
        visit.page().waitForURL(url -> url.endsWith("/html"));
        assertThat(visit.page().locator("h1").innerText()).isNotBlank();
    }

    @Test
    void a_letter_that_cannot_be_written_says_why(Visit visit) {
        visit.signIn("admin").open("/desk/letters");
        assertThat(visit.page().innerText("tr:has(a[href$='hotline-report/answer'])"))
                .doesNotContain("Есть ошибка");
        outside.put(Map.of(LETTER, "<@subject>Ответ</@subject>${nothing}".getBytes(StandardCharsets.UTF_8)));

        visit.open("/desk/letters");
        assertThat(visit.page().innerText("tr:has(a[href$='hotline-report/answer'])"))
                .contains("Есть ошибка");
        visit.open("/desk/letters/hotline-report/answer").sound("letter-broken");

        assertThat(visit.page().innerText(".govuk-error-summary"))
                .contains("Письмо нельзя написать", "answer.ru.ftl", "строка 1");
        assertThat(visit.open("/language/en?returnTo=/desk/letters/hotline-report/answer")
                        .page()
                        .innerText(".govuk-error-summary"))
                .contains("The letter cannot be written");
    }
}

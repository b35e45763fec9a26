package org.reglament.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.reglament.kit.BrowserTest;
import org.reglament.kit.Heard;
import org.reglament.kit.Post;
import org.reglament.kit.Visit;
import org.springframework.beans.factory.annotation.Autowired;

/** A blind citizen files an appeal: what a screen reader tells on each page, in which order, after which key. */
@BrowserTest
class ListenIT {
    private static final String EMAIL = "listen.filing@example.org";

    @Autowired
    Post mail;

    @Test
    void filing_can_be_heard_from_the_first_page_to_the_number(Visit visit) {
        Page page = visit.page();
        Heard heard = new Heard(page);
        visit.open("/appeals/new");
        heard.isInOrder("start");
        // The first key leads past the masthead.
        page.keyboard().press("Tab");
        assertThat(heard.focus()).isEqualTo("Перейти к содержанию");
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertThat(heard.focus()).isEqualTo("Войти и начать");
        page.keyboard().press("Enter");
        page.waitForURL("**/sign-in/link**");
        heard.isInOrder("sign-in");
        signIn(visit, heard);

        heard.isInOrder("body");
        page.locator("#q").focus();
        assertThat(heard.focus()).isNotEmpty();
        page.keyboard().type("строит");
        page.waitForCondition(() -> heard.status().contains("1"));
        page.locator("button[value=next]").click();

        heard.isInOrder("about");
        page.locator("#lastName").fill("Кравцова");
        page.locator("main button.govuk-button").last().click();
        // Wrong: the title says so, the summary has the focus and leads to the field, which tells what is wrong.
        assertThat(page.title()).startsWith("Ошибка:");
        heard.isInOrder("about with errors");
        assertThat(heard.lines()).anyMatch(line -> line.startsWith("- alert"));
        assertThat(heard.focus()).contains("Укажите имя");
        page.locator(".govuk-error-summary a").first().press("Enter");
        assertThat(heard.focus()).isEqualTo("Имя");
        assertThat(heard.description()).contains("Ошибка:", "Укажите имя");
        assertThat(page.locator("#lastName").inputValue()).isEqualTo("Кравцова");
        page.keyboard().type("Нина");
        page.locator("#noMiddleName").check();
        page.locator("main button.govuk-button").last().click();

        heard.isInOrder("matter");
        assertThat(heard.lines()).anyMatch(line -> line.matches("- group \".+\".*"));
        page.locator("input[type=radio][name=kind]").first().check();
        page.locator("input[name=subject]").fill("Протекает крыша");
        page.locator("textarea[name=text]").fill("После ремонта протекает крыша.");
        page.waitForCondition(() -> heard.status().contains("сохранён"));
        page.locator("button[value=next]").click();
        heard.isInOrder("files");
        page.locator("button[value=next]").click();
        heard.isInOrder("reply");
        page.locator("input[type=radio][name=replyMode]").first().check();
        page.locator("button[value=next]").click();
        heard.isInOrder("check");
        // Every link that changes something says what it changes.
        assertThat(page.locator("main a:has-text('Изменить')").allTextContents())
                .isNotEmpty()
                .doesNotHaveDuplicates();
        page.locator("main button.govuk-button").last().click();
        page.locator(".govuk-panel__title").waitFor();
        heard.isInOrder("done");
        assertThat(page.locator("h1").textContent()).isNotBlank();
    }

    /** Asks for the link, finds it in the letter and presses the button behind it. */
    private void signIn(Visit visit, Heard heard) {
        Page page = visit.page();
        int before = mail.to(EMAIL).size();
        page.locator("#email").fill(EMAIL);
        page.locator("main button").last().click();
        heard.isInOrder("link sent");
        visit.open(mail.link(EMAIL, before));
        heard.isInOrder("link");
        page.locator("main button").last().click();
        page.locator("#q").waitFor();
    }
}

package org.reglament.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.reglament.kit.BrowserTest;
import org.reglament.kit.Http;
import org.reglament.kit.Post;
import org.reglament.kit.Visit;
import org.springframework.beans.factory.annotation.Autowired;

/** A citizen's whole way in a browser, on a phone and on a desk, in both languages, every page sound. */
@BrowserTest
class FilingIT {
    private static final Pattern RATE = Pattern.compile("/rate/[^\\s>]+");
    private static final String EMAIL = "nina.filing@example.org";

    @Autowired
    Http http;

    @Autowired
    Post mail;

    @Test
    void a_citizen_files_with_two_files_follows_reads_and_rates(Visit visit) {
        Page page = visit.page();
        visit.open("/").sound("portal-home");
        visit.open("/appeals/how").sound("portal-how");
        visit.open("/appeals/new").sound("portal-start");
        start(visit, EMAIL);

        page.locator("#q").fill("строит");
        page.locator("#body option[value=minstroy]:checked")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        visit.sound("portal-body");
        page.locator("button[value=next]").click();
        page.locator("#lastName").fill("Кравцова");
        page.locator("main button.govuk-button").last().click();
        visit.sound("portal-about-errors");
        page.locator("#firstName").fill("Нина");
        page.locator("#middleName").fill("Ивановна");
        page.locator("main button.govuk-button").last().click();

        page.locator("input[name=kind]").nth(2).check();
        page.locator("input[name=subject]").fill("Протекает крыша после ремонта");
        page.locator("textarea[name=text]").fill("После капитального ремонта протекает крыша.\nПрошу устранить.");
        page.locator("#saved:has-text('сохранён')").waitFor();
        visit.sound("portal-matter");
        next(page);
        page.locator("input[type=file]").setInputFiles(new FilePayload[] {
            new FilePayload("описание.txt", "text/plain", "Пятно на потолке".getBytes(StandardCharsets.UTF_8)),
            new FilePayload("акт.txt", "text/plain", "Акт осмотра".getBytes(StandardCharsets.UTF_8))
        });
        page.locator("button[value=refresh]").click();
        page.locator("text=описание.txt").first().waitFor();
        visit.sound("portal-files");
        page.locator("input[type=file]")
                .setInputFiles(
                        new FilePayload("плохой.pdf", "application/pdf", "<svg/>".getBytes(StandardCharsets.UTF_8)));
        next(page);
        assertThat(page.locator("main").textContent()).contains("плохой.pdf", "описание.txt", "акт.txt");
        visit.sound("portal-files-refused");
        next(page);
        page.locator("input[name=replyMode]").nth(1).check();
        visit.sound("portal-reply");
        next(page);
        visit.sound("portal-check");
        page.locator("main button.govuk-button").last().click();
        page.locator(".govuk-panel__title").waitFor();
        visit.sound("portal-done");
        String number = page.locator(".govuk-panel__body strong").textContent().strip();

        visit.open("/appeals").sound("portal-appeals");
        visit.open("/appeals/" + number).sound("portal-case-received");
        visit.open("/appeals/" + number + "/papers").sound("portal-papers");
        visit.open("/appeals/" + number + "/withdraw").sound("portal-withdraw");
        Appeal.register(http, number);
        visit.open("/appeals/" + number);
        page.locator("summary").first().click();
        visit.sound("portal-case-considered");
        visit.open("/language/en?returnTo=/appeals/" + number).sound("portal-case-english");
        visit.open("/").sound("portal-home-english");
        visit.open("/appeals/how").sound("portal-how-english");
        visit.open("/appeals/status").sound("portal-status-english");
        visit.open("/language/ru?returnTo=/appeals/status");
        page.locator("#number").fill(number);
        page.locator("#code").fill("AAAA-BBBB");
        page.locator("main button.govuk-button").click();
        visit.sound("portal-status-wrong");
        Appeal.finish(http, number);
        visit.open("/appeals/" + number).sound("portal-case-answered");
        visit.open(found(
                RATE,
                mail.await(EMAIL, letter -> letter.path("text").asText().contains("/rate/"))
                        .path("text")
                        .asText()));
        visit.sound("portal-rate");
        page.locator("input[name=score]").nth(1).check();
        page.locator("main button.govuk-button").last().click();
        visit.sound("portal-rated");
        visit.open("/rate/" + number + "?code=X").sound("portal-not-rated");
    }

    @Test
    void an_english_speaker_files_without_a_patronymic_and_goes_on_later(Visit visit) {
        Page page = visit.page();
        visit.open("/language/en?returnTo=/appeals/new").sound("portal-start-english");
        start(visit, "john.filing@example.org");
        page.locator("#body").selectOption("gov");
        visit.sound("portal-body-english");
        page.locator("button[value=next]").click();
        page.locator("#lastName").fill("Doe");
        page.locator("#firstName").fill("John");
        page.locator("#noMiddleName").check();
        visit.sound("portal-about-english");
        page.locator("main button.govuk-button").last().click();
        page.waitForResponse(response -> response.url().contains("/draft?"), () -> page.locator("input[name=subject]")
                .fill("A broken street lamp"));
        visit.open("/appeals/new").sound("portal-begun-english");
        page.locator("text=A broken street lamp").click();
        assertThat(page.locator("input[name=subject]").inputValue()).isEqualTo("A broken street lamp");
        next(page);
        visit.sound("portal-matter-english");
        visit.open("/appeals").sound("portal-appeals-english");
    }

    private static void next(Page page) {
        page.locator("button[value=next]").click();
    }

    private void start(Visit visit, String email) {
        visit.page().locator("main a.govuk-button").first().click();
        visit.signInByLetter(email, mail).page().locator("#q").waitFor();
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).isTrue();
        return matcher.group();
    }
}

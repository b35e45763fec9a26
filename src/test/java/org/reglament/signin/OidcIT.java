package org.reglament.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.reglament.kit.BrowserTest;
import org.reglament.kit.Visit;

/** A citizen proves who they are, files and leaves, in a browser that obeys the content policy. */
@BrowserTest
class OidcIT extends OidcTest {
    private static final Pattern NUMBER = Pattern.compile("OG-\\d{4}-\\d{6}");

    @Test
    void a_citizen_files_as_themselves_and_signs_out_everywhere(Visit visit) {
        Page page = visit.page();
        visit.open(address() + "/appeals/new").sound("oidc-start");
        page.click("main a.govuk-button");
        atTheService(page, "nina");
        assertThat(page.url()).contains("/appeals/new/").endsWith("/body");
        page.selectOption("#body", "minstroy");
        page.click("button[value=next]");
        assertThat(page.inputValue("#lastName")).isEqualTo("Кравцова");
        visit.sound("oidc-about");
        page.locator("main button.govuk-button").last().click();
        page.locator("input[name=kind]").nth(2).check();
        page.fill("input[name=subject]", "Протекает крыша");
        page.fill("textarea[name=text]", "После ремонта протекает крыша.");
        page.click("button[value=next]");
        page.click("button[value=next]");
        page.locator("input[type=radio][name=replyMode]").first().check();
        page.click("button[value=next]");
        page.locator("main button.govuk-button").last().click();
        page.locator(".govuk-panel__title").waitFor();

        Matcher number = NUMBER.matcher(page.content());
        assertThat(number.find()).isTrue();
        assertThat(jdbc.sql("select identity_level from case_file where number = ?")
                        .param(number.group())
                        .query(String.class)
                        .single())
                .isEqualTo("oidc");

        page.click("button:has-text('Выйти')");
        page.waitForURL(address() + "/");
        visit.open(address() + "/sign-in/with/citizens");
        assertThat(page.url()).startsWith(SERVICE.issuer() + "/login");

        // An official sees how well the applicant is known.
        visit.open(address() + "/sign-in");
        page.fill("#login", "registrar.minstroy");
        page.fill("#password", "demo");
        page.click("main button");
        visit.open(address() + "/desk/cases/" + number.group()).sound("oidc-case");
        assertThat(page.locator("main").textContent()).contains("подтверждённая учётная запись");
    }

    @Test
    void every_page_of_the_way_is_sound(Visit visit) {
        Page page = visit.page();
        visit.open(address() + "/sign-in?returnTo=/desk").sound("oidc-sign-in");
        visit.open(address() + "/sign-in/citizens").sound("oidc-citizens");
        visit.open(address() + "/sign-in/with/officials");
        atTheService(page, "stranger");
        visit.sound("oidc-unknown");
        visit.open(address() + "/sign-in/with/officials/back?state=none&code=none")
                .sound("oidc-stale");
    }

    private static void atTheService(Page page, String login) {
        page.fill("#username", login);
        page.fill("#password", "secret");
        page.click("button[type=submit]");
        page.waitForURL(url -> url.startsWith("http://127.0.0.1"));
    }
}

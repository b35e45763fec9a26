package org.reglament.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.correspondence.Letters;
import org.reglament.kit.BrowserTest;
import org.reglament.kit.Http;
import org.reglament.kit.Visit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A report to the hotline needs neither a name nor an account, and is followed by its code alone. */
@BrowserTest
class NamelessIT {
    private static final Pattern NUMBER = Pattern.compile("[A-ZА-Я]{2,5}-\\d{4}-\\d+");

    @Autowired
    CaseFiles cases;

    @Autowired
    Letters letters;

    @Autowired
    Http http;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_report_is_filed_without_signing_in(Visit visit) {
        visit.open("/appeals/new?procedure=hotline-report").sound("nameless-start");
        visit.page().click("form[action='/appeals/nameless'] button");
        visit.page().waitForURL(url -> url.contains("/body"));
        String draft = visit.page().url().replaceAll(".*/nameless/([^/]+)/.*", "$1");
        visit.page().fill("#q", "Правдинск");
        visit.page()
                .locator("#body option[value=pravdinsk]:checked")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        visit.page().click("button[value=next]");
        visit.page().waitForURL(url -> url.contains("/form/"));
        visit.sound("nameless-form");
        visit.page().fill("[name=subject]", "Деньги за место в детском саду");
        visit.page().fill("[name=who]", "Заведующая садом № 12");
        visit.page().fill("[name=text]", "В октябре просили деньги за место в группе.");
        visit.page().click("main form button[value=next], main form button[type=submit]:last-of-type");
        visit.page().waitForURL(url -> url.contains("/form/proof"));
        visit.page().click("main form button[value=next], main form button[type=submit]:last-of-type");
        for (int n = 0; n < 3 && !visit.page().url().contains("/check"); n++) {
            visit.page().click("main form button[value=next], main form button[type=submit]:last-of-type");
        }
        visit.sound("nameless-check");
        assertThat(visit.page().innerText("main")).contains("без имени").doesNotContain("nameless:");
        visit.page().click("main form button[type=submit]");
        visit.page().waitForURL(url -> url.endsWith("/done"));
        visit.sound("nameless-done");
        String done = visit.page().innerText("main");
        assertThat(done).contains("писем не будет");

        Matcher number = NUMBER.matcher(done);
        assertThat(number.find()).isTrue();
        CaseFile file = cases.byNumber(number.group()).orElseThrow();
        assertThat(file.confidential()).isTrue();
        assertThat(file.filedBy()).isEqualTo("anonymous");
        assertThat(file.applicant().email()).isNull();
        assertThat(letters.of(file.id())).isEmpty();
        assertThat(done).contains(cases.trackingCode(file.id()));
        List<String> drafts = jdbc.sql("select id from draft where id like '%' || ?")
                .param(draft)
                .query(String.class)
                .list();
        assertThat(drafts).isEmpty();
    }

    @Test
    void who_has_not_begun_finds_nothing_and_other_procedures_ask_who_one_is(Visit visit) {
        assertThat(http.get("/appeals/nameless/5f0c2a66-3d5f-4f0e-9d57-0f1f9c1f1a11/body?procedure=hotline-report")
                        .status())
                .isEqualTo(404);
        visit.open("/appeals/new?procedure=hotline-report");
        visit.page().click("form[action='/appeals/nameless'] button");
        visit.page().waitForURL(url -> url.contains("/body"));
        visit.open("/appeals/nameless/5f0c2a66-3d5f-4f0e-9d57-0f1f9c1f1a12/body?procedure=citizen-appeal");
        assertThat(visit.page().locator("#q").count()).isZero();
        visit.open("/appeals/new/5f0c2a66-3d5f-4f0e-9d57-0f1f9c1f1a12/body?procedure=citizen-appeal");
        assertThat(visit.page().url()).contains("/sign-in");
    }
}

package org.reglament.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.reglament.casefile.CaseFile;
import org.reglament.kit.BrowserTest;
import org.reglament.kit.Visit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The operator's page in a browser, with trouble and without. */
@BrowserTest
@Import(Trouble.class)
class OperationsIT {
    @Autowired
    Trouble trouble;

    @Test
    void an_operator_sees_the_trouble_and_mends_it(Visit visit) {
        CaseFile file = trouble.stoppedJob();
        trouble.stuckLetter(file);
        trouble.loseRows(file);
        visit.signIn("admin").open("/operations");

        visit.page().click("a[href^='/operations?check=drift']");
        visit.sound("operations-trouble");
        assertThat(visit.page().innerText("main")).contains(file.number(), "550 5.1.1", "Расход");

        visit.open("/operations/post?number=" + file.number()).sound("operations-post");
        visit.page().click("tbody a[href^='/operations/post/']");
        visit.sound("operations-post-letter");
        assertThat(visit.page().innerText("main"))
                .contains("Такого почтового ящика нет", "550 5.1.1", "Само больше не отправится");
        visit.page().click("main section form button");
        assertThat(visit.page().innerText(".govuk-error-summary")).contains("почему отправляете снова");
        visit.open("/operations");

        trouble.cure(file);
        visit.page().click("form[action='/operations/jobs/retry'] button");
        Trouble.until(() -> trouble.closed(file));
        visit.page().click("form[action^='/operations/letters/'] button");
        visit.page().click("form[action='/operations/worklist/rebuild'] button");
        assertThat(visit.page().innerText("main")).contains("построен заново");
        visit.sound("operations-mended");

        visit.page().click("a[href='/operations/journals']");
        visit.page().click("a[href^='/operations/journals?check=chains']");
        visit.page()
                .locator("#chains [role=status]:has-text('Проверка закончена')")
                .waitFor();
        visit.sound("operations-journals");
        visit.open("/operations/accounts").sound("operations-accounts");
        visit.page().fill("[name=q]", "executor.neman");
        visit.page().click("main form button");
        visit.page().click("tbody a");
        visit.sound("operations-account");
        visit.page().click("main form button");
        assertThat(visit.page().innerText(".govuk-error-summary")).isNotBlank();
        visit.sound("operations-account-error");
        visit.open("/operations");

        visit.page().click("a[href='/operations/erasure']");
        visit.page().fill("#who", "nina@example.org");
        visit.page().click("form[method=get] button");
        visit.sound("operations-erasure");
        assertThat(visit.page().innerText("main")).contains(file.number());
    }
}

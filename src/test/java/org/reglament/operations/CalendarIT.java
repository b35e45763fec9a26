package org.reglament.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reglament.casefile.Opened;
import org.reglament.kit.BrowserTest;
import org.reglament.kit.Time;
import org.reglament.kit.Visit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The production calendar in an administrator's browser: a wrong file, a declared day, the dates that move. */
@BrowserTest
class CalendarIT {
    @Autowired
    ApplicationContext application;

    @Autowired
    Time time;

    @AfterEach
    void forget_what_was_changed() {
        new CalendarCase(application).forget();
    }

    @Test
    void a_day_off_is_declared_and_dates_move(Visit visit) {
        Opened opened = new CalendarCase(application).open();
        visit.signIn("admin").open("/operations");
        Page page = visit.page();
        page.click("main a[href='/operations/calendar']");
        page.setInputFiles(
                "#file",
                new FilePayload(
                        "calendar.csv",
                        "text/csv",
                        "date,kind,name\n2027-01-01,feast,x\n1.1,holiday,x\n".getBytes(StandardCharsets.UTF_8)));
        page.click("form[action$='/year'] button");
        assertThat(page.innerText(".govuk-error-summary")).contains("Строка 2", "Строка 3");
        visit.sound("calendar-wrong");

        visit.open("/operations/calendar?year=2027");
        page.check("#kind");
        page.fill("#date-day", "1");
        page.fill("#date-month", "7");
        page.fill("#date-year", "2027");
        page.fill("#name", "День города");
        page.fill("#act", "Указ Губернатора от 20.06.2027 № 95");
        page.click("form[action$='/day'] button");
        assertThat(page.innerText("main")).contains(opened.number(), "30\u00a0июня\u00a02027");
        visit.sound("calendar-trial");

        page.click("main form button");
        page.locator("[role=status]:has-text('Перенесено')").waitFor();
        time.advance("PT1M");
        page.reload();
        assertThat(page.innerText("main")).contains("Готово", opened.number());
        visit.sound("calendar-made");
        visit.open("/operations/calendar?year=2027").sound("calendar-days");
        assertThat(page.innerText("main")).contains("День города", "История изменений");
        visit.open("/status?number=" + opened.number() + "&code=" + opened.trackingCode());
        assertThat(page.innerText("main")).contains("Срок перенесён");
        visit.sound("calendar-applicant");
    }
}

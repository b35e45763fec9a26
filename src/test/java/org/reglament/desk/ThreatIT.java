package org.reglament.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reglament.deadline.Finished;
import org.reglament.deadline.ForecastRefresh;
import org.reglament.kit.BrowserTest;
import org.reglament.kit.Http;
import org.reglament.kit.Time;
import org.reglament.kit.Visit;
import org.reglament.worklist.WorkItems;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Officials see early which deadlines are at risk, and have them all in their own calendar. */
@BrowserTest
class ThreatIT {
    private static final String BODY = "bagrationovsk";
    private static final String WHY = "Срок ответа под угрозой: не уложились бы 12\u00a0из\u00a018 таких дел.";

    @Autowired
    ApplicationContext application;

    @Autowired
    Http http;

    @Autowired
    Time time;

    @Autowired
    ForecastRefresh refresh;

    @Autowired
    WorkItems items;

    Finished past;

    @BeforeEach
    void history() {
        past = new Finished(application, BODY).metAfterStop(14, 4).met(6, 12).met(12, 30);
    }

    @AfterEach
    void forget() {
        past.forget();
    }

    @Test
    void a_task_turns_amber_before_it_is_late_and_says_why(Visit visit) {
        Appeals appeals = new Appeals(http, BODY);
        String number = appeals.untilDraft();
        String executor = appeals.login("executor");
        String task = appeals.task(executor, "mine", number);
        refresh.refresh();
        Page page = visit.signIn(executor).page();
        String mine = "/desk/tasks?queue=mine&q=" + number;
        assertThat(visit.open(mine).page().innerText("main")).doesNotContain("под угрозой:");

        time.advanceWorkingDays(5);
        String fresh = appeals.untilDraft();
        visit.open("/desk/tasks?queue=mine").sound("threat-queue");
        assertThat(page.innerText("main")).contains(WHY);
        visit.open("/desk/tasks?queue=mine&due=risk");
        assertThat(page.locator("tbody a.app-list__main").count()).isEqualTo(1);
        assertThat(page.innerText("main")).contains("Под угрозой").doesNotContain(fresh);
        assertThat(page.locator(".app-due--near .app-due__risk").innerText()).isEqualTo(WHY);

        String whole = WHY + " Обычно нужно 30\u00a0рабочих\u00a0дней, а по сроку есть ";
        visit.open("/desk/tasks/" + task).sound("threat-task");
        assertThat(page.innerText(".app-strip")).contains(whole);
        visit.open("/desk/cases/" + number + "/deadline").sound("threat-case");
        assertThat(page.innerText(".app-strip")).contains(whole);
        assertThat(page.innerText("main")).contains("Сравниваются последние дела того же органа");
        visit.open("/language/en?returnTo=" + mine).shot("threat-en");
        assertThat(page.innerText("main"))
                .contains("Deadline of the answer at risk: 12\u00a0of\u00a018 cases like it would have missed it.");
        visit.open("/language/ru?returnTo=/desk/tasks");

        visit.signIn("head." + BODY).open("/desk/team").sound("threat-team");
        assertThat(page.innerText("main")).contains(WHY);
        assertThat(items.drift()).isZero();
    }

    @Test
    void an_official_makes_the_address_of_their_calendar_and_turns_it_off(Visit visit) {
        Page page = visit.signIn("executor." + BODY).page();
        visit.open("/desk/calendar").sound("calendar-none");
        page.getByText("Получить адрес").click();
        String address = page.inputValue("#feed");
        assertThat(address).contains("/calendar/").endsWith(".ics");
        visit.sound("calendar-made");
        visit.open("/desk/calendar").sound("calendar-on");
        assertThat(page.content()).doesNotContain(address);
        page.getByText("Отключить календарь").click();
        assertThat(page.innerText("main")).contains("Получить адрес");
    }
}

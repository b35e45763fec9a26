package org.reglament.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.reglament.kit.BrowserTest;
import org.reglament.kit.Heard;
import org.reglament.kit.Http;
import org.reglament.kit.Visit;
import org.springframework.beans.factory.annotation.Autowired;

/** A blind executor answers an appeal: what a screen reader tells of the queue, the task and its mistakes. */
@BrowserTest
class AnswerByEarIT {
    @Autowired
    Http http;

    @Test
    void answering_can_be_heard_from_the_queue_to_the_notice(Visit visit) {
        Page page = visit.page();
        Heard heard = new Heard(page);
        Appeals appeals = new Appeals(http, "gusev");
        String executor = appeals.login("executor");
        String number = appeals.untilDraft();
        visit.open("/sign-in?returnTo=/desk/tasks?queue=mine%26q=" + number);
        heard.isInOrder("sign-in");
        page.locator("#login").fill(executor);
        page.locator("#password").fill("demo");
        page.keyboard().press("Enter");
        page.waitForURL("**/desk/tasks**");

        heard.isInOrder("queue");
        assertThat(heard.lines()).anyMatch(line -> line.startsWith("- table \""));
        assertThat(heard.lines()).anyMatch(line -> line.startsWith("- navigation \""));
        page.locator("tbody a").first().focus();
        assertThat(heard.focus()).contains("Протекает крыша");
        page.keyboard().press("Enter");
        page.waitForURL("**/desk/tasks/*");

        heard.isInOrder("task");
        page.locator("button[name=action][value=submit]:visible").press("Enter");
        page.locator(".govuk-error-summary").waitFor();
        heard.isInOrder("task with errors");
        assertThat(page.title()).startsWith("Ошибка:");
        assertThat(heard.lines()).anyMatch(line -> line.startsWith("- alert"));
        assertThat(page.evaluate("document.activeElement.className").toString())
                .as("the summary has the focus")
                .contains("govuk-error-summary");
        page.locator(".govuk-error-summary a").first().press("Enter");
        assertThat(heard.focus()).isNotBlank();
        assertThat(heard.description()).contains("Ошибка:");

        page.locator("textarea[name='questions[0].reply']").fill("Подрядчик устранит протечку.");
        page.waitForCondition(() -> heard.status().contains("сохранён"));
        page.locator("textarea[name='questions[1].reply']").fill("До конца декабря.");
        page.locator("[name=outcome]").first().selectOption("explained");
        page.locator("button[name=action][value=submit]:visible").press("Enter");
        page.locator(".govuk-notification-banner").waitFor();
        heard.isInOrder("queue with the notice");
        assertThat(heard.lines()).as("what was done is told").anyMatch(line -> line.contains("Задача выполнена"));
    }
}

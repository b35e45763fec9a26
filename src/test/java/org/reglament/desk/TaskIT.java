package org.reglament.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reglament.kit.BrowserTest;
import org.reglament.kit.Http;
import org.reglament.kit.Visit;
import org.springframework.beans.factory.annotation.Autowired;

/** Officials at their tasks' pages in a real browser. */
@BrowserTest
class TaskIT {
    @Autowired
    Http http;

    Appeals appeals;

    @BeforeEach
    void appeals() {
        appeals = new Appeals(http);
    }

    @Test
    void a_registrar_takes_a_task_types_and_finds_it_kept(Visit visit) {
        String number = appeals.file();
        open(visit, "registrar", "available", number);
        visit.sound("task-register");

        visit.page().fill("#f-classifierCode", "0005.");
        visit.page()
                .waitForCondition(() -> visit.page().innerText("#draft-status").contains("Черновик сохранён в"));
        visit.page().getByText("Взять в работу").click();
        assertThat(visit.page().inputValue("#f-classifierCode")).isEqualTo("0005.");
        assertThat(visit.page().innerText("main")).contains("Вернуть в доступные");

        visit.page().locator("button[value='add:questions']").click();
        visit.sound("task-register-row");
    }

    @Test
    void a_head_chooses_who_answers_and_the_list_of_others_follows(Visit visit) {
        String number = appeals.file();
        appeals.complete(
                "registrar." + Appeals.BODY,
                appeals.task("registrar." + Appeals.BODY, "available", number),
                java.util.Map.of("classifierCode", "0005.0005.0056.1147", "questions", Appeals.QUESTIONS));
        open(visit, "head", "available", number);
        int before = visit.page().locator("[name=coExecutors][type=checkbox]").count();

        visit.page().selectOption("#f-executor", "executor." + Appeals.BODY);
        visit.page()
                .waitForCondition(() -> visit.page()
                                .locator("[name=coExecutors][type=checkbox]")
                                .count()
                        == before - 1);

        visit.sound("task-resolve");
    }

    @Test
    void what_is_typed_while_a_part_comes_back_anew_stays(Visit visit) {
        String number = appeals.file();
        appeals.complete(
                "registrar." + Appeals.BODY,
                appeals.task("registrar." + Appeals.BODY, "available", number),
                java.util.Map.of("classifierCode", "0005.0005.0056.1147", "questions", Appeals.QUESTIONS));
        open(visit, "head", "available", number);
        Page page = visit.page();
        page.route(java.util.regex.Pattern.compile("/desk/tasks/[^/]+$"), route -> {
            page.evaluate("document.querySelector('[name=instruction]').value = 'Осмотреть крышу'");
            route.resume();
        });

        page.selectOption("#f-executor", "executor." + Appeals.BODY);
        page.waitForCondition(() -> page.locator("[name=coExecutors][value='executor." + Appeals.BODY + "']")
                        .count()
                == 0);

        assertThat(page.inputValue("[name=instruction]")).isEqualTo("Осмотреть крышу");
        assertThat(page.inputValue("#f-executor")).isEqualTo("executor." + Appeals.BODY);
    }

    @Test
    void an_executor_is_told_what_is_missing(Visit visit) {
        open(visit, "executor", "mine", appeals.untilDraft());
        visit.page().locator("textarea[name='questions[0].reply']").fill("Отвечает подрядчик: гарантия пять лет.");
        send(visit, "Отправить руководителю");

        assertThat(visit.page().title()).startsWith("Ошибка: ");
        assertThat(visit.page().inputValue("textarea[name='questions[0].reply']"))
                .startsWith("Отвечает подрядчик");
        visit.sound("task-draft-error");
    }

    @Test
    void a_head_approves_or_returns_by_a_button_that_says_neither(Visit visit) {
        String number = appeals.untilApproval();
        open(visit, "head", "available", number);
        visit.sound("task-approve");
        send(visit, "Отправить решение");
        assertThat(visit.page().innerText(".govuk-error-summary")).contains("Замечания");
        visit.page().fill("[name=remarks]", "Назовите точную дату.");

        send(visit, "Отправить решение");

        assertThat(visit.page().innerText("main")).contains("Задача выполнена: «Утвердить ответ»");
        open(visit, "executor", "mine", number);
        assertThat(visit.page().innerText("main")).contains("Назовите точную дату.");
    }

    @Test
    void a_matter_of_another_body_is_passed_on_after_the_resolution(Visit visit) {
        String number = appeals.untilDraft();
        open(visit, "executor", "mine", number);
        Page page = visit.page();
        assertThat(page.locator("button[value='add:approvers']").innerText()).isEqualTo("Добавить");
        assertThat(page.locator("#f-redirectTo option[value=" + Appeals.BODY + "]")
                        .count())
                .as("nobody forwards to themselves")
                .isZero();
        page.locator("#f-redirectTo").fill("развития инфраструктуры");
        page.locator(".autocomplete__option:has-text('инфраструктуры')").first().click();
        page.locator("[name=redirectReason]").waitFor();
        assertThat(page.locator("[name='questions[0].reply']").count()).isZero();
        visit.sound("task-draft-redirect");
        send(visit, "Отправить руководителю");
        assertThat(page.title()).startsWith("Ошибка: ");
        page.fill("[name=redirectReason]", "Крышу ремонтирует учреждение другого министерства.");
        send(visit, "Отправить руководителю");

        open(visit, "head", "available", number);
        assertThat(page.innerText("main")).contains("Министерство развития инфраструктуры");
        visit.sound("task-decide-redirect");
        page.check("[name=approved][type=checkbox]");
        send(visit, "Отправить решение");
        visit.open("/desk/cases/" + number);
        assertThat(page.innerText("main"))
                .contains("Направлено по компетенции", "Министерство развития инфраструктуры");
        visit.sound("case-redirected");
    }

    @Test
    void a_registrar_takes_paper_in(Visit visit) {
        visit.signIn("registrar." + Appeals.BODY);
        visit.open("/desk/intake").sound("intake");
        send(visit, "Открыть дело");
        visit.sound("intake-error");
    }

    private void open(Visit visit, String post, String queue, String number) {
        visit.signIn(post + "." + Appeals.BODY);
        visit.open("/desk/tasks/" + appeals.task(post + "." + Appeals.BODY, queue, number));
    }

    private static void send(Visit visit, String text) {
        visit.page()
                .getByRole(
                        com.microsoft.playwright.options.AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(text).setExact(true))
                .click();
    }
}

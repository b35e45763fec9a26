package org.reglament.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reglament.kit.BrowserTest;
import org.reglament.kit.Http;
import org.reglament.kit.Post;
import org.reglament.kit.Time;
import org.reglament.kit.Visit;
import org.springframework.beans.factory.annotation.Autowired;

/** A plan as people meet it: written by keyboard, discussed by everybody, checked, published late, kept or not. */
@BrowserTest
class PlanIT {
    private static final String BODY = "neman";

    @Autowired
    Http http;

    @Autowired
    Time time;

    @Autowired
    Post mail;

    @Test
    void a_plan_is_written_discussed_checked_published_and_reported_on(Visit visit) {
        String number = open();
        String desk = "/desk/plans/" + number;
        visit.signIn("executor." + BODY).open(desk).sound("plan-desk");
        write(visit, desk);
        wrongTable(visit, desk);

        complete("executor", number, Map.of("draftReady", true));
        visit.page().context().clearCookies();
        visit.open("/plans/" + number).sound("plan-discussion");
        Page page = visit.page();
        page.locator("main form button.govuk-button").last().click();
        visit.sound("plan-comment-wrong");
        page.fill("#author", "Анна Ковалёва");
        page.fill("#email", "anna.plan@example.org");
        page.fill("#row", "4.2");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.fill("#text", "Публикуйте обзоры раз в месяц.");
        page.locator("main form button.govuk-button").last().click();
        assertThat(page.innerText("main")).contains("Высказывание принято").doesNotContain("раз в месяц");

        complete(
                "executor",
                number,
                Map.of(
                        "councilOpinion",
                        "Совет поддержал.",
                        "councilAuthor",
                        "Общественный совет округа, протокол № 4",
                        "groupsOpinion",
                        "Возражений нет."));
        addOpinion(visit, desk);
        time.advanceWorkingDays(11);
        Http.Answer early = tryComplete("executor", number, Map.of("discussionSummary", "Учтено."));
        assertThat(early.text()).contains("Без ответа: 1");
        visit.open(desk + "/comments").sound("plan-comments");
        assertThat(page.innerText("main")).contains("О мероприятии: 4.2");
        page.locator("main textarea").first().fill("Согласны: обзоры будут выходить раз в месяц.");
        page.locator("button[value=answer]").first().click();
        JsonNode answer = mail.await("anna.plan@example.org", "Ответ на ваше высказывание о плане: " + number);
        assertThat(answer.path("text").asText())
                .contains("> Публикуйте обзоры раз в месяц.", "> Согласны: обзоры будут выходить", "/plans/" + number);
        complete("executor", number, Map.of("discussionSummary", "Учтено.", "councilAnswer", "Совет услышан."));
        complete("executor", number, Map.of("changesMade", "Обзоры – раз в месяц."));
        visit.page().context().clearCookies();
        visit.signIn("executor.project-office").open(desk).sound("plan-check");
        complete("executor.project-office", number, Map.of("approved", true));
        complete("head", number, Map.of("approved", true, "orderNumber", "№ 15"));
        time.advanceWorkingDays(7);
        visit.page().context().clearCookies();
        visit.open("/plans/" + number);
        assertThat(page.innerText("main")).contains("не опубликован в срок", "Согласны: обзоры будут выходить");
        complete("editor", number, Map.of("publicText", "План опубликован."));

        visit.signIn("head." + BODY).open(desk + "/progress");
        page.locator("[name$='.percent']").first().fill("100");
        page.locator("main form button.govuk-button").first().click();
        visit.sound("plan-progress-wrong");
        page.locator("[name$='.note']").first().fill("Совет создан.");
        page.locator("[name$='.evidence']").first().fill("https://example.org/council");
        page.locator("[name$='.value']").first().fill("98,5");
        page.locator("main form button.govuk-button").first().click();
        visit.page().context().clearCookies();
        time.advance("P390D");
        visit.open("/plans/" + number).sound("plan-public");
        assertThat(page.innerText("main"))
                .contains("Исполняется (2 %)", "выполнено: 1, просрочено: 51", "98,5", "Подтверждение", "Совет создан.")
                .contains("Совет услышан.", "Клуб родителей", "Мнения совета, референтных групп и экспертов");
        visit.open("/language/en?returnTo=/plans/" + number);
        assertThat(page.innerText("main")).contains("done: 1, overdue: 51");
        visit.open("/language/ru?returnTo=/plans").sound("plans");
        assertThat(page.innerText("main")).contains("Исполняется (2 %)").containsIgnoringCase("Просрочено: 51");
        readAsDeclared(number);
    }

    /** A further group speaks by its own name, once all is said that must be. */
    private static void addOpinion(Visit visit, String desk) {
        Page page = visit.signIn("executor." + BODY).open(desk + "/comments").page();
        page.fill("#author", "Клуб родителей");
        page.fill("#day", "завтра");
        page.fill("#opinion", "Просим встречи раз в квартал.");
        page.locator("form[action$='/opinions'] button").click();
        visit.sound("plan-opinion-wrong");
        page.fill("#day", "20.11.2026");
        page.locator("form[action$='/opinions'] button").click();
        assertThat(page.innerText("main")).contains("Референтная группа: Клуб родителей");
    }

    /** No mouse: from the link of the mechanism to a saved row. */
    private static void write(Visit visit, String desk) {
        Page page = visit.page();
        page.locator("a[href='" + desk + "/mechanisms/4']").focus();
        page.keyboard().press("Enter");
        page.waitForURL("**/mechanisms/4");
        visit.sound("plan-rows");
        page.locator("textarea[name$='.deliverable']").first().focus();
        page.keyboard().type("Список на сайте");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.locator("input[name$='.budget']").first().focus();
        page.keyboard().type("12,5");
        page.keyboard().press("Enter");
        page.waitForURL("**/mechanisms/4");
        assertThat(page.locator("input[name$='.budget']").first().inputValue()).isEqualTo("12,5");
        assertThat(page.locator("textarea[name$='.deliverable']").first().inputValue())
                .isEqualTo("Список на сайте");
        add(visit);
    }

    /** A further row: each field comes after the one before it by Tab alone. */
    private static void add(Visit visit) {
        Page page = visit.page();
        page.locator("button[value=add]").focus();
        page.keyboard().press("Enter");
        page.waitForURL("**add=1**");
        visit.sound("plan-row-new");
        page.locator("#row-new select").first().focus();
        for (String typed :
                List.of("4.2", "Обзоры на радио", "", "30.06.2027", "↓", "", "Выпусков", "", "штук", "", "12")) {
            if (typed.equals("↓")) {
                page.keyboard().press("ArrowDown");
            } else {
                page.keyboard().type(typed);
            }
            page.keyboard().press("Tab");
        }
        page.locator("button[value=save]").focus();
        page.keyboard().press("Enter");
        page.waitForURL("**/desk/plans/*");
        assertThat(page.innerText("main")).contains("Обзоры на радио", "12\u00a0штук", "Недочётов нет");
    }

    private static void wrongTable(Visit visit, String desk) {
        Page page = visit.page();
        visit.open(desk);
        page.locator("main details summary").first().click();
        page.setInputFiles(
                "input[type=file]",
                new FilePayload(
                        "plan.csv",
                        "text/csv",
                        "Механизм;Задача;Мероприятие;Срок;Ответственный;Показатель;Единица измерения;Целевое значение\n1;1.9;Что-то;завтра;Никто;Доля;%;много"
                                .getBytes(StandardCharsets.UTF_8)));
        page.locator("form[enctype] button").click();
        visit.sound("plan-table-wrong");
        assertThat(page.innerText("#wrong")).contains("Строка 2, столбец D «Срок»", "столбец H «Целевое значение»");
    }

    private String open() {
        Http.Answer answer = http.as("intake")
                .post(
                        "/api/v1/procedures/municipal-plan/cases",
                        Map.of(
                                "body", BODY,
                                "applicant", Map.of("lastName", "Орлова", "firstName", "Вера"),
                                "answers",
                                        Map.of(
                                                "title",
                                                "План открытости округа",
                                                "planYear",
                                                2027,
                                                "planFill",
                                                "layout")));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json().path("number").asText();
    }

    private void complete(String who, String number, Map<String, Object> answers) {
        Http.Answer done = tryComplete(who, number, answers);
        assertThat(done.status()).as(done.toString()).isIn(200, 204);
    }

    private Http.Answer tryComplete(String who, String number, Map<String, Object> answers) {
        String login = who.contains(".") ? who : who + "." + BODY;
        JsonNode items = http.as(login)
                .get("/api/v1/tasks?queue=available&q=" + number)
                .json()
                .path("items");
        if (items.isEmpty()) {
            items = http.as(login)
                    .get("/api/v1/tasks?queue=mine&q=" + number)
                    .json()
                    .path("items");
        }
        assertThat(items).as("%s has a task of %s", login, number).isNotEmpty();
        return http.as(login)
                .post("/api/v1/tasks/" + items.get(0).path("id").asText() + "/complete", Map.of("answers", answers));
    }

    /** Open data are what their structure says. */
    private void readAsDeclared(String number) {
        Map<String, String> formats = new LinkedHashMap<>();
        CsvReader.builder()
                .ofNamedCsvRecord(http.get("/plans-structure-20261123.csv").text())
                .forEach(column -> formats.put(column.getField("field name"), column.getField("format")));
        Http.Answer data = http.get("/plans.csv");
        assertThat(data.header("Content-Disposition")).matches(".*data-\\d{8}-structure-20261123\\.csv.*");
        List<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(data.text()).stream().toList();
        assertThat(rows.get(0).getHeader()).containsExactlyElementsOf(formats.keySet());
        for (NamedCsvRecord row : rows) {
            formats.forEach((name, format) -> {
                String value = row.getField(name);
                switch (format) {
                    case "integer" -> assertThat(value).matches("\\d+");
                    case "decimal" ->
                        assertThat(value.isEmpty() || new BigDecimal(value).scale() >= 0)
                                .isTrue();
                    case "date" ->
                        assertThat(value.isEmpty() || LocalDate.parse(value).getYear() > 2020)
                                .isTrue();
                    case "boolean" -> assertThat(value).isIn("true", "false");
                    case "url" ->
                        assertThat(value.isEmpty() || value.startsWith("http")).isTrue();
                    default -> assertThat(format).isEqualTo("text");
                }
            });
        }
        assertThat(rows.stream().filter(row -> row.getField("plan").equals(number)))
                .hasSize(52)
                .anySatisfy(row -> {
                    assertThat(row.getField("value")).isEqualTo("98.5");
                    assertThat(row.getField("evidence")).isEqualTo("https://example.org/council");
                });
        assertThat(http.get("/plans.atom").text()).contains("/plans/" + number + "#1");
    }
}

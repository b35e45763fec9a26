package org.reglament.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.net.URI;
import java.time.Instant;
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

/** An official posts a draft, experts conclude on it, everybody reads what became of it. */
@BrowserTest
class DraftIT {
    private static final String BODY = "ladushkin";
    private static final String TITLE = "О порядке размещения ярмарок";
    private static final String FIRST =
            "1. Ярмарку проводит организатор.\n2. Администрация вправе отказать.\n3. Плата взимается по решению отдела.";
    private static final String SECOND =
            "1. Ярмарку проводит организатор.\n2. Администрация отказывает, если место занято.\n3. Плата взимается по решению отдела.";

    @Autowired
    Http http;

    @Autowired
    Post mail;

    @Autowired
    Time time;

    @Test
    void a_draft_is_posted_examined_changed_and_read_by_everybody(Visit visit) {
        String number = start(visit);
        visit.page().context().clearCookies();
        visit.open("/drafts/" + number).sound("draft-open");
        assertThat(visit.page().innerText("main"))
                .contains(TITLE, "Идёт приём заключений", "Осталось: 7\u00a0рабочих\u00a0дней", "вправе отказать");
        visit.page().click("form[action$='/conclusion'] button");
        visit.signInByLetter("draft-expert@example.org", mail);
        assertThat(visit.page().url()).endsWith("/drafts/" + number);
        String filed = conclude(visit);

        String shown = conclusion(number, Map.of("publishConclusion", true, "publishName", true));
        String hidden = conclusion(number, Map.of());
        for (String one : List.of(shown, hidden)) {
            complete("registrar", one, Map.of("sender", "expert"));
        }
        visit.open("/drafts/" + number);
        assertThat(visit.page().innerText("#conclusions >> xpath=.."))
                .contains("Эксперт Громов Илья", "На рассмотрении", "не показано: 2")
                .doesNotContain("Принято");
        visit.signIn("executor." + BODY)
                .open("/desk/tasks/" + task("executor", shown))
                .sound("conclusion-decide");
        for (String one : List.of(shown, hidden)) {
            complete(
                    "executor",
                    one,
                    Map.of(
                            "findings",
                            List.of(
                                    Map.of("decision", "accepted"),
                                    Map.of(
                                            "decision",
                                            "rejected",
                                            "decisionReason",
                                            "Размер платы назван в приложении."))));
            complete("head", one, Map.of("approved", true));
        }
        complete("lawyer", number, Map.of("legalResult", "none", "legalText", "Соответствует закону."));
        time.advanceWorkingDays(8);
        // The one from the portal came in time, too, and is waited for.
        complete("registrar", filed, Map.of("sender", "expert"));
        complete("executor", filed, Map.of("findings", List.of(Map.of("decision", "accepted"))));
        complete("head", filed, Map.of("approved", true));
        visit.open("/desk/tasks/" + task("executor", number)).sound("draft-revise");
        complete(
                "executor",
                number,
                Map.of(
                        "change", "material",
                        "draftText", SECOND,
                        "changeNote", "Основание отказа названо.",
                        "conclusionText", "Замечание учтено."));

        visit.page().context().clearCookies();
        visit.open("/drafts/" + number).sound("draft-versions");
        assertThat(visit.page().innerText(".app-diff")).contains("вправе отказать.", "отказывает, если место занято.");
        assertThat(visit.page().locator(".app-diff ins").count()).isEqualTo(1);
        assertThat(visit.page().innerText("#disagreements >> xpath=.."))
                .contains("п. 3", "Отклонено", "Размер платы назван");
        visit.open("/language/en?returnTo=/drafts/" + number).sound("draft-english");
        visit.open("/language/ru?returnTo=/drafts?body=" + BODY).sound("drafts");
        assertThat(visit.page().innerText("main")).contains(TITLE, number);
        visit.open("/drafts?body=" + BODY + "&state=closed");
        assertThat(visit.page().innerText("main")).doesNotContain(TITLE);
        readAsDeclared(number);
    }

    /** Open data are what their structure says, in both files. */
    private void readAsDeclared(String number) {
        Map<String, String> formats = new LinkedHashMap<>();
        CsvReader.builder()
                .ofNamedCsvRecord(http.get("/drafts-structure.csv").text())
                .forEach(column -> formats.put(column.getField("field name"), column.getField("format")));
        List<NamedCsvRecord> rows = CsvReader.builder()
                .ofNamedCsvRecord(http.get("/drafts.csv").text())
                .stream()
                .toList();
        assertThat(rows.get(0).getHeader()).containsExactlyElementsOf(formats.keySet());
        for (NamedCsvRecord row : rows) {
            formats.forEach((name, format) -> {
                String value = row.getField(name);
                switch (format) {
                    case "dateTime" ->
                        assertThat(value.isEmpty() || Instant.parse(value) != null)
                                .isTrue();
                    case "boolean" -> assertThat(value).isIn("true", "false");
                    case "anyURI" -> assertThat(URI.create(value).isAbsolute()).isTrue();
                    default -> assertThat(format).isEqualTo("string");
                }
            });
        }
        JsonNode json = http.get("/drafts.json").json();
        assertThat(json.size()).isEqualTo(rows.size());
        for (int n = 0; n < rows.size(); n++) {
            JsonNode each = json.get(n);
            assertThat(each.fieldNames()).toIterable().containsExactlyElementsOf(formats.keySet());
            for (Map.Entry<String, String> column : formats.entrySet()) {
                JsonNode value = each.get(column.getKey());
                assertThat(value.isBoolean()).isEqualTo(column.getValue().equals("boolean"));
                assertThat(value.isNull() ? "" : value.asText())
                        .as("%s in both files", column.getKey())
                        .isEqualTo(rows.get(n).getField(column.getKey()));
            }
        }
        assertThat(json.findValuesAsText("number")).contains(number);
        assertThat(http.get("/drafts.atom").text()).contains("<title>" + TITLE + "</title>", "/drafts/" + number);
    }

    private String start(Visit visit) {
        visit.signIn("registrar." + BODY).open("/desk/start");
        assertThat(visit.page().innerText("main")).doesNotContain("Антикоррупционная экспертиза");
        visit.open("/desk/start/anticorruption-expertise");
        assertThat(visit.page().innerText("main")).doesNotContain("Текст акта");
        visit.signIn("executor." + BODY).open("/desk/start").sound("start-list");
        Page page = visit.page();
        page.click("text=Антикоррупционная экспертиза акта");
        visit.sound("start-draft");
        page.fill("[name=title]", TITLE);
        page.selectOption("[name=actKind]", "decree");
        page.selectOption("[name=topic]", "economy");
        page.click("main form button[value=submit]:visible");
        assertThat(page.innerText(".govuk-error-summary")).contains("Текст акта");
        page.fill("[name=draftText]", FIRST);
        page.click("main form button[value=submit]:visible");
        page.waitForURL("**/desk/cases/*");
        return page.url().replaceFirst(".*/", "");
    }

    /** By the portal's own pages, body, number and title standing already. */
    private String conclude(Visit visit) {
        Page page = visit.page();
        page.click("form[action$='/conclusion'] button");
        page.locator("#lastName").fill("Юдин");
        page.locator("#firstName").fill("Пётр");
        page.locator("#noMiddleName").check();
        page.locator("main button.govuk-button").last().click();
        assertThat(page.inputValue("[name=subject]")).isEqualTo(TITLE);
        choose(page, "[name=accredited][value=yes]");
        choose(page, "[name=factorsFound][value=yes]");
        page.locator("button[value=next]").click();
        page.fill("[name=accreditationNumber]", "77-р");
        page.fill("[name=accreditationDate-day]", "15");
        page.fill("[name=accreditationDate-month]", "3");
        page.fill("[name=accreditationDate-year]", "2024");
        choose(page, "[name=conflict][value=none]");
        page.locator("button[value=next]").click();
        visit.sound("conclusion-findings");
        page.fill("[name='findings[0].element']", "п. 2");
        page.selectOption("[name='findings[0].factor']", "3b");
        page.fill("[name='findings[0].reasoning']", "Основания отказа не названы.");
        page.locator("button[value=next]").click();
        page.check("[name=replyMode][value=LK]");
        page.locator("button[value=next]").click();
        visit.sound("conclusion-check");
        page.locator("main button.govuk-button").last().click();
        page.locator(".govuk-panel__title").waitFor();
        return page.locator(".govuk-panel__body strong").textContent().strip();
    }

    /** What depends on the answer comes anew; to leave before would break that off. */
    private static void choose(Page page, String radio) {
        page.waitForResponse(
                answer -> answer.request().method().equals("POST")
                        && !answer.url().contains("/draft?"),
                () -> page.check(radio));
    }

    private String conclusion(String number, Map<String, Object> consents) {
        Map<String, Object> answers = new LinkedHashMap<>(Map.of(
                "draftNumber", number,
                "subject", TITLE,
                "accredited", "yes",
                "factorsFound", "yes",
                "accreditationNumber", "1234-р",
                "accreditationDate", "2024-03-15",
                "conflict", "none",
                "replyMode", "LK"));
        answers.put(
                "findings",
                List.of(
                        Map.of("element", "п. 2", "factor", "3b", "reasoning", "«Вправе» без оснований."),
                        Map.of(
                                "element", "п. 3",
                                "factor", "3v",
                                "reasoning", "Плата не определена.",
                                "proposal", "3. Плата названа в приложении.")));
        answers.putAll(consents);
        Http.Answer filed = http.as("intake")
                .post(
                        "/api/v1/procedures/expert-conclusion/cases",
                        Map.of(
                                "body", BODY,
                                "applicant",
                                        Map.of(
                                                "lastName", "Громов",
                                                "firstName", "Илья",
                                                "email", "draft-gromov@example.org"),
                                "answers", answers));
        assertThat(filed.status()).as(filed.toString()).isEqualTo(201);
        return filed.json().path("number").asText();
    }

    private void complete(String post, String number, Map<String, Object> answers) {
        Http.Answer done = http.as(post + "." + BODY)
                .post("/api/v1/tasks/" + task(post, number) + "/complete", Map.of("answers", answers));
        assertThat(done.status()).as(done.toString()).isIn(200, 204);
    }

    private String task(String post, String number) {
        JsonNode items = http.as(post + "." + BODY)
                .get("/api/v1/tasks?queue=available&q=" + number)
                .json()
                .path("items");
        assertThat(items).as("%s has a task of %s", post, number).isNotEmpty();
        return items.get(0).path("id").asText();
    }
}

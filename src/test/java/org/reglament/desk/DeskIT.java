package org.reglament.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reglament.kit.BrowserTest;
import org.reglament.kit.Http;
import org.reglament.kit.Post;
import org.reglament.kit.Time;
import org.reglament.kit.Visit;
import org.springframework.beans.factory.annotation.Autowired;

/** Officials find their work and know all about a case; nobody sees what is not theirs. */
@BrowserTest
class DeskIT {

    private static final List<String> TABS = List.of("", "/tasks", "/documents", "/letters", "/journal", "/deadline");
    private static final byte[] PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
            .getBytes(StandardCharsets.US_ASCII);

    @Autowired
    Http http;

    @Autowired
    Time time;

    @Autowired
    Post post;

    @Autowired
    ObjectMapper json;

    @Test
    void the_queues_show_what_is_overdue_first_and_can_be_filtered_and_exported(Visit visit) throws IOException {
        file("baltiysk", "Очередь в поликлинике");
        time.advanceWorkingDays(6);
        file("baltiysk", "=Запись к врачу");
        visit.signIn("registrar.baltiysk");

        visit.open("/desk").sound("desk-mine-empty");
        assertThat(visit.page().url()).endsWith("/desk/tasks?queue=mine");
        assertThat(visit.page().innerText("main")).contains("У вас нет задач в работе", "Найдено: 0");

        visit.page().click("text=Доступные");
        visit.sound("desk-available");
        assertThat(visit.page().innerText("[role=status].app-note")).contains("Найдено: 2");
        assertThat(visit.page().locator("tbody").first().innerText()).contains("Просрочено", "Очередь в поликлинике");

        visit.page().fill("#q", "поликлинике");
        visit.page().click("text=Показать");
        visit.sound("desk-available-filtered");
        assertThat(visit.page().innerText("[role=status].app-note")).contains("Найдено: 1 из 2");

        visit.open("/desk/tasks?queue=available&due=today&q=нет").sound("desk-filtered-empty");
        assertThat(visit.page().innerText("main")).contains("По этим условиям задач нет");

        APIResponse csv = visit.page().request().get("/desk/tasks.csv?queue=available");
        assertThat(csv.headers().get("content-type")).startsWith("text/csv");
        assertThat(csv.text().lines()).hasSize(3);
        assertThat(csv.text()).startsWith("\ufeffНомер;Дело;").contains(";'=Запись к врачу;");

        visit.open("/desk/tasks?queue=available&after=nonsense");
        assertThat(visit.page().url()).endsWith("/desk/tasks?queue=available");

        visit.page().locator("tbody button").first().click();
        visit.open("/desk/tasks?queue=mine").sound("desk-mine");
        assertThat(visit.page().innerText("main")).contains("Очередь в поликлинике", "1 просрочено");

        visit.open("/language/en?returnTo=/desk/tasks").shot("desk-mine-en");
        assertThat(visit.page().innerText("main")).contains("My tasks", "Found: 1.");
    }

    @Test
    void every_side_of_a_case_is_told(Visit visit) throws IOException {
        JsonNode story = story();
        String number = file(story, "minstroy");
        for (JsonNode step : story.path("steps")) {
            if (!List.of("register", "resolve", "contribute")
                    .contains(step.path("task").asText())) {
                continue;
            }
            String login = step.path("by").asText() + ".minstroy";
            Http.Answer done = http.as(login)
                    .post(
                            "/api/v1/tasks/" + find(login, number) + "/complete",
                            Map.of("answers", step.path("answers")));
            assertThat(done.status()).as(done.toString()).isEqualTo(204);
        }
        post.await("nina.kravtsova@example.org", "регистрирован");
        String official = http.as("registrar.minstroy")
                .get("/api/v1/cases/" + encoded(number))
                .json()
                .path("registrationNumber")
                .asText();
        visit.signIn("registrar.minstroy");

        visit.open("/desk/cases?q=кравцова нансена").sound("desk-cases");
        visit.page().click("text=Протечка крыши");
        assertThat(visit.page().innerText("main"))
                .contains(
                        "Подготовить ответ",
                        "протекает крыша над третьим подъездом",
                        "Когда протечку устранят?",
                        "ответа пока нет",
                        "Гарантийный срок по договору",
                        "Ответим по существу до",
                        "Почему эта дата?");
        assertThat(visit.page().innerText(".app-strip")).contains(official, "Кравцова Нина Ивановна");

        visit.page().click("text=Добавить документы");
        visit.page().click("button:has-text('Добавить к делу')");
        visit.sound("desk-case-papers-error");
        assertThat(visit.page().innerText("main")).contains("Выберите хотя бы один файл");
        visit.page().setInputFiles("#files", new FilePayload[] {
            new FilePayload("Акт осмотра.pdf", "application/pdf", PDF),
            new FilePayload("картинка.svg", "image/svg+xml", "<svg/>".getBytes(StandardCharsets.UTF_8))
        });
        visit.page().fill("#text", "Принесли на приём");
        visit.page().click("button:has-text('Добавить к делу')");
        visit.sound("desk-case-papers-kept");
        assertThat(visit.page().innerText("main")).contains("картинка.svg", "Уже загружены", "Акт осмотра.pdf");
        visit.page().click("button:has-text('Добавить к делу')");
        assertThat(visit.page().innerText("main")).contains("Документы добавлены к делу", "Акт осмотра.pdf");

        for (String tab : TABS) {
            visit.open("/desk/cases/" + number + tab);
            visit.sound("desk-case" + tab.replace('/', '-'));
        }
        visit.open("/desk/cases/" + number + "/journal");
        assertThat(visit.page().innerText("main"))
                .contains("Журнал цел", "Присвоен официальный номер", "Документ приложен")
                .doesNotContain("desk.journal", "deadline.started");
        visit.open("/desk/cases/" + number + "/deadline");
        visit.page().locator("summary").first().click();
        visit.sound("desk-case-deadline-days");
        assertThat(visit.page().innerText("main")).contains("59-ФЗ", "Контрольный срок");
        visit.open("/language/en?returnTo=/desk/cases/" + encoded(number)).sound("desk-case-en");
        assertThat(visit.page().innerText("main")).contains("What the applicant asks", "To say on the telephone");
        visit.open("/language/ru?returnTo=/desk");

        visit.open("/desk/cases/" + number + "/withdraw");
        visit.page().click("button:has-text('Прекратить рассмотрение')");
        visit.sound("desk-case-withdraw");
        visit.page().check("#confirm");
        visit.page().click("button:has-text('Прекратить рассмотрение')");
        assertThat(visit.page().innerText("body")).contains("Отозвано заявителем", "Дело завершено");
        visit.sound("desk-case-withdrawn");
        assertThat(status(visit, "/desk/cases/" + number + "/withdraw")).isEqualTo(409);
    }

    @Test
    void a_case_is_there_only_for_those_who_may_read_it(Visit visit) throws IOException {
        String number = file("minsport", "Закрыт стадион");
        String path = "/desk/cases/" + number;

        assertThat(http.get("/desk/cases").status()).isEqualTo(303);
        visit.signIn("head.minstroy");
        for (String tab : TABS) {
            assertThat(status(visit, path + tab)).isEqualTo(404);
        }
        assertThat(status(visit, path + "/papers")).isEqualTo(404);
        visit.open("/desk/cases?q=стадион").sound("desk-cases-none");
        assertThat(visit.page().innerText("main")).contains("Таких дел не нашлось");

        visit.signIn("executor.minsport");
        assertThat(status(visit, path)).isEqualTo(200);
        assertThat(visit.page().innerText("nav")).doesNotContain("Приём документов");
        assertThat(status(visit, path + "/withdraw")).isEqualTo(404);

        visit.signIn("admin");
        assertThat(status(visit, path)).isEqualTo(200);
        visit.open("/desk/cases?q=" + number);
        assertThat(visit.page().innerText("main")).contains("Закрыт стадион");
    }

    private static int status(Visit visit, String path) {
        Response response = visit.page().navigate(path);
        return response.status();
    }

    private JsonNode story() throws IOException {
        return json.readTree(
                Path.of("processes/citizen-appeal/examples/co-executors.json").toFile());
    }

    private String file(String body, String subject) throws IOException {
        JsonNode story = story();
        ((com.fasterxml.jackson.databind.node.ObjectNode) story.path("answers")).put("subject", subject);
        return file(story, body);
    }

    private String file(JsonNode story, String body) {
        Http.Answer filed = http.as("intake")
                .post(
                        "/api/v1/procedures/citizen-appeal/cases",
                        Map.of("body", body, "applicant", story.path("applicant"), "answers", story.path("answers")));
        assertThat(filed.status()).as(filed.toString()).isEqualTo(201);
        return filed.json().path("number").asText();
    }

    private String find(String login, String number) {
        for (String queue : List.of("mine", "available")) {
            JsonNode items = http.as(login)
                    .get("/api/v1/tasks?queue=" + queue + "&q=" + encoded(number))
                    .json()
                    .path("items");
            if (!items.isEmpty()) {
                return items.get(0).path("id").asText();
            }
        }
        throw new AssertionError(login + " sees no task of " + number);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

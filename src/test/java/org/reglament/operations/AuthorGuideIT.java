package org.reglament.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.correspondence.Letter;
import org.reglament.correspondence.Letters;
import org.reglament.kit.BrowserTest;
import org.reglament.kit.Guide;
import org.reglament.kit.Http;
import org.reglament.kit.Outside;
import org.reglament.kit.Post;
import org.reglament.kit.Visit;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Does what {@code docs/add-a-procedure.md} says with the files that stand in it. With {@code -Dguide.pictures=DIR} it
 * leaves the page's pictures there.
 */
@BrowserTest
class AuthorGuideIT {
    private static final Pattern LINK = Pattern.compile("/sign-in/link/[A-Za-z0-9_-]+");
    private static final String KEY = "parking-permit";

    @Autowired
    Outside outside;

    @Autowired
    Http http;

    @Autowired
    CaseFiles cases;

    @Autowired
    Letters letters;

    @Autowired
    Post mail;

    @AfterEach
    void clear() {
        outside.clear(KEY);
    }

    @Test
    void from_an_empty_folder_to_a_running_procedure(Visit admin, Visit citizen, Visit head) throws IOException {
        Map<String, String> files = Guide.files();
        assertThat(files).hasSize(10);
        files.forEach((path, text) -> outside.put(Map.of(path, text.getBytes(StandardCharsets.UTF_8))));

        signIn(admin, "admin", "/operations");
        admin.open("/operations/procedures");
        admin.page().click("a[href$='/procedures/" + KEY + "']");
        assertThat(admin.page().innerText("main"))
                .contains("Проверка ошибок не нашла", "Ввести процедуру")
                .doesNotContain("замечан");
        picture(admin, "author-check");
        admin.page().click("form[action$='/deploy'] button");
        assertThat(admin.page().innerText("main")).contains("Действует").doesNotContain("Файлы изменены");

        portal(citizen);
        List<String> told = new ArrayList<>();
        for (String path : files.keySet()) {
            if (path.endsWith(".json")) {
                told.add(tell(new ObjectMapper().readTree(files.get(path)), head));
            }
        }
        assertThat(told).hasSize(2);
    }

    private void portal(Visit citizen) throws IOException {
        Page page = citizen.page();
        citizen.open("/appeals/new?procedure=" + KEY);
        page.locator("main a.govuk-button").first().click();
        page.locator("#email").fill("vera.guide@example.org");
        page.locator("main button").last().click();
        Matcher link = LINK.matcher(mail.await(
                        "vera.guide@example.org",
                        letter -> LINK.matcher(letter.path("text").asText()).find())
                .path("text")
                .asText());
        assertThat(link.find()).isTrue();
        citizen.open(link.group());
        page.locator("main button").last().click();
        page.locator("#q").waitFor();
        page.locator("#q").fill("Правдинск");
        page.locator("#body option[value=pravdinsk]:checked")
                .waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
        page.locator("button[value=next]").click();
        page.locator("#lastName").fill("Зорина");
        page.locator("#firstName").fill("Вера");
        page.locator("#middleName").fill("Петровна");
        page.locator("main button.govuk-button").last().click();
        page.locator("[name=subject]").fill("Лада Веста, А123ВС39");
        page.locator("[name=street]").fill("Кутузова");
        picture(citizen, "author-form");
    }

    /** Runs an example; its head's task is also looked at in the browser. */
    private String tell(JsonNode story, Visit head) throws IOException {
        String body = story.path("body").asText();
        Http.Answer filed = http.as("intake")
                .post(
                        "/api/v1/procedures/" + KEY + "/cases",
                        Map.of(
                                "body",
                                body,
                                "applicant",
                                plain(story.path("applicant")),
                                "answers",
                                plain(story.path("answers"))));
        assertThat(filed.status()).as(filed.toString()).isEqualTo(201);
        String number = filed.json().path("number").asText();
        for (JsonNode step : story.path("steps")) {
            String login = step.path("by").asText() + "." + body;
            Http official = http.as(login);
            String task = official.get("/api/v1/tasks?queue=available&q=" + number)
                    .json()
                    .path("items")
                    .path(0)
                    .path("id")
                    .asText();
            if (step.path("task").asText().equals("decide")
                    && story.path("title").asText().contains("выдано")) {
                signIn(head, login, "/desk/tasks/" + task);
                picture(head, "author-task");
                head.open("/desk/cases/" + number + "/diagram");
                picture(head, "author-diagram");
            }
            Http.Answer done = official.post(
                    "/api/v1/tasks/" + task + "/complete", Map.of("answers", plain(step.path("answers"))));
            assertThat(done.status()).as(done.toString()).isIn(200, 204);
        }
        CaseFile file = cases.byNumber(number).orElseThrow();
        JsonNode expect = story.path("expect");
        assertThat(file.outcome()).isEqualTo(expect.path("outcome").asText());
        assertThat(cases.timeline(file.id()))
                .extracting(change -> change.status())
                .isEqualTo(texts(expect.path("statuses")));
        assertThat(letters.of(file.id())).extracting(Letter::event).isEqualTo(texts(expect.path("letters")));
        return number;
    }

    private static Object plain(JsonNode node) {
        return new ObjectMapper().convertValue(node, Map.class);
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static void signIn(Visit visit, String login, String then) {
        visit.open("/sign-in?returnTo=" + then);
        visit.page().fill("#login", login);
        visit.page().fill("#password", "demo");
        visit.page().locator("main button[type=submit]").first().click();
        visit.page().waitForURL(url -> !url.contains("/sign-in"));
    }

    /** Sound on a phone and on a desk; kept when the page's pictures are made anew. */
    private static void picture(Visit visit, String name) throws IOException {
        visit.sound(name);
        String folder = System.getProperty("guide.pictures");
        if (folder != null) {
            // Drawings fit themselves to the window that they were opened in.
            visit.page().reload();
            visit.page().waitForLoadState(LoadState.NETWORKIDLE);
            Locator whole = visit.page().locator("button:has-text('Вся схема')");
            if (whole.count() > 0) {
                whole.click();
            }
            visit.page()
                    .screenshot(new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(Files.createDirectories(Path.of(folder)).resolve(name + ".png")));
        }
    }
}

package org.reglament.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reglament.casefile.ReportPeriod;
import org.reglament.casefile.ScheduledStarts;
import org.reglament.command.Example;
import org.reglament.kit.BrowserTest;
import org.reglament.kit.Http;
import org.reglament.kit.Post;
import org.reglament.kit.Visit;
import org.reglament.procedure.Procedures;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The pages of every procedure that may be dropped in: filed in the browser, each task's form looked at, all sound. What
 * is the same for all procedures is looked at where it is made.
 */
@BrowserTest
class ProcedurePagesIT {
    private static final Pattern LINK = Pattern.compile("/sign-in/link/[A-Za-z0-9_-]+");
    private static final Set<String> SHOWN_ELSEWHERE =
            Set.of("citizen-appeal", "body-request", "reach-citizen", "council-replacement");
    /** By {@code CouncilIT}, with its papers. */
    private static final String FILED_ELSEWHERE = "council-nomination";

    private static final Path PROJECT = Path.of("");
    private static final String STRAIGHT = "straight-road";

    @Autowired
    Http http;

    @Autowired
    Post mail;

    @Autowired
    ScheduledStarts starts;

    @Autowired
    Procedures procedures;

    static Stream<String> procedures() {
        String only = System.getProperty("story", "");
        return Example.in(PROJECT).stream()
                .map(Example::procedure)
                .distinct()
                .filter(procedure -> !SHOWN_ELSEWHERE.contains(procedure))
                .filter(procedure -> only.isEmpty() || List.of(only.split(",")).contains(procedure));
    }

    static Stream<String> filed() {
        return procedures().filter(ProcedurePagesIT::isPublic).filter(procedure -> !FILED_ELSEWHERE.equals(procedure));
    }

    @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
    @MethodSource("filed")
    void a_citizen_files_in_the_browser(String procedure, Visit visit) {
        Example story = straight(procedure);
        Page page = visit.page();
        visit.open("/appeals/new?procedure=" + procedure).sound(procedure + "-start");
        signIn(visit, "pages-" + procedure + "@example.org");
        page.locator("#body").selectOption(story.told().path("body").asText());
        page.locator("button[value=next]").click();
        page.locator("#lastName").fill("Савина");
        page.locator("#firstName").fill("Ольга");
        page.locator("#noMiddleName").check();
        page.locator("main button.govuk-button").last().click();
        int pages = 0;
        while (page.locator("button[value=next]").count() > 0 && pages < 9) {
            fill(page, story.told().path("answers"));
            visit.sound(procedure + "-form-" + ++pages);
            page.locator("button[value=next]").click();
        }
        visit.sound(procedure + "-check");
        page.locator("main button.govuk-button").last().click();
        page.locator(".govuk-panel__title").waitFor();
        String number = page.locator(".govuk-panel__body strong").textContent().strip();
        String code = page.locator("code.app-code").textContent().strip();
        visit.open("/appeals/status");
        page.locator("#number").fill(number);
        page.locator("#code").fill(code);
        page.locator("main button.govuk-button").click();
        page.waitForURL("**/appeals/" + number);
        visit.sound(procedure + "-case");
        visit.open("/language/en?returnTo=/appeals/" + number).sound(procedure + "-case-english");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("procedures")
    void officials_work_on_its_forms(String procedure, Visit visit) {
        Set<String> seen = new HashSet<>();
        List<Example> stories = Stream.concat(
                        Stream.of(straight(procedure)),
                        Example.in(PROJECT).stream()
                                .filter(story -> story.procedure().equals(procedure)
                                        && !story.name().equals(STRAIGHT)))
                .filter(story -> !story.told().toString().contains("\"advance\"")
                        && !story.told().has("channel")
                        && !story.told().path("earlier").toString().contains("workingDays")
                        && !story.told().path("earlier").toString().contains("\"file\""))
                .toList();
        for (Example story : stories) {
            if (tasks(story).allMatch(seen::contains)) {
                continue;
            }
            String number = file(story);
            String body = story.told().path("body").asText();
            for (JsonNode step : steps(story).toList()) {
                String login = step.path("by").asText() + "." + body;
                String task = task(login, number);
                if (seen.add(step.path("task").asText())) {
                    visit.signIn(login);
                    visit.open("/desk/tasks/" + task)
                            .soundParts(procedure + "-task-" + step.path("task").asText());
                }
                Http.Answer done = http.as(login)
                        .post("/api/v1/tasks/" + task + "/complete", Map.of("answers", step.path("answers")));
                assertThat(done.status()).as("%s: %s", story, done).isIn(200, 204);
            }
        }
        assertThat(seen).isNotEmpty();
    }

    /** What officials or the schedule start, no citizen files. */
    private static boolean isPublic(String procedure) {
        try {
            return Files.readString(PROJECT.resolve("processes/%1$s/%1$s.bpmn".formatted(procedure)))
                    .contains("name=\"start\" value=\"public\"");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> tasks(Example story) {
        return steps(story).map(step -> step.path("task").asText());
    }

    /** The tasks up to the first step that is none; what is written into a plan is looked at where it is made. */
    private static Stream<JsonNode> steps(Example story) {
        return StreamSupport.stream(story.told().path("steps").spliterator(), false)
                .filter(step -> !step.has("table") && !step.has("row"))
                .takeWhile(step -> step.has("task") && !step.has("at"));
    }

    private static Example straight(String procedure) {
        return Example.in(PROJECT).stream()
                .filter(story ->
                        story.procedure().equals(procedure) && story.name().equals(STRAIGHT))
                .findFirst()
                .orElseThrow();
    }

    /** Fills what the page asks for of the story's answers. */
    private static void fill(Page page, JsonNode answers) {
        fill(page, "", answers);
    }

    private static void fill(Page page, String prefix, JsonNode answers) {
        answers.properties().forEach(answer -> {
            String name = prefix + answer.getKey();
            if (answer.getValue().path(0).isObject()) {
                for (int n = 0; n < answer.getValue().size(); n++) {
                    fill(page, name + "[" + n + "].", answer.getValue().get(n));
                }
                return;
            }
            Locator field = page.locator("main [name='" + name + "']:not([type=hidden])");
            String value = answer.getValue().asText();
            if (page.locator("main [name='" + name + "-day']").count() > 0) {
                LocalDate day = LocalDate.parse(value);
                page.locator("main [name='" + name + "-day']").fill(String.valueOf(day.getDayOfMonth()));
                page.locator("main [name='" + name + "-month']").fill(String.valueOf(day.getMonthValue()));
                page.locator("main [name='" + name + "-year']").fill(String.valueOf(day.getYear()));
                return;
            }
            if (field.count() == 0) {
                return;
            }
            String tag = String.valueOf(field.first().evaluate("e => e.tagName + ':' + e.type"));
            switch (tag) {
                case "INPUT:radio" ->
                    page.locator("main [name='" + name + "'][value='" + value + "']:not([type=hidden])")
                            .check();
                case "INPUT:checkbox" ->
                    field.first().setChecked(answer.getValue().asBoolean());
                case "SELECT:select-one" -> field.first().selectOption(value);
                default -> field.first().fill(value);
            }
        });
    }

    private String file(Example story) {
        JsonNode period = story.told().path("period");
        if (!period.isMissingNode()) {
            String body = story.told().path("body").asText();
            return starts.open(procedures.get(story.procedure()), ReportPeriod.parse(period.asText()), body)
                    .number();
        }
        String told = story.told().toString();
        for (JsonNode earlier : story.told().path("earlier")) {
            String procedure = earlier.path("procedure").asText(story.procedure());
            String number = file(procedure, earlier);
            told = told.replace("{" + earlier.path("as").asText() + "}", number);
            for (JsonNode step : earlier.path("steps")) {
                String login =
                        step.path("by").asText() + "." + earlier.path("body").asText();
                http.as(login)
                        .post(
                                "/api/v1/tasks/" + task(login, number) + "/complete",
                                Map.of("answers", step.path("answers")));
            }
        }
        try {
            return file(story.procedure(), new ObjectMapper().readTree(told));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String file(String procedure, JsonNode told) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        for (String field : List.of("body", "applicant", "answers")) {
            request.set(field, told.path(field));
        }
        // A body starts its own matter without the name of a person, which other programs have to give.
        if (told.path("applicant").path("lastName").asText().isEmpty()) {
            request.withObject("/applicant").put("lastName", "Орлова").put("firstName", "Вера");
        }
        Http.Answer answer = http.as("intake").post("/api/v1/procedures/" + procedure + "/cases", request);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json().path("number").asText();
    }

    private String task(String login, String number) {
        for (String queue : List.of("mine", "available")) {
            JsonNode items = http.as(login)
                    .get("/api/v1/tasks?queue=" + queue + "&q=" + number)
                    .json()
                    .path("items");
            if (!items.isEmpty()) {
                return items.get(0).path("id").asText();
            }
        }
        throw new AssertionError(login + " has no task of " + number);
    }

    private void signIn(Visit visit, String email) {
        Page page = visit.page();
        page.locator("main a.govuk-button").first().click();
        page.locator("#email").fill(email);
        page.locator("main button").last().click();
        String letter = mail.await(
                        email, each -> LINK.matcher(each.path("text").asText()).find())
                .path("text")
                .asText();
        Matcher link = LINK.matcher(letter);
        assertThat(link.find()).isTrue();
        visit.open(link.group());
        page.locator("main button").last().click();
        page.locator("#q").waitFor();
    }
}

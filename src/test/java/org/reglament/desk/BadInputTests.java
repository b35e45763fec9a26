package org.reglament.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reglament.kit.Http;
import org.reglament.kit.ReglamentTest;
import org.reglament.kit.Surfer;
import org.springframework.beans.factory.annotation.Autowired;

/** What officials do wrong at their tasks: each gets a sentence, and nothing typed is lost. */
@ReglamentTest
class BadInputTests {
    private static final Pattern FILE = Pattern.compile("name=\"answerFiles\" value=\"(?:files::)?([0-9a-f-]{36})\"");

    @Autowired
    Http http;

    Appeals appeals;

    @BeforeEach
    void appeals() {
        appeals = new Appeals(http);
    }

    @Test
    void every_required_field_is_asked_for_by_a_link_that_leads_to_it() {
        missing(
                "registrar",
                "available",
                appeals.file(),
                Map.of("title", "Крыша", "questions[]", "1"),
                List.of("#f-classifierCode", "#f-questions-0-question"));
        String draft = appeals.untilDraft();
        missing(
                "executor",
                "mine",
                draft,
                Map.of("questions[]", "2"),
                List.of("#f-questions-0-reply", "#f-questions-1-reply", "#f-outcome"));
        missing("head", "available", appeals.untilApproval(), Map.of("approved", ""), List.of("#f-remarks"));
    }

    @Test
    void a_resolution_needs_an_executor() {
        String number = appeals.file();
        appeals.complete(
                "registrar." + Appeals.BODY,
                appeals.task("registrar." + Appeals.BODY, "available", number),
                Map.of("classifierCode", "0005.0005.0056.1147", "questions", Appeals.QUESTIONS));

        missing("head", "available", number, Map.of("instruction", "Осмотреть"), List.of("#f-executor"));
    }

    @Test
    void twenty_thousand_characters_are_too_many_and_none_is_lost() {
        String page = page("executor", "mine", appeals.untilDraft());
        Surfer executor = visitor("executor");
        executor.get(page);
        String text = "ы".repeat(20_000);

        Surfer.Reply refused = executor.post(page, reply(text));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("не длиннее", text);
        assertThat(executor.get(page).text()).contains(text);
    }

    @Test
    void a_file_of_forty_megabytes_is_refused_by_name_and_takes_nothing_with_it() {
        String page = page("executor", "mine", appeals.untilDraft());
        Surfer executor = visitor("executor");
        executor.get(page);

        Surfer.Reply refused =
                executor.post(page, reply("Подрядчик устранит."), "answerFiles-file", "film.mp4", new byte[40 << 20]);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Файл «film.mp4» не принят", "больше 20 МБ", "Подрядчик устранит.");
        assertThat(executor.get(page).text()).contains("Подрядчик устранит.");
    }

    @Test
    void a_double_click_completes_a_task_once_and_says_so() {
        String number = appeals.file();
        String page = page("registrar", "available", number);
        Surfer registrar = visitor("registrar");
        registrar.get(page);
        Map<String, String> fields =
                Map.of("classifierCode", "0005.0005.0056.1147", "questions[]", "1", "questions[0].question", "Когда?");

        List<Surfer.Reply> clicks = IntStream.range(0, 4)
                .parallel()
                .mapToObj(click -> registrar.post(page, fields))
                .toList();

        assertThat(clicks).filteredOn(click -> click.status() == 302).hasSize(1);
        assertThat(clicks)
                .filteredOn(click -> click.status() != 302)
                .allSatisfy(late -> assertThat(late.status()).isEqualTo(409))
                .allSatisfy(late -> assertThat(late.text()).contains("Задача уже выполнена", "/desk/tasks"));
        assertThat(http.as("head." + Appeals.BODY)
                        .get("/api/v1/tasks?queue=available&q=" + number)
                        .json()
                        .path("count")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void a_document_is_there_only_for_those_who_may_read_its_case() {
        String page = page("executor", "mine", appeals.untilDraft());
        Surfer executor = visitor("executor");
        executor.get(page);
        Map<String, String> fields = reply("Подрядчик устранит.");
        fields.put("action", "draft");
        assertThat(executor.post(
                                page,
                                fields,
                                "answerFiles-file",
                                "план.txt",
                                "План работ".getBytes(StandardCharsets.UTF_8))
                        .location())
                .isEqualTo(page);
        Matcher file = FILE.matcher(executor.get(page).text());
        assertThat(file.find()).isTrue();
        String document = "/documents/" + file.group(1);

        Surfer.Reply stranger =
                new Surfer(http.address()).signIn("executor.minzdrav").get(document);

        assertThat(executor.get(document).status()).isEqualTo(200);
        assertThat(stranger.status()).isEqualTo(404);
        assertThat(stranger.text()).contains("Страница не найдена").doesNotContain("План работ");
    }

    private void missing(String post, String queue, String number, Map<String, String> typed, List<String> links) {
        Surfer visitor = visitor(post);
        String page = page(post, queue, number);
        visitor.get(page);

        Surfer.Reply refused = visitor.post(page, typed);

        assertThat(refused.status()).as(page + refused.text()).isEqualTo(422);
        assertThat(refused.text()).contains("<title>Ошибка: ", "govuk-error-summary");
        for (String link : links) {
            assertThat(refused.text()).contains("href=\"" + link + "\"", "id=\"" + link.substring(1) + "\"");
        }
    }

    private String page(String post, String queue, String number) {
        return "/desk/tasks/" + appeals.task(post + "." + Appeals.BODY, queue, number);
    }

    private Surfer visitor(String post) {
        return new Surfer(http.address()).signIn(post + "." + Appeals.BODY);
    }

    private static Map<String, String> reply(String text) {
        return new HashMap<>(Map.of(
                "questions[]", "2",
                "questions[0].reply", text,
                "questions[1].reply", "Скоро.",
                "outcome", "explained",
                "answerFiles", ""));
    }
}

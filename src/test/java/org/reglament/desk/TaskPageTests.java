package org.reglament.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reglament.directory.People;
import org.reglament.kit.Http;
import org.reglament.kit.ReglamentTest;
import org.reglament.kit.Surfer;
import org.springframework.beans.factory.annotation.Autowired;

/** A task's page over real HTTP, without scripts: nothing typed is lost, whatever happens. */
@ReglamentTest
class TaskPageTests {
    private static final String REGISTRAR = "registrar." + Appeals.BODY;

    @Autowired
    Http http;

    @Autowired
    People people;

    Appeals appeals;
    String number;
    String task;
    String page;

    @BeforeEach
    void file() {
        appeals = new Appeals(http);
        number = appeals.file();
        task = appeals.task(REGISTRAR, "available", number);
        page = "/desk/tasks/" + task;
    }

    @Test
    void opening_shows_form_and_case_and_claims_nothing() {
        Surfer.Reply shown = visitor(REGISTRAR).get(page);

        assertThat(shown.status()).as(shown.text()).isEqualTo(200);
        assertThat(shown.text())
                .contains("Зарегистрировать обращение", "Код по тематическому классификатору", number)
                .contains("Кравцова Нина Ивановна", "После ремонта протекает крыша", "Тема обращения")
                .contains("Взять в работу", "Почему эта дата?", "/deadline");
        assertThat(appeals.task(REGISTRAR, "available", number)).isEqualTo(task);
    }

    @Test
    void errors_are_summed_up_and_what_was_typed_stays() {
        Surfer visitor = visitor(REGISTRAR);
        visitor.get(page);

        Surfer.Reply refused = visitor.post(page, typed("9.9", "Кто \"отвечает\" <b>?"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains("Ошибка: ", "govuk-error-summary", "href=\"#f-classifierCode\"")
                .contains("value=\"9.9\"", "Кто &quot;отвечает&quot; &lt;b&gt;?");
        assertThat(visitor.get(page).text()).contains("value=\"9.9\"", "Черновик сохранён в ");
    }

    @Test
    void buttons_inside_the_form_work_as_posts() {
        Surfer visitor = visitor(REGISTRAR);
        visitor.get(page);
        Map<String, String> fields = typed("9.9", "Первый");
        fields.put("action", "add:questions");

        Surfer.Reply more = visitor.post(page, fields);

        assertThat(more.status()).isEqualTo(200);
        assertThat(more.text()).contains("name=\"questions[1].question\"", "Первый", "value=\"9.9\"");
        assertThat(more.text()).doesNotContain("govuk-error-summary");
    }

    @Test
    void a_complete_form_goes_on_and_says_so_in_the_queue() {
        Surfer visitor = visitor(REGISTRAR);
        visitor.get(page);

        Surfer.Reply sent = visitor.post(page, typed("0005.0005.0056.1147", "Кто отвечает?"));

        assertThat(sent.status()).as(sent.text()).isEqualTo(302);
        assertThat(sent.location()).isEqualTo("/desk/tasks");
        assertThat(appeals.task("head." + Appeals.BODY, "available", number)).isNotEqualTo(task);
        Surfer.Reply again = visitor.post(page, typed("0005.0005.0056.1147", "Кто отвечает?"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).contains("Задача уже выполнена", "/desk/tasks");
    }

    @Test
    void somebody_elses_task_is_not_there() {
        Surfer stranger = visitor("registrar.minzdrav");

        Surfer.Reply shown = stranger.get(page);
        stranger.get("/sign-in");

        assertThat(shown.status()).isEqualTo(404);
        assertThat(shown.text()).contains("Задача не найдена").doesNotContain(number, "Кравцова");
        assertThat(stranger.post(page, typed("0005.0005.0056.1147", "x")).status())
                .isEqualTo(404);
        assertThat(stranger.post(page + "/draft", typed("1", "x")).status()).isEqualTo(404);
        assertThat(stranger.get("/desk/tasks/no-such-task").status()).isEqualTo(404);
    }

    @Test
    void colleagues_read_it_and_a_post_of_theirs_is_refused_with_a_sentence() {
        Surfer colleague = visitor("executor." + Appeals.BODY);

        Surfer.Reply shown = colleague.get(page);
        Surfer.Reply sent = colleague.post(page, typed("0005.0005.0056.1147", "x"));

        assertThat(shown.text()).contains("другой должности", "Кравцова").doesNotContain("classifierCode\" name");
        assertThat(sent.status()).isEqualTo(403);
        assertThat(sent.text()).contains("Задача не ваша");
    }

    @Test
    void who_comes_second_is_told_who_was_first() {
        people.appoint("lawyer." + Appeals.BODY, Appeals.BODY, "registrar");
        Surfer first = visitor(REGISTRAR);
        Surfer second = visitor("lawyer." + Appeals.BODY);
        first.get(page);
        second.get(page);

        assertThat(first.post(page + "/claim", Map.of()).location()).isEqualTo(page);
        Surfer.Reply late = second.post(page + "/claim", Map.of());

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text())
                .contains(
                        "Задача уже в работе",
                        people.find(REGISTRAR).orElseThrow().lastName());
        first.get(page);
        assertThat(first.post(page + "/unclaim", typed("7.7", "Вопрос")).location())
                .isEqualTo("/desk/tasks");
        assertThat(first.get(page).text()).contains("value=\"7.7\"", "Взять в работу");
    }

    @Test
    void it_is_handed_over_to_a_colleague() {
        people.appoint("lawyer." + Appeals.BODY, Appeals.BODY, "registrar");
        Surfer head = visitor("head." + Appeals.BODY);
        assertThat(head.get(page).text()).contains("Передать другому сотруднику", "lawyer." + Appeals.BODY);

        Surfer.Reply wrong = head.post(page + "/hand-over", Map.of("to", "executor." + Appeals.BODY));
        Surfer.Reply done = head.post(page + "/hand-over", Map.of("to", "lawyer." + Appeals.BODY));

        assertThat(wrong.status()).isEqualTo(409);
        assertThat(wrong.text()).contains("Задача не передана");
        assertThat(done.location()).isEqualTo("/desk/tasks");
        assertThat(appeals.task("lawyer." + Appeals.BODY, "mine", number)).isEqualTo(task);
    }

    @Test
    void a_draft_is_kept_as_one_types_valid_or_not_and_is_ones_own() {
        Surfer visitor = visitor(REGISTRAR);
        visitor.get(page);

        Surfer.Reply kept = visitor.post(page + "/draft", typed("0005.", "Кто"));

        assertThat(kept.status()).as(kept.text()).isEqualTo(200);
        assertThat(kept.text()).matches("Черновик сохранён в \\d{1,2}:\\d\\d");
        assertThat(visitor.get(page).text()).contains(kept.text(), "value=\"0005.\"");
        people.appoint("lawyer." + Appeals.BODY, Appeals.BODY, "registrar");
        assertThat(visitor("lawyer." + Appeals.BODY).get(page).text()).doesNotContain("value=\"0005.\"");
    }

    @Test
    void the_second_of_two_windows_is_told_and_nothing_is_lost() {
        Surfer visitor = visitor(REGISTRAR);
        Map<String, String> one = window(visitor.get(page).text());
        Map<String, String> two = window(visitor.get(page).text());
        Map<String, String> first = typed("0005.", "Из первого окна");
        first.putAll(one);
        Map<String, String> second = typed("0006.", "Из второго окна");
        second.putAll(two);
        second.put("action", "draft");

        assertThat(visitor.post(page + "/draft", first).status()).isEqualTo(200);
        first.put("title", "Первое окно пишет дальше");
        assertThat(visitor.post(page + "/draft", first).status()).isEqualTo(200);
        Surfer.Reply told = visitor.post(page + "/draft", second);
        assertThat(told.status()).isEqualTo(409);
        assertThat(told.text())
                .containsPattern("открыта ещё в одном окне, и там в \\d{1,2}:\\d\\d сохранены другие ответы");
        assertThat(visitor.get(page).text()).contains("Из первого окна").doesNotContain("Из второго окна");

        Surfer.Reply shown = visitor.post(page, second, "scan-file", "", new byte[0]);
        assertThat(shown.status()).isEqualTo(409);
        assertThat(shown.text()).contains("Введённое здесь не пропало", "Из второго окна");
        second.putAll(window(shown.text()));
        assertThat(visitor.post(page, second, "scan-file", "", new byte[0]).status())
                .isEqualTo(302);
        assertThat(visitor.get(page).text()).contains("Из второго окна");
        first.put("title", "И ещё раз");
        assertThat(visitor.post(page + "/draft", first).status()).isEqualTo(409);
    }

    private static Map<String, String> window(String body) {
        Matcher found = Pattern.compile("name=\"draftPage\" value=\"([^\"]+)\"><input type=\"hidden\" "
                        + "name=\"draftVersion\" value=\"(\\d+)\"")
                .matcher(body);
        assertThat(found.find()).isTrue();
        return Map.of("draftPage", found.group(1), "draftVersion", found.group(2));
    }

    @Test
    void a_refused_file_is_named_and_costs_nothing_else() {
        String draft = appeals.untilDraft();
        String executor = "executor." + Appeals.BODY;
        String drafting = "/desk/tasks/" + appeals.task(executor, "mine", draft);
        Surfer visitor = visitor(executor);
        assertThat(visitor.get(drafting).text()).contains("answerFiles-file", "multipart/form-data", "Вернуть");
        Map<String, String> fields = Map.of(
                "questions[]", "2",
                "questions[0].reply", "Отвечает подрядчик",
                "questions[1].reply", "",
                "outcome", "explained",
                "answerFiles", "",
                "action", "draft");

        Surfer.Reply refused = visitor.post(drafting, fields, "answerFiles-file", "plan.pdf", new byte[0]);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Файл «plan.pdf» не принят. Файл пуст", "Отвечает подрядчик");
        Surfer.Reply svg = visitor.post(
                drafting,
                fields,
                "answerFiles-file",
                "plan.pdf",
                "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes());
        assertThat(svg.status()).isEqualTo(422);
        assertThat(svg.text()).contains("не соответствует его расширению", "Отвечает подрядчик");
        Map<String, String> sent = new HashMap<>(fields);
        sent.put("action", "submit");
        Surfer.Reply both = visitor.post(drafting, sent, "answerFiles-file", "plan.pdf", new byte[0]);
        assertThat(both.text()).contains("Файл пуст", "href=\"#f-questions-1-reply\"");
    }

    @Test
    void a_session_lost_in_mid_form_brings_the_form_back_filled() {
        Surfer visitor = visitor(REGISTRAR);
        visitor.get(page);
        visitor.loseSession();
        Map<String, String> fields = typed("9.9", "Кто отвечает?");
        fields.put("action", "draft");

        Surfer.Reply lost = visitor.post(page, fields, "scan-file", "", new byte[0]);

        assertThat(lost.status()).isEqualTo(303);
        String parked =
                URLDecoder.decode(lost.location().substring("/sign-in?returnTo=".length()), StandardCharsets.UTF_8);
        visitor.signIn(REGISTRAR);
        Surfer.Reply back = visitor.get(parked);
        assertThat(back.text()).contains("action=\"" + page + "\"", "multipart/form-data", "Кто отвечает?", "9.9");
        assertThat(visitor.post(page, fields, "scan-file", "", new byte[0]).location())
                .isEqualTo(page);
        assertThat(visitor.get(page).text()).contains("Кто отвечает?", "value=\"9.9\"");
    }

    @Test
    void the_page_speaks_english_too() {
        Surfer visitor = visitor(REGISTRAR);
        visitor.get("/language/en?returnTo=/");

        assertThat(visitor.get(page).text()).contains("Save draft", "What the applicant asks", "Why this date?");
    }

    private Surfer visitor(String login) {
        return new Surfer(http.address()).signIn(login);
    }

    private static Map<String, String> typed(String code, String question) {
        Map<String, String> fields = new HashMap<>();
        fields.put("title", "Протечка крыши");
        fields.put("classifierCode", code);
        fields.put("questions[]", "1");
        fields.put("questions[0].question", question);
        return fields;
    }
}

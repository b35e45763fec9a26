package org.reglament.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reglament.desk.DeskVisitor.location;

import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reglament.directory.People;
import org.reglament.kit.Http;
import org.reglament.kit.ReglamentTest;
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
        HttpResponse<String> shown = visitor(REGISTRAR).get(page);

        assertThat(shown.statusCode()).as(shown.body()).isEqualTo(200);
        assertThat(shown.body())
                .contains("Зарегистрировать обращение", "Код по тематическому классификатору", number)
                .contains("Кравцова Нина Ивановна", "После ремонта протекает крыша", "Тема обращения")
                .contains("Взять в работу", "Почему эта дата?", "/deadline");
        assertThat(appeals.task(REGISTRAR, "available", number)).isEqualTo(task);
    }

    @Test
    void errors_are_summed_up_and_what_was_typed_stays() {
        DeskVisitor visitor = visitor(REGISTRAR);
        visitor.get(page);

        HttpResponse<String> refused = visitor.post(page, typed("9.9", "Кто \"отвечает\" <b>?"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Ошибка: ", "govuk-error-summary", "href=\"#f-classifierCode\"")
                .contains("value=\"9.9\"", "Кто &quot;отвечает&quot; &lt;b&gt;?");
        assertThat(visitor.get(page).body()).contains("value=\"9.9\"", "Черновик сохранён в ");
    }

    @Test
    void buttons_inside_the_form_work_as_posts() {
        DeskVisitor visitor = visitor(REGISTRAR);
        visitor.get(page);
        Map<String, String> fields = typed("9.9", "Первый");
        fields.put("action", "add:questions");

        HttpResponse<String> more = visitor.post(page, fields);

        assertThat(more.statusCode()).isEqualTo(200);
        assertThat(more.body()).contains("name=\"questions[1].question\"", "Первый", "value=\"9.9\"");
        assertThat(more.body()).doesNotContain("govuk-error-summary");
    }

    @Test
    void a_complete_form_goes_on_and_says_so_in_the_queue() {
        DeskVisitor visitor = visitor(REGISTRAR);
        visitor.get(page);

        HttpResponse<String> sent = visitor.post(page, typed("0005.0005.0056.1147", "Кто отвечает?"));

        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        assertThat(location(sent)).isEqualTo("/desk/tasks");
        assertThat(appeals.task("head." + Appeals.BODY, "available", number)).isNotEqualTo(task);
        HttpResponse<String> again = visitor.post(page, typed("0005.0005.0056.1147", "Кто отвечает?"));
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("Задача уже выполнена", "/desk/tasks");
    }

    @Test
    void somebody_elses_task_is_not_there() {
        DeskVisitor stranger = visitor("registrar.minzdrav");

        HttpResponse<String> shown = stranger.get(page);
        stranger.get("/sign-in");

        assertThat(shown.statusCode()).isEqualTo(404);
        assertThat(shown.body()).contains("Задача не найдена").doesNotContain(number, "Кравцова");
        assertThat(stranger.post(page, typed("0005.0005.0056.1147", "x")).statusCode())
                .isEqualTo(404);
        assertThat(stranger.post(page + "/draft", typed("1", "x")).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/desk/tasks/no-such-task").statusCode()).isEqualTo(404);
    }

    @Test
    void colleagues_read_it_and_a_post_of_theirs_is_refused_with_a_sentence() {
        DeskVisitor colleague = visitor("executor." + Appeals.BODY);

        HttpResponse<String> shown = colleague.get(page);
        HttpResponse<String> sent = colleague.post(page, typed("0005.0005.0056.1147", "x"));

        assertThat(shown.body()).contains("другой должности", "Кравцова").doesNotContain("classifierCode\" name");
        assertThat(sent.statusCode()).isEqualTo(403);
        assertThat(sent.body()).contains("Задача не ваша");
    }

    @Test
    void who_comes_second_is_told_who_was_first() {
        people.appoint("lawyer." + Appeals.BODY, Appeals.BODY, "registrar");
        DeskVisitor first = visitor(REGISTRAR);
        DeskVisitor second = visitor("lawyer." + Appeals.BODY);
        first.get(page);
        second.get(page);

        assertThat(location(first.post(page + "/claim", Map.of()))).isEqualTo(page);
        HttpResponse<String> late = second.post(page + "/claim", Map.of());

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains(
                        "Задача уже в работе",
                        people.find(REGISTRAR).orElseThrow().lastName());
        first.get(page);
        assertThat(location(first.post(page + "/unclaim", typed("7.7", "Вопрос"))))
                .isEqualTo("/desk/tasks");
        assertThat(first.get(page).body()).contains("value=\"7.7\"", "Взять в работу");
    }

    @Test
    void it_is_handed_over_to_a_colleague() {
        people.appoint("lawyer." + Appeals.BODY, Appeals.BODY, "registrar");
        DeskVisitor head = visitor("head." + Appeals.BODY);
        assertThat(head.get(page).body()).contains("Передать другому сотруднику", "lawyer." + Appeals.BODY);

        HttpResponse<String> wrong = head.post(page + "/hand-over", Map.of("to", "executor." + Appeals.BODY));
        HttpResponse<String> done = head.post(page + "/hand-over", Map.of("to", "lawyer." + Appeals.BODY));

        assertThat(wrong.statusCode()).isEqualTo(409);
        assertThat(wrong.body()).contains("Задача не передана");
        assertThat(location(done)).isEqualTo("/desk/tasks");
        assertThat(appeals.task("lawyer." + Appeals.BODY, "mine", number)).isEqualTo(task);
    }

    @Test
    void a_draft_is_kept_as_one_types_valid_or_not_and_is_ones_own() {
        DeskVisitor visitor = visitor(REGISTRAR);
        visitor.get(page);

        HttpResponse<String> kept = visitor.post(page + "/draft", typed("0005.", "Кто"));

        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(200);
        assertThat(kept.body()).matches("Черновик сохранён в \\d{1,2}:\\d\\d");
        assertThat(visitor.get(page).body()).contains(kept.body(), "value=\"0005.\"");
        people.appoint("lawyer." + Appeals.BODY, Appeals.BODY, "registrar");
        assertThat(visitor("lawyer." + Appeals.BODY).get(page).body()).doesNotContain("value=\"0005.\"");
    }

    @Test
    void a_refused_file_is_named_and_costs_nothing_else() {
        String draft = appeals.untilDraft();
        String executor = "executor." + Appeals.BODY;
        String drafting = "/desk/tasks/" + appeals.task(executor, "mine", draft);
        DeskVisitor visitor = visitor(executor);
        assertThat(visitor.get(drafting).body()).contains("answerFiles-file", "multipart/form-data", "Вернуть");
        Map<String, String> fields = Map.of(
                "questions[]", "2",
                "questions[0].reply", "Отвечает подрядчик",
                "questions[1].reply", "",
                "outcome", "explained",
                "answerFiles", "",
                "action", "draft");

        HttpResponse<String> refused = visitor.post(drafting, fields, "answerFiles-file", "plan.pdf", new byte[0]);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Файл «plan.pdf» не принят. Файл пуст", "Отвечает подрядчик");
        HttpResponse<String> svg = visitor.post(
                drafting,
                fields,
                "answerFiles-file",
                "plan.pdf",
                "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes());
        assertThat(svg.statusCode()).isEqualTo(422);
        assertThat(svg.body()).contains("не соответствует его расширению", "Отвечает подрядчик");
        Map<String, String> sent = new HashMap<>(fields);
        sent.put("action", "submit");
        HttpResponse<String> both = visitor.post(drafting, sent, "answerFiles-file", "plan.pdf", new byte[0]);
        assertThat(both.body()).contains("Файл пуст", "href=\"#f-questions-1-reply\"");
    }

    @Test
    void a_session_lost_in_mid_form_brings_the_form_back_filled() {
        DeskVisitor visitor = visitor(REGISTRAR);
        visitor.get(page);
        visitor.loseSession();
        Map<String, String> fields = typed("9.9", "Кто отвечает?");
        fields.put("action", "draft");

        HttpResponse<String> lost = visitor.post(page, fields, "scan-file", "", new byte[0]);

        assertThat(lost.statusCode()).isEqualTo(303);
        String parked =
                URLDecoder.decode(location(lost).substring("/sign-in?returnTo=".length()), StandardCharsets.UTF_8);
        visitor.signIn(REGISTRAR);
        HttpResponse<String> back = visitor.get(parked);
        assertThat(back.body()).contains("action=\"" + page + "\"", "multipart/form-data", "Кто отвечает?", "9.9");
        assertThat(location(visitor.post(page, fields, "scan-file", "", new byte[0])))
                .isEqualTo(page);
        assertThat(visitor.get(page).body()).contains("Кто отвечает?", "value=\"9.9\"");
    }

    @Test
    void the_page_speaks_english_too() {
        DeskVisitor visitor = visitor(REGISTRAR);
        visitor.get("/language/en?returnTo=/");

        assertThat(visitor.get(page).body()).contains("Save draft", "What the applicant asks", "Why this date?");
    }

    private DeskVisitor visitor(String login) {
        return new DeskVisitor(http.address(), login);
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

package org.reglament.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reglament.form.Sample.ASKING;
import static org.reglament.form.Sample.json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reglament.form.view.FormViews;

/** The project's own forms hold nothing that would be passed over, in both languages. */
class OwnFormsTests {
    static Stream<Path> forms() throws IOException {
        return Files.walk(Path.of("forms")).filter(file -> file.toString().endsWith(".form"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void are_read_wholly(Path file) throws IOException {
        Form form = Form.parse(Files.readString(file));

        assertThat(form.faults()).isEmpty();
        for (Locale locale : List.of(ASKING.locale(), Locale.ENGLISH)) {
            Asking asking = new Asking(locale, ASKING.clock(), ASKING.settings(), ASKING.attachments());
            FilledForm filled = form.fill(Map.of(), asking);
            String html = Page.render(
                    "<@form.body view />", Map.of("view", FormViews.whole(filled, FormPost.EMPTY, List.of(), null)));
            assertThat(html).isNotBlank().doesNotContain("(необязательно) (необязательно)", "null");
            if (locale.equals(Locale.ENGLISH)) {
                assertThat(html).doesNotContainPattern("<label[^>]*>[^<]*[а-я]");
            }
        }
    }

    @Test
    void let_an_executor_answer_question_by_question() throws IOException {
        Form draft = Form.parse(Files.readString(Path.of("forms/citizen-appeal/draft.form")));
        Map<String, Object> data = json(
                "{'questions':[{'question':'Когда?'},{'question':'Кто?'}],'extensionAllowed':true,'extensionLimit':30,"
                        + "'approved':false,'remarks':'Короче','contribute':[{'contribution':'Часть 1'},{'contribution':'Часть 2'}]}");

        String html = Page.render(
                "<@form.body view />",
                Map.of("view", FormViews.whole(draft.fill(data, ASKING), FormPost.EMPTY, List.of(), null)));
        assertThat(html)
                .contains("Замечания руководителя</h4>", "Короче", "<p class=\"govuk-body\">Часть 2</p>", "Когда?");

        var checked = draft.fill(data, json("{'questions':[{'reply':'Завтра'}],'outcome':'explained'}"), ASKING)
                .check();
        assertThat(checked.errors()).extracting(FormError::path).containsExactly("questions[1].reply");

        var extension = draft.fill(data, json("{'extensionDays':31}"), ASKING).check();
        assertThat(extension.errors()).extracting(FormError::key).containsExactly("extensionDays", "extensionReason");
        var good = draft.fill(data, json("{'extensionDays':30,'extensionReason':'Экспертиза'}"), ASKING)
                .check();
        assertThat(good.errors()).isEmpty();
        assertThat(good.answers()).containsOnlyKeys("extensionDays", "extensionReason");
    }

    @Test
    void hide_remarks_from_who_approves() throws IOException {
        Form approve = Form.parse(Files.readString(Path.of("forms/citizen-appeal/approve.form")));
        Map<String, Object> data = json("{'questions':[{'question':'Когда?','reply':'Завтра'}],'outcome':'explained'}");

        assertThat(approve.fill(data, json("{'approved':true}"), ASKING).check().answers())
                .containsEntry("approved", true)
                .containsEntry(
                        "questions",
                        json("{'q':[{'question':'Когда?','reply':'Завтра'}]}").get("q"))
                .doesNotContainKey("remarks");
        assertThat(approve.fill(data, json("{'approved':false}"), ASKING)
                        .check()
                        .errors())
                .extracting(FormError::key)
                .containsExactly("remarks");
    }

    @Test
    void let_a_registrar_pass_over_what_is_special() throws IOException {
        Form register = read("register");
        String straight = "'classifierCode':'0005.0005.0056.1147','questions':[{'question':'Когда?'}]";

        assertThat(register.fill(CHOICES, json("{" + straight + "}"), ASKING)
                        .check()
                        .errors())
                .isEmpty();
        assertThat(errors(register, "{" + straight + ",'ruling':'duplicate'}")).containsExactly("duplicateOf");
        assertThat(errors(register, "{" + straight + ",'ruling':'duplicate','duplicateOf':'первое'}"))
                .containsExactly("duplicateOf");
        assertThat(errors(register, "{" + straight + ",'ruling':'repeated','duplicateOf':'ОГ-2026-000123'}"))
                .isEmpty();
        assertThat(errors(register, "{" + straight + ",'competence':'other'}")).containsExactly("forwardTo");
        assertThat(errors(register, "{" + straight + ",'competence':'several','forwardTo':['minzdrav']}"))
                .isEmpty();
        assertThat(errors(register, "{" + straight + ",'competence':'other','forwardTo':['mars']}"))
                .containsExactly("forwardTo");
        assertThat(errors(register, "{" + straight + ",'accusedBodies':['minzdrav']}"))
                .isEmpty();
        assertThat(errors(register, "{" + straight + ",'circumstances':'repeated'}"))
                .containsExactly("earlierReplies");
        assertThat(errors(register, "{" + straight + ",'circumstances':'published','publishedAt':'javascript:1'}"))
                .containsExactly("publishedAt");
        assertThat(errors(register, "{" + straight + ",'circumstances':'unknown'}"))
                .containsExactly("circumstances");
    }

    @Test
    void let_an_executor_ask_another_body_instead_of_answering() throws IOException {
        Form draft = read("draft");

        assertThat(errors(draft, "{'requestBody':'minzdrav'}")).containsExactly("requestQuestion");
        assertThat(errors(draft, "{'requestBody':'minzdrav','requestQuestion':'Что известно?'}"))
                .isEmpty();
        Map<String, Object> replied =
                json("{'requests':[{'bodyName':'Минздрав','question':'Что известно?','reply':'Всё'}],"
                        + "'agree':[{'by':'lawyer.minstroy','approved':false,'remarks':'Назовите пункт'}]}");
        String html = Page.render(
                "<@form.body view />",
                Map.of("view", FormViews.whole(draft.fill(replied, ASKING), FormPost.EMPTY, List.of(), null)));
        assertThat(html).contains("Минздрав", "Всё", "Назовите пункт");
        assertThat(errors(draft, "{'questions':[{'reply':'Завтра'}],'outcome':'explained','approvers':[{}]}"))
                .containsExactly("login");
    }

    @Test
    void let_an_executor_pass_a_matter_on_until_the_term_is_over() throws IOException {
        Form draft = read("draft");
        assertThat(errors(draft, "{'redirectTo':'minzdrav'}")).containsExactly("redirectReason");
        assertThat(errors(draft, "{'redirectTo':'minzdrav','redirectReason':'Это их больница'}"))
                .isEmpty();

        Map<String, Object> late = new HashMap<>(CHOICES);
        late.put("forwardBy", LocalDate.now(ASKING.clock()).minusDays(1).toString());
        late.putAll(json("{'questions':[{'question':'Когда?'}]}"));
        var checked = draft.fill(late, json("{'redirectTo':'minzdrav','redirectReason':'Это их больница'}"), ASKING)
                .check();
        assertThat(checked.errors()).extracting(FormError::key).containsExactly("reply", "outcome");
        String html = Page.render(
                "<@form.body view />",
                Map.of("view", FormViews.whole(draft.fill(late, ASKING), FormPost.EMPTY, List.of(), null)));
        assertThat(html).contains("до 22.11.2026 включительно. Срок истёк").doesNotContain("Кому направить обращение");
    }

    @Test
    void want_a_reason_from_who_says_no() throws IOException {
        for (String name : List.of("agree", "decide-special", "decide-redirect")) {
            assertThat(errors(read(name), "{'approved':false}")).as(name).containsExactly("remarks");
            assertThat(errors(read(name), "{'approved':true}")).as(name).isEmpty();
        }
        assertThat(errors(read("pass-on"), "{}")).containsExactly("passedTo", "passedBy");
        assertThat(errors(read("pass-on"), "{'passedTo':'Прокуратура','passedBy':'post'}"))
                .isEmpty();
    }

    @Test
    void ask_nobody_who_reports_corruption_where_to_write() throws IOException {
        Form apply = read("apply");
        String told = "'kind':'request','subject':'Взятка','text':'Взял деньги.'";

        assertThat(errors(apply, "{" + told + "}")).containsExactly("replyMode");
        assertThat(errors(apply, "{" + told + ",'aboutCorruption':true}")).isEmpty();
    }

    @Test
    void have_every_finding_decided_with_a_reason_and_the_words_of_the_expert_kept() throws IOException {
        Form decide = Form.parse(Files.readString(Path.of("forms/expert-conclusion/decide.form")));
        Map<String, Object> data = json("{'factorsFound':'yes','findings':["
                + "{'element':'п. 1','factor':'3a','reasoning':'Неясно','proposal':'Ясно'},"
                + "{'element':'п. 2','factor':'4v','reasoning':'Расплывчато'}]}");

        var half = decide.fill(data, json("{'findings':[{'decision':'accepted'},{'decision':'rejected'}]}"), ASKING)
                .check();
        assertThat(half.errors()).extracting(FormError::path).containsExactly("findings[1].decisionReason");

        var forged = decide.fill(
                        data,
                        json("{'verdict':'accepted','findings':["
                                + "{'element':'п. 2','reasoning':'Всё верно','decision':'accepted'},"
                                + "{'decision':'rejected','decisionReason':'Ясно и так'},{'element':'п. 3'}]}"),
                        ASKING)
                .check();
        assertThat(forged.errors()).isEmpty();
        assertThat(forged.answers()).containsEntry("verdict", "partly");
        assertThat(forged.answers().get("findings"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .hasSize(2)
                .element(0)
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("element", "п. 1")
                .containsEntry("reasoning", "Неясно")
                .containsEntry("decision", "accepted");

        assertThat(decide.fill(json("{'factorsFound':'no'}"), Map.of(), ASKING)
                        .check()
                        .answers())
                .containsEntry("verdict", "noted");
    }

    @Test
    void name_the_twelve_factors_alike_wherever_they_are_named() throws IOException {
        String apply = Files.readString(Path.of("forms/expert-conclusion/apply.form"));
        for (String other : List.of("decide", "approve")) {
            assertThat(factors(Files.readString(Path.of("forms/expert-conclusion/" + other + ".form"))))
                    .isEqualTo(factors(apply))
                    .hasSize(12);
        }
        String reply = Files.readString(Path.of("templates/documents/expert-conclusion/reply.ftlh"));
        String page = Files.readString(Path.of("src/main/resources/messages/draft_ru.properties"));
        for (String code : factors(apply)) {
            assertThat(reply).contains("\"" + code + "\": \"п. " + code.charAt(0));
            assertThat(page).contains("\ndraft.factor." + code + "=" + code.charAt(0));
        }
    }

    private static List<String> factors(String form) {
        return java.util.regex.Pattern.compile("\"value\": \"([34][a-z]+)\"")
                .matcher(form)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static final Map<String, Object> CHOICES = Map.of(
            "bodies", List.of(Map.of("value", "minzdrav", "label", "Минздрав")),
            "otherBodies", List.of(Map.of("value", "minzdrav", "label", "Минздрав")),
            "receivingBodies", List.of(Map.of("value", "minzdrav", "label", "Минздрав")),
            "forwardBy", LocalDate.now(ASKING.clock()).toString(),
            "accusedOfficials", List.of(Map.of("value", "head.minzdrav", "label", "Руководитель")),
            "colleagues", List.of(Map.of("value", "lawyer.minstroy", "label", "Юрист")));

    private static Form read(String name) throws IOException {
        return Form.parse(Files.readString(Path.of("forms/citizen-appeal/" + name + ".form")));
    }

    private static List<String> errors(Form form, String answers) {
        return form.fill(CHOICES, json(answers), ASKING).check().errors().stream()
                .map(FormError::key)
                .toList();
    }
}

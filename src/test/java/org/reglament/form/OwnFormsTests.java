package org.reglament.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reglament.form.Sample.ASKING;
import static org.reglament.form.Sample.json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
                "{'questions':[{'question':'Когда?'},{'question':'Кто?'}],'extensionAllowed':true,"
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
}

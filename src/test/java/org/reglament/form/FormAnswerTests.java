package org.reglament.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reglament.form.Sample.ASKING;

import org.junit.jupiter.api.Test;
import org.reglament.form.schema.FormException;
import org.reglament.form.view.FormHtml;

/** Who has a schema and data and nothing else gets the answer as JSON and the form as one file. */
class FormAnswerTests {
    private static final String SCHEMA =
            """
            {"id":"ask","type":"default","schemaVersion":19,"components":[
              {"type":"group","id":"g","path":"who","label":"Заявитель","components":[
                {"type":"textfield","id":"t","key":"name.last","label":"Фамилия","validate":{"required":true,"minLength":3}}]},
              {"type":"number","id":"n","key":"sum","label":"Сумма","validate":{"max":5}},
              {"type":"textarea","id":"h","key":"hidden","conditional":{"hide":"=sum > 1"}}]}
            """;

    @Test
    void answers_as_form_js_submits() {
        assertThat(answer("{\"sum\":7.50,\"hidden\":\"x\",\"other\":1}"))
                .isEqualTo("{\"data\":{\"who\":{\"name\":{\"last\":\"\"}},\"sum\":7.5},"
                        + "\"errors\":{\"name.last\":[\"Заполните поле «Фамилия»\"],"
                        + "\"sum\":[\"«Сумма»: укажите число не больше 5\"]}}");
    }

    @Test
    void has_no_errors_where_all_is_well() {
        assertThat(answer("{\"who\":{\"name\":{\"last\":\"Орлова\"}},\"sum\":1}"))
                .isEqualTo(
                        "{\"data\":{\"who\":{\"name\":{\"last\":\"Орлова\"}},\"sum\":1,\"hidden\":\"\"},\"errors\":{}}");
    }

    @Test
    void says_what_is_wrong_with_what_it_was_given() {
        assertThatThrownBy(() -> answer("[1]"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The data are no JSON object; write them as {\"key\": value}.");
        assertThatThrownBy(() -> FormAnswer.asFormJs("{\"id\":", "{}", ASKING.locale(), ASKING.clock()))
                .isInstanceOf(FormException.class)
                .hasMessageStartingWith("The form is not valid JSON: ");
    }

    @Test
    void is_one_file_with_its_style_inside() {
        String html = FormHtml.of(SCHEMA, "{\"sum\":7,\"who\":{\"name\":{\"last\":\"<Орлова>\"}}}", ASKING);

        assertThat(html)
                .startsWith("<!DOCTYPE html>")
                .contains("<style>", ".govuk-input", "Фамилия", "value=\"&lt;Орлова&gt;\"", "value=\"7\"")
                .doesNotContain("<script", "hidden\"", "<link");
    }

    private static String answer(String data) {
        return FormAnswer.asFormJs(SCHEMA, data, ASKING.locale(), ASKING.clock())
                .json();
    }
}

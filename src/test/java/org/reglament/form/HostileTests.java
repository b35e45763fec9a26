package org.reglament.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reglament.form.Sample.ASKING;
import static org.reglament.form.Sample.check;
import static org.reglament.form.Sample.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reglament.form.schema.FormException;

/** Whatever is sent, the answer is a sentence. */
class HostileTests {
    @Test
    void bounds_a_text_without_a_limit_of_its_own() {
        var checked = check(
                form("{'type':'textarea','key':'text','label':'Текст'}"), "{'text':'" + "a".repeat(30_000) + "'}");

        assertThat(Sample.messages(checked))
                .containsExactly("«Текст»: ответ должен быть не длиннее 20000 знаков, сейчас 30000");
    }

    @Test
    void takes_extra_keys_out() {
        assertThat(check(form("{'type':'textfield','key':'a'}"), "{'a':'1','b':{'c':1},'__proto__':[]}")
                        .answers())
                .containsOnlyKeys("a");
    }

    @Test
    void survives_answers_of_the_wrong_shape() {
        Form form = form(
                "{'type':'group','path':'g','components':[{'type':'textfield','key':'a','validate':{'required':true}}]},"
                        + "{'type':'dynamiclist','path':'rows','components':[{'type':'textfield','key':'b'}]}");

        var checked = check(form, "{'g':'text','rows':{'0':{'b':1}}}");
        assertThat(checked.errors()).extracting(FormError::key).containsExactly("a", "rows");
        assertThat(check(form, "{'g':{'a':'x'},'rows':[1,2]}").errors())
                .extracting(FormError::key)
                .containsExactly("rows");
    }

    @Test
    void takes_no_more_than_so_many_rows() {
        List<Object> rows = new ArrayList<>();
        for (int n = 0; n < 201; n++) {
            rows.add(Map.of("b", "x"));
        }
        Form form = form(
                "{'type':'dynamiclist','path':'rows','label':'Вопросы','components':[{'type':'textfield','key':'b'}]}");

        var checked = form.fill(Map.of(), Map.of("rows", rows), ASKING).check();
        assertThat(Sample.messages(checked)).containsExactly("«Вопросы»: строк может быть не больше 200, сейчас 201");
        assertThat((List<?>) checked.answers().get("rows")).hasSize(200);
    }

    @Test
    void reads_no_number_beyond_any_use() {
        Form form = form("{'type':'number','key':'n','label':'Число','validate':{'min':1}}");
        Map<String, Object> answers = new HashMap<>();
        for (Object value : List.of(new BigDecimal("1e999999999"), Double.NaN, Double.POSITIVE_INFINITY)) {
            answers.put("n", value);
            assertThat(form.fill(Map.of(), answers, ASKING).check().errors()).hasSize(1);
        }
    }

    @Test
    void ends_a_pattern_that_backtracks() {
        Form form = form("{'type':'textfield','key':'a','validate':{'pattern':'^(a+)+$'}}");

        assertThat(check(form, "{'a':'" + "a".repeat(5_000) + "!'}").errors()).hasSize(1);
    }

    @Test
    void takes_control_characters_out_of_text() {
        assertThat(check(form("{'type':'textfield','key':'a'}"), "{'a':'a\\u0000b\\ud800c'}")
                        .answers())
                .containsEntry("a", "abc");
    }

    @Test
    void survives_deep_nesting() {
        Object deep = "x";
        for (int n = 0; n < 900; n++) {
            deep = Map.of("a", deep);
        }
        Form form =
                form("{'type':'textfield','key':'a'},{'type':'select','key':'s','values':[{'label':'1','value':'1'}]}");

        assertThat(form.fill(Map.of(), Map.of("a", deep, "s", deep), ASKING)
                        .check()
                        .errors())
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {                                                     | is not valid JSON
                    []                                                    | no list of "components"
                    {"id":"a"}                                            | no list of "components"
                    {"id":"a","components":[{}]}                          | number 1 has no "type"
                    {"id":"a","components":[{"type":"text","id":"x"},{"type":"text","id":"x"}]} | have the id "x"
                    {"id":"a","components":[{"type":"number","key":"k","id":"p"},{"type":"number","key":"k","id":"q"}]} | "p" and "q" both write to "k"
                    """)
    void refuses_what_is_no_form_in_a_sentence(String json, String sentence) {
        assertThatThrownBy(() -> Form.parse(json))
                .isInstanceOf(FormException.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void names_what_it_passes_over() {
        Form form = form(
                "{'type':'hologram','id':'h'},{'type':'textfield','id':'t','key':'t','colour':'red'},"
                        + "{'type':'radio','id':'r','key':'r'},{'type':'textfield','id':'p','key':'p','validate':{'pattern':'('}}");

        assertThat(form.faults())
                .extracting(fault -> fault.component() + " " + fault.what())
                .containsExactly(
                        "h is of an unknown type \"hologram\"",
                        "t has a property \"colour\" that is not known",
                        "r offers no options: give it \"values\", \"valuesKey\" or \"valuesExpression\"",
                        "p has a pattern that is no regular expression: (");
    }
}

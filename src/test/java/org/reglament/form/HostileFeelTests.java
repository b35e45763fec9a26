package org.reglament.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reglament.form.Sample.ASKING;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reglament.form.feel.Json;
import org.reglament.form.schema.FormException;
import org.reglament.form.view.FormHtml;

/** Absurd expressions, texts and schemas cost bounded time, hide nothing, and leave the rest of the form as it is. */
@Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileFeelTests {
    private static final String LONG = "a".repeat(40);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1/0",
                "10 ** 1000000000",
                "2 ** 2 ** 2 ** 2 ** 2 ** 2 ** 2",
                "count(for i in 1..1000000000 return i) > 0",
                "some x in 1..99999999, y in 1..99999999 satisfies x + y < 0",
                "every x in 1..99999999 satisfies x > 0",
                "count(for a in 1..999, b in 1..999, c in 1..999 return a * b * c) > 0",
                "for i in 1..50 return if i = 1 then [1] else concatenate(partial[-1], partial[-1])",
                "{f: function(n) if n < 0 then 0 else f(n - 1) + f(n - 2), r: f(60)}.r > 0",
                "{f: function(n) f(n + 1), r: f(0)}.r > 0",
                "count([1..99999999][item > 5]) > 0",
                "matches(long, \"(a+)+$\")",
                "matches(long, \"(a|aa)*b\")",
                "replace(long, \"(a*)*b\", \"x\") = \"x\"",
                "count(split(long, \"(a+)+!\")) > 99",
                "string length(for i in 1..40 return \"x\") > 0",
                "this.this.this",
                "a.b.c.d[1].e(7)",
                "sort([3,1,2], function(x, y) 1/0)",
                "@\"not a date\" > today()",
                "date(\"2026-99-99\") + duration(\"P999999999Y\") > today()",
                "duration(\"P1D\") * 1e300 > duration(\"P1D\")"
            })
    void an_absurd_expression_disturbs_nothing_else(String absurd) {
        Form form = form(
                Map.of(
                        "type",
                        "textfield",
                        "id",
                        "victim",
                        "key",
                        "victim",
                        "label",
                        "=" + absurd,
                        "description",
                        "{{" + absurd + "}}",
                        "readonly",
                        "=" + absurd,
                        "validate",
                        Map.of("maxLength", "=" + absurd)),
                Map.of("type", "expression", "id", "worked", "key", "worked", "expression", "=" + absurd),
                Map.of(
                        "type",
                        "number",
                        "id",
                        "other",
                        "key",
                        "other",
                        "label",
                        "Другое",
                        "validate",
                        Map.of("max", 5)));

        FilledForm filled = form.fill(Map.of("victim", "x", "long", LONG + "!", "other", 7L), ASKING);

        assertThat(filled.check().errors()).extracting(FormError::key).containsExactly("other");
        assertThat(filled.visible()).contains("victim", "other");
        assertThat(FormHtml.of(filled, filled.check().errors())).contains("Другое");
    }

    /** Work that would never end is cut off as a whole, however many expressions share it. */
    @Test
    void all_expressions_of_a_form_share_one_bound() {
        String endless = "count(for a in 1..99, b in 1..99, c in 1..99 return a * b * c) > 0";
        Form form = form(IntStream.range(0, 200)
                .mapToObj(n -> Map.of(
                        "type",
                        "textfield",
                        "id",
                        "f" + n,
                        "key",
                        "f" + n,
                        "label",
                        "Поле " + n,
                        "conditional",
                        Map.of("hide", "=" + endless + " and f" + n + " = null")))
                .toArray(Object[]::new));

        long begun = System.nanoTime();
        FilledForm filled = form.fill(Map.of(), ASKING);

        assertThat(filled.visible()).hasSize(200);
        assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun)).isLessThan(15);
    }

    /** A hides B, B hides C, C hides A: form-js would never come to rest. */
    @Test
    void expressions_in_a_circle_come_to_rest() {
        Form form = form(
                Map.of("type", "expression", "id", "a", "key", "a", "expression", "=if c = null then 1 else c + 1"),
                Map.of("type", "expression", "id", "b", "key", "b", "expression", "=a + 1"),
                Map.of("type", "expression", "id", "c", "key", "c", "expression", "=b + 1"),
                Map.of(
                        "type",
                        "textfield",
                        "id",
                        "x",
                        "key",
                        "x",
                        "label",
                        "X",
                        "conditional",
                        Map.of("hide", "=y = null")),
                Map.of(
                        "type",
                        "textfield",
                        "id",
                        "y",
                        "key",
                        "y",
                        "label",
                        "Y",
                        "conditional",
                        Map.of("hide", "=x != null")),
                Map.of("type", "textfield", "id", "z", "key", "z", "label", "Z", "defaultValue", "здесь"));

        FilledForm filled = form.fill(Map.of("x", "1", "y", "2"), Map.of("x", "3", "y", "4"), ASKING);

        assertThat(filled.check().errors()).isEmpty();
        assertThat(filled.values()).containsEntry("z", "здесь");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{#loop for i in 1..1000000000 return i}}{{this}}{{/loop}}",
                "{{#loop 1..300}}{{#loop 1..300}}{{#loop 1..300}}x{{/loop}}{{/loop}}{{/loop}}",
                "{{#loop",
                "{{#if}}{{/if}}{{/if}}{{/loop}}",
                "{{#if true}}never closed",
                "{{1/0}} {{missing.deep[7]}} {{(}} {{\"}}",
                "{{#loop people}}{{#loop people}}{{parent.parent.parent.parent}}{{/loop}}{{/loop}}",
                "{{matches(long, \"(a+)+$\")}}"
            })
    void a_text_that_throws_or_loops_is_shown_as_far_as_it_goes(String text) {
        Form form = form(
                Map.of("type", "text", "id", "t", "text", text),
                Map.of("type", "html", "id", "h", "content", text),
                Map.of("type", "textfield", "id", "a", "key", "a", "label", "Видно и так"));

        String html =
                FormHtml.of(form.fill(Map.of("long", LONG + "!", "people", List.of(Map.of())), ASKING), List.of());

        assertThat(html).contains("Видно и так").hasSizeLessThan(4_000_000);
    }

    /** Blocks within blocks without end are read as far as they may go, without a fall of the stack. */
    @Test
    void blocks_nested_beyond_measure_do_not_overflow() {
        String deep = "{{#if true}}".repeat(50_000) + "x" + "{{/if}}".repeat(50_000);

        assertThat(FormHtml.of(
                        form(Map.of("type", "text", "id", "t", "text", deep)).fill(Map.of(), ASKING), List.of()))
                .contains("</html>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^(a+)+$",
                "^(a|a)*$",
                "(.*)*x",
                "^(([a-z])+.)+[A-Z]([a-z])+$",
                "(?:a?){60}a{60}",
                "(a*)*(a*)*(a*)*b"
            })
    void a_pattern_that_backtracks_ends(String pattern) {
        Form form = form(Map.of(
                "type", "textarea", "id", "a", "key", "a", "label", "А", "validate", Map.of("pattern", pattern)));

        Checked checked = form.fill(Map.of(), Map.of("a", "a".repeat(9_000) + "!"), ASKING)
                .check();

        assertThat(checked.answers()).containsKey("a");
        assertThat(checked.errors())
                .allSatisfy(error -> assertThat(error.rule()).isEqualTo("pattern"));
    }

    @Test
    void a_schema_of_five_megabytes_is_read_or_refused_in_a_sentence() {
        String just = "{\"id\":\"a\",\"components\":[{\"type\":\"text\",\"id\":\"t\",\"text\":\""
                + "я".repeat(4_999_000) + "\"}]}";
        String more = just.replace("\"id\":\"a\"", "\"id\":\"" + "a".repeat(2_000) + "\"");

        assertThat(Form.parse(just).id()).isEqualTo("a");
        assertThatThrownBy(() -> Form.parse(more))
                .isInstanceOf(FormException.class)
                .hasMessage("The form is longer than 5 MB; split it into several forms.");
    }

    @Test
    void too_many_or_too_deep_components_are_refused_in_a_sentence() {
        String many = IntStream.range(0, 2_001)
                .mapToObj(n -> "{\"type\":\"spacer\",\"id\":\"s" + n + "\"}")
                .collect(Collectors.joining(",", "{\"id\":\"a\",\"components\":[", "]}"));
        String deep = "{\"type\":\"group\",\"components\":[".repeat(100) + "]}".repeat(100);

        assertThatThrownBy(() -> Form.parse(many)).hasMessageContaining("more than 2000 components");
        assertThatThrownBy(() -> Form.parse("{\"id\":\"a\",\"components\":[" + deep + "]}"))
                .isInstanceOf(FormException.class)
                .hasMessageContaining("nested more than 20 levels deep");
        assertThatThrownBy(() -> Form.parse("{\"id\":\"a\",\"components\":" + "[".repeat(50_000)))
                .isInstanceOf(FormException.class)
                .hasMessageContaining("not valid JSON");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "\"text\"",
                "{\"id\":\"a\",\"components\":[1,null,\"x\"]}",
                "{\"id\":1e400,\"components\":[]",
                "{\"components\":[{\"type\":[]}]}",
                "{\"id\":\"a\",\"components\":[]} trailing"
            })
    void malformed_schemas_are_refused_in_a_sentence(String json) {
        assertThatThrownBy(() -> Form.parse(json))
                .isInstanceOf(FormException.class)
                .message()
                .matches("(?s)[A-Z].{10,300}\\.");
    }

    /** Properties of the wrong kind are passed over as form-js passes them over. */
    @Test
    void properties_of_the_wrong_kind_are_passed_over() {
        Form form = form(
                Map.of(
                        "type",
                        "textfield",
                        "id",
                        "a",
                        "key",
                        "a",
                        "label",
                        List.of(1),
                        "description",
                        Map.of("x", 1),
                        "validate",
                        List.of(1),
                        "conditional",
                        "x",
                        "layout",
                        7,
                        "properties",
                        "none"),
                Map.of("type", "select", "id", "s", "key", "s", "values", Map.of(), "valuesExpression", 5),
                Map.of("type", "number", "id", "n", "key", "n", "decimalDigits", "many", "increment", List.of()),
                Map.of("type", "table", "id", "t", "columns", "x", "dataSource", Map.of(), "rowCount", "1/0"));

        assertThat(form.fill(Map.of("a", "x"), ASKING).check().errors()).isEmpty();
        assertThat(FormHtml.of(form.fill(Map.of(), ASKING), List.of())).contains("</html>");
    }

    private static Form form(Object... components) {
        return Form.parse(Json.write(Map.of("id", "hostile", "type", "default", "components", List.of(components))));
    }
}

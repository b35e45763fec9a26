package org.reglament.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Absurd and hostile forms among good ones: each gets its line, in order, and the good ones theirs as ever. */
@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileFormTests {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String GOOD =
            "{\"schema\":{\"id\":\"g\",\"components\":[{\"type\":\"textfield\",\"id\":\"a\",\"key\":\"a\",\"label\":\"А\","
                    + "\"validate\":{\"required\":true}}]},\"data\":{\"a\":\"да\"}}";
    private static final String GOOD_ANSWER = "{\"data\":{\"a\":\"да\"},\"errors\":{}}";

    @TempDir
    Path folder;

    @Test
    void what_cannot_be_read_is_refused_in_a_sentence_a_line() throws IOException {
        List<String> bad = List.of(
                "{",
                "{\"schema\":{\"id\":\"a\",\"components\":[}}",
                "[".repeat(200_000),
                "{\"schema\":{\"id\":\"a\"}}",
                "{\"schema\":{\"id\":\"a\",\"components\":[{\"type\":[]}]}}",
                "{\"schema\":{\"id\":\"a\",\"components\":" + "[{\"type\":\"group\",\"components\":".repeat(60) + "[]"
                        + "}]".repeat(60) + "}}",
                line(schema(IntStream.range(0, 2_001)
                        .mapToObj(n -> Map.<String, Object>of("type", "spacer", "id", "s" + n))
                        .toList())),
                line(schema(List.of(Map.of("type", "text", "id", "t", "text", "я".repeat(5_100_000))))),
                line(schema(List.of(
                        Map.of("type", "number", "id", "p", "key", "k"),
                        Map.of("type", "number", "id", "q", "key", "k")))));

        for (String answer : answers(bad)) {
            assertThat(JSON.readTree(answer).path("error").asText())
                    .as(answer)
                    .matches("(?s)[A-ZА-Я].{10,400}")
                    .doesNotContain("Exception", "\tat ");
        }
    }

    @Test
    void what_has_no_value_or_no_end_hides_and_refuses_nothing_else() throws IOException {
        List<String> absurd = List.of(
                "1/0",
                "count(for i in 1..1000000000 return i) > 0",
                "some x in 1..99999999, y in 1..99999999 satisfies x + y < 0",
                "{f: function(n) f(n + 1), r: f(0)}.r > 0",
                "10 ** 1000000000 > 0",
                "matches(\"" + "a".repeat(40) + "!\", \"(a+)+$\")",
                "(".repeat(5_000),
                "a".repeat(20_000),
                "this.this.parent.parent",
                "sort([3,1,2], function(x, y) 1/0)");
        List<String> lines = new ArrayList<>();
        for (String feel : absurd) {
            lines.add(line(schema(List.of(
                    Map.of(
                            "type",
                            "textfield",
                            "id",
                            "v",
                            "key",
                            "victim",
                            "label",
                            "=" + feel,
                            "description",
                            "{{" + feel + "}}",
                            "readonly",
                            "=" + feel,
                            "validate",
                            Map.of("minLength", "=" + feel)),
                    Map.of("type", "expression", "id", "e", "key", "worked", "expression", "=" + feel),
                    Map.of("type", "text", "id", "t", "text", "{{#loop " + feel + "}}{{" + feel + "}}{{/loop}}"),
                    field("other", Map.of("maxLength", 2))))));
        }
        // A feeds B feeds C feeds A
        lines.add(line(schema(List.of(
                Map.of("type", "expression", "id", "a", "key", "a", "expression", "=if c = null then 1 else c + 1"),
                Map.of("type", "expression", "id", "b", "key", "b", "expression", "=a + 1"),
                Map.of("type", "expression", "id", "c", "key", "c", "expression", "=b + 1"),
                field("other", Map.of("maxLength", 2))))));
        for (String pattern : List.of("^(a+)+$", "(.*)*x", "(?:a?){60}a{60}", "(a*)*(a*)*(a*)*b", "(", "[z-a]")) {
            lines.add(line(schema(List.of(
                    Map.of("type", "textfield", "id", "v", "key", "long", "validate", Map.of("pattern", pattern)),
                    field("other", Map.of("maxLength", 2))))));
        }

        for (String answer : answers(lines)) {
            JsonNode told = JSON.readTree(answer);
            assertThat(told.path("errors").path("other").size()).as(answer).isEqualTo(1);
            assertThat(told.path("data").path("other").asText()).as(answer).isEqualTo("слишком длинно");
        }
    }

    @Test
    void a_hostile_form_is_shown_as_far_as_it_goes() throws IOException {
        Path form = folder.resolve("hostile.form");
        Path page = folder.resolve("page.html");
        Files.writeString(
                form,
                JSON.writeValueAsString(schema(List.of(
                        Map.of("type", "hologram", "id", "h", "colour", "red"),
                        Map.of(
                                "type",
                                "text",
                                "id",
                                "t",
                                "text",
                                "{{#loop 1..300}}{{#loop 1..300}}{{#loop 1..300}}x{{/loop}}{{/loop}}{{/loop}}{{1/0}}{{("),
                        Map.of("type", "html", "id", "m", "content", "<script>alert(1)</script>{{#if 1/0}}нет{{/if}}"),
                        field("other", Map.of("colour", "red"))))));

        Answered answered = Answered.to("form", form.toString(), "--html", page.toString());

        assertThat(answered.code()).as(answered.err()).isZero();
        assertThat(Files.readString(page))
                .contains("Эту часть формы пока нельзя показать", "Другое")
                .doesNotContain("<script>alert")
                .hasSizeLessThan(4_000_000);
    }

    /** The answers to these lines; a good one stands before, between and after them. */
    private static List<String> answers(List<String> lines) {
        String all = lines.stream().map(line -> GOOD + "\n" + line).collect(Collectors.joining("\n")) + "\n" + GOOD;
        List<String> answers = Answered.with(all, "form").out().lines().toList();
        assertThat(answers).hasSize(lines.size() * 2 + 1);
        List<String> asked = new ArrayList<>();
        for (int n = 0; n < answers.size(); n++) {
            if (n % 2 == 0) {
                assertThat(answers.get(n)).isEqualTo(GOOD_ANSWER);
            } else {
                asked.add(answers.get(n));
            }
        }
        return asked;
    }

    private static Map<String, Object> field(String key, Map<String, Object> validate) {
        return Map.of("type", "textfield", "id", "o", "key", key, "label", "Другое", "validate", validate);
    }

    private static ObjectNode schema(List<Map<String, Object>> components) {
        return JSON.createObjectNode()
                .put("id", "hostile")
                .put("type", "default")
                .set("components", JSON.valueToTree(components));
    }

    private static String line(ObjectNode schema) throws IOException {
        ObjectNode line = JSON.createObjectNode();
        line.set("schema", schema);
        line.putObject("data").put("other", "слишком длинно").put("long", "a".repeat(9_000) + "!");
        return JSON.writeValueAsString(line);
    }
}

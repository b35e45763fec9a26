package org.reglament.form.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reglament.form.feel.Scope;
import org.reglament.form.feel.Template;
import org.reglament.form.feel.Values;

/** Texts with {@code {{values}}}, {@code {{#if}}} and {@code {{#loop}}} become what form-js makes of them. */
class FeelersTests {
    private static final Path WRITTEN = Path.of("src/test/resources/forms/feelers.jsonl");
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Where we differ on purpose, by the template: lists and objects are written for readers, not as FEEL; a date is
     * not left out; text before the first brace is not swallowed; {@code _this_} is the row, as everywhere else.
     */
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("{{list}}", "1, 2, 3"),
            Map.entry("=list", "1, 2, 3"),
            Map.entry("{{none}}", ""),
            Map.entry("{{home}}", "Калининград, Мира"),
            Map.entry("{{people.who}}", "Пётр, Мария"),
            Map.entry("{{date(date)}}", "2026-11-23"),
            Map.entry("{{date(date) + duration(\"P1D\")}}", "2026-11-24"),
            Map.entry("{{string(date(date))}}", "2026-11-23"),
            Map.entry("}}{{name}}{{", "}}Анна"),
            Map.entry("{{_this_.who}}{{_i_[1]}}", "Пётр1"));

    @Test
    void texts_are_filled_as_form_js_does() throws IOException {
        List<JsonNode> questions = written();

        List<JsonNode> theirs = FormJs.answers(questions, Comparison.ZONE);

        int refused = 0;
        List<String> differences = new ArrayList<>();
        for (int n = 0; n < questions.size(); n++) {
            JsonNode one = questions.get(n);
            String template = one.path("template").asText();
            String mine = ours(one);
            if (theirs.get(n).has("refused")) {
                // What cannot be read breaks the whole text in form-js; here it is empty and the check names it.
                refused++;
                continue;
            }
            String their = theirs.get(n).path("text").asText();
            if (!mine.equals(MEANT.getOrDefault(template, their))) {
                differences.add(template + " " + one.path("rows") + "\n  ours  " + mine + "\n  their " + their);
            }
        }
        System.out.printf(
                "Feelers: %d templates compared with form-js, %d of them refused by it%n", questions.size(), refused);
        assertThat(differences).isEmpty();
    }

    private static String ours(JsonNode one) {
        Scope scope = Scope.root(Values.copy(JSON.convertValue(one.path("data"), Map.class)));
        JsonNode at = one.path("data");
        for (JsonNode row : one.path("rows")) {
            int index = row.path(1).asInt();
            at = at.path(row.path(0).asText()).path(index);
            scope = scope.row(Values.copy(JSON.convertValue(at, Map.class)), index);
        }
        return Template.of(one.path("template").asText(), ignored -> {}).fill(scope);
    }

    private static List<JsonNode> written() throws IOException {
        List<String> lines = Files.readAllLines(WRITTEN);
        JsonNode data = JSON.readTree(lines.get(0)).path("data");
        return lines.subList(1, lines.size()).stream()
                .<JsonNode>map(line -> node(line).set("data", data))
                .toList();
    }

    private static ObjectNode node(String line) {
        try {
            return (ObjectNode) JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}

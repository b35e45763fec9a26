package org.reglament.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reglament.form.view.Controls;
import org.reglament.form.view.FormView;
import org.reglament.form.view.FormView.Frame;
import org.reglament.form.view.FormView.Item;
import org.reglament.form.view.FormView.Labels;
import org.reglament.form.view.FormView.Part;

/** The macros write the very markup that GOV.UK Frontend's own fixtures show. */
class GovukMarkupTests {
    private static final Path COMPONENTS = Path.of("src/main/web/node_modules/govuk-frontend/dist/govuk/components");
    private static final Labels ENGLISH = new Labels("Error:", "", "", "", "", "", "");
    private static final Map<String, Set<String>> USED = Map.of(
            "input",
                    Set.of(
                            "default",
                            "with hint text",
                            "with error message",
                            "with error and hint",
                            "with prefix",
                            "with suffix",
                            "with prefix and suffix",
                            "with autocomplete attribute",
                            "disabled"),
            "textarea",
                    Set.of(
                            "default",
                            "with hint",
                            "with error message",
                            "with hint and error message",
                            "with default value"),
            "radios", Set.of("default", "with hint", "with fieldset and error message"),
            "checkboxes", Set.of("default", "with error message and hint"),
            "select", Set.of("default", "with hint text and error message", "with error message", "hint"),
            "date-input", Set.of("default", "with error message and hint"),
            "file-upload", Set.of("default", "with hint text", "with error message and hint"),
            "error-summary", Set.of("default"));

    record Fixture(String component, JsonNode json) {
        @Override
        public String toString() {
            return component + ": " + json.path("name").asText();
        }
    }

    static Stream<Fixture> fixtures() throws IOException {
        Assumptions.assumeTrue(
                Files.isDirectory(COMPONENTS), "GOV.UK's fixtures are missing: run npm ci in src/main/web");
        List<Fixture> fixtures = new ArrayList<>();
        for (var used : USED.entrySet()) {
            JsonNode all = new ObjectMapper()
                    .readTree(COMPONENTS
                            .resolve(used.getKey())
                            .resolve("fixtures.json")
                            .toFile());
            for (JsonNode each : all.path("fixtures")) {
                if (used.getValue().contains(each.path("name").asText())) {
                    fixtures.add(new Fixture(used.getKey(), each));
                }
            }
        }
        return fixtures.stream();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void is_written_as_in_the_fixture(Fixture fixture) {
        JsonNode options = fixture.json().path("options");
        String html =
                fixture.component().equals("error-summary") ? problems(options) : part(fixture.component(), options);

        assertThat(html).isEqualTo(Page.flat(fixture.json().path("html").asText()));
    }

    private static String part(String component, JsonNode o) {
        String name = o.path("name").asText(o.path("id").asText());
        String id = o.path("id").asText(o.path("idPrefix").asText(name));
        String label = o.at("/label/text").asText(o.at("/fieldset/legend/text").asText());
        String hint = text(o.at("/hint/text"));
        String error = text(o.at("/errorMessage/text"));
        Frame frame = new Frame(id, name, label, hint, error, Controls.describedBy(id, hint, error), null);
        boolean disabled = o.path("disabled").asBoolean();
        Part part =
                switch (component) {
                    case "input" ->
                        new FormView.Input(
                                frame,
                                o.path("value").asText(),
                                "text",
                                null,
                                text(o.path("autocomplete")),
                                null,
                                text(o.at("/prefix/text")),
                                text(o.at("/suffix/text")),
                                disabled);
                    case "textarea" ->
                        new FormView.Textarea(frame, o.path("value").asText(), 5, disabled);
                    case "radios", "checkboxes" ->
                        new FormView.Choice(frame, component.equals("checkboxes"), false, items(id, o));
                    case "select" -> new FormView.Select(frame, items(id, o), disabled);
                    case "date-input" ->
                        new FormView.Date(
                                frame,
                                Stream.of("Day 2", "Month 2", "Year 4")
                                        .map(each -> each.split(" "))
                                        .map(each -> new FormView.DatePart(
                                                id + "-" + each[0].toLowerCase(java.util.Locale.ROOT),
                                                each[0].toLowerCase(java.util.Locale.ROOT),
                                                each[0],
                                                "",
                                                "govuk-input--width-" + each[1]))
                                        .toList(),
                                disabled);
                    default -> new FormView.Files(frame, List.of(), false, null, disabled);
                };
        return Page.render("<@form.one part labels />", Map.of("part", part, "labels", ENGLISH))
                // says to the server that the control was on the page
                .replaceAll("<input type=\"hidden\"[^>]*>", "")
                .replace("-file\" type=\"file\"", "\" type=\"file\"");
    }

    private static List<Item> items(String id, JsonNode options) {
        List<Item> items = new ArrayList<>();
        for (JsonNode each : options.path("items")) {
            boolean chosen = each.path("checked").asBoolean()
                    || each.path("selected").asBoolean()
                    || options.has("value") && options.path("value").equals(each.path("value"));
            items.add(new Item(
                    each.path("id").asText(items.isEmpty() ? id : id + "-" + (items.size() + 1)),
                    each.path("value").asText(),
                    each.path("text").asText(),
                    text(each.at("/hint/text")),
                    chosen,
                    each.path("disabled").asBoolean()));
        }
        return items;
    }

    private static String problems(JsonNode options) {
        List<FormView.Link> links = new ArrayList<>();
        options.path("errorList")
                .forEach(each -> links.add(new FormView.Link(
                        each.path("href").asText(), each.path("text").asText())));
        FormView view = new FormView(
                new FormView.Problems(options.path("titleText").asText(), "", links),
                List.of(),
                false,
                false,
                null,
                ENGLISH);
        return Page.render("<@form.problems view />", Map.of("view", view));
    }

    private static @Nullable String text(JsonNode node) {
        return node.isMissingNode() ? null : node.asText();
    }
}

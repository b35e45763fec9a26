package org.reglament.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Our macros write what GOV.UK Frontend's own templates write for the same wishes. */
class FixturesTests {
    private static final Path COMPONENTS = Path.of("src/main/web/node_modules/govuk-frontend/dist/govuk/components");

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("calls")
    void a_macro_writes_the_markup_of_its_fixture(String component, String name, String call) throws IOException {
        assertThat(Markup.plain(Rendered.of(call, Map.of(), Locale.ENGLISH)))
                .isEqualTo(Markup.plain(fixture(component, name)));
    }

    static List<Arguments> calls() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/gallery/fixtures.txt")).stream()
                .map(line -> line.split(" \\| ", 3))
                .map(parts -> Arguments.of(parts[0], parts[1], parts[2]))
                .toList();
    }

    private static String fixture(String component, String name) throws IOException {
        JsonNode all = new ObjectMapper()
                .readTree(COMPONENTS.resolve(component + "/fixtures.json").toFile());
        for (JsonNode fixture : all.path("fixtures")) {
            if (fixture.path("name").asText().equals(name)) {
                return fixture.path("html").asText();
            }
        }
        throw new AssertionError("GOV.UK Frontend has no fixture " + component + ": " + name);
    }
}

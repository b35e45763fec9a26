package org.reglament.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Draws every macro once, in both languages; target/gallery has the pages to look at. */
class GalleryTests {
    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void every_macro_can_be_drawn(String language) throws IOException {
        Locale locale = Locale.forLanguageTag(language);
        for (String face : new String[] {"desk", "portal"}) {
            String source = Files.readString(Path.of("src/test/resources/gallery/" + face + ".ftlh"));
            Map<String, Object> model =
                    face.equals("desk") ? Rendered.inside(Map.of()) : Rendered.outside(Map.of("notice", "Сохранено"));
            model.put("demoClock", Rendered.NOW);

            String shown = Rendered.of(source, model, locale);

            assertThat(shown).doesNotContain(" style=\"", " onclick", "??", "page.error.");
            Path file = Path.of("target/gallery/" + face + "-" + language + ".html");
            Files.createDirectories(file.getParent());
            Files.writeString(file, shown.replace("\"/assets/", "\"../classes/static/assets/"));
        }
    }
}

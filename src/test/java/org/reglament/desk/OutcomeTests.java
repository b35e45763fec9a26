package org.reglament.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.reglament.command.Example;
import org.reglament.kit.ReglamentTest;
import org.reglament.procedure.Procedure;
import org.reglament.procedure.Procedures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** However a case ends, the desk says it in words: those of the procedure, else those that all appeals share. */
@ReglamentTest
class OutcomeTests {
    private static final Locale RU = Locale.forLanguageTag("ru");

    @Autowired
    Procedures procedures;

    @Autowired
    MessageSource messages;

    @Test
    void every_end_that_a_story_tells_has_words_in_both_languages() {
        List<Example> stories = Example.in(Path.of("")).stream()
                .filter(story -> !story.told().path("expect").has("stands"))
                .toList();
        assertThat(stories).isNotEmpty();
        for (Example story : stories) {
            String code = story.told().path("expect").path("outcome").asText();
            assertThat(words(story.procedure(), code, RU))
                    .as("%s: %s", story.procedure(), code)
                    .hasValueSatisfying(said -> assertThat(said).containsPattern("[а-яё]{3}"));
            assertThat(words(story.procedure(), code, Locale.ENGLISH))
                    .as("%s: %s", story.procedure(), code)
                    .hasValueSatisfying(said -> assertThat(said).doesNotContainPattern("[а-яё]|_"));
        }
    }

    @Test
    void a_procedures_own_words_go_before_those_of_appeals() {
        assertThat(words("information-request", "forwarded", Locale.ENGLISH))
                .contains("Forwarded to the competent body");
        assertThat(words("hotline-report", "not_confirmed", RU)).contains("Сведения не подтвердились");
    }

    private Optional<String> words(String key, String code, Locale locale) {
        Procedure procedure = procedures.get(key);
        return procedures
                .outcome(procedure.definitionId(), code, locale)
                .or(() -> Optional.ofNullable(messages.getMessage("desk.outcome." + code, null, null, locale)));
    }
}

package org.reglament.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the check finds is told in both languages, with the same facts, and nothing is written that no rule says. */
class FindingTests {
    private static final Locale RU = Locale.forLanguageTag("ru");
    private static final Pattern FACT = Pattern.compile("\\{\\d}");

    @Test
    void each_finding_is_a_sentence_in_both_languages() throws IOException {
        Properties russian = read("ru");
        Properties english = read("en");

        for (String key : russian.stringPropertyNames()) {
            assertThat(english.getProperty(key)).as(key).isNotNull();
            Object[] told = {"A", "B", "C", "D"};
            String said = Finding.say(key, Locale.ENGLISH, told);

            assertThat(said).as(key).doesNotContainPattern("[а-яА-Я]{4}").doesNotContain("''");
            assertThat(Finding.say(key, RU, told)).as(key).doesNotContain("''");
            if (!FACT.matcher(russian.getProperty(key)).replaceAll("").matches("[. ]*")) {
                assertThat(Finding.say(key, RU, told)).as(key).containsPattern("[а-яё]{2}");
            }
        }
    }

    @Test
    void every_word_is_said_by_some_rule() throws IOException {
        String code;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            code = files.filter(file -> file.toString().endsWith(".java"))
                    .map(FindingTests::text)
                    .collect(Collectors.joining());
        }
        List<String> built = List.of("setting.", "word.");

        assertThat(read("ru").stringPropertyNames())
                .extracting(key -> key.replaceFirst("^check\\.", "").replaceFirst("\\.how$", ""))
                .filteredOn(rule -> built.stream().noneMatch(rule::startsWith))
                .allMatch(rule -> code.contains("\"" + rule + "\""));
    }

    @Test
    void facts_may_depend_on_the_language() {
        Finding finding = new Finding(
                true,
                "f.bpmn",
                "",
                "deadline.rule",
                List.of((Finding.Saying) locale -> locale.equals(RU) ? "Так." : "So.", "rule"));

        assertThat(finding.line(RU)).isEqualTo("f.bpmn: Так. Исправьте поле «rule» этого шага.");
        assertThat(finding).hasToString("f.bpmn: So. Correct the input 'rule' of the step.");
    }

    private static Properties read(String language) throws IOException {
        Properties words = new Properties();
        try (Reader text = Files.newBufferedReader(
                Path.of("src/main/resources/messages/check_" + language + ".properties"), StandardCharsets.UTF_8)) {
            words.load(text);
        }
        return words;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

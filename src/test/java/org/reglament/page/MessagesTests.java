package org.reglament.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is said in Russian is said in English too. */
class MessagesTests {
    private static final Path FOLDER = Path.of("src/main/resources/messages");

    @ParameterizedTest
    @MethodSource("files")
    void both_languages_have_every_key_and_no_empty_words(String file) throws IOException {
        Properties russian = read(file + "_ru.properties");
        Properties english = read(file + "_en.properties");

        assertThat(needed(english)).as(file).isEqualTo(needed(russian));
        assertThat(Stream.of(russian, english).flatMap(words -> words.values().stream()))
                .as(file)
                .noneMatch(words -> words.toString().isBlank());
        assertThat(russian.stringPropertyNames()).as(file).allMatch(key -> key.startsWith(file + "."));
    }

    /** English nouns have no third form. */
    private static Set<String> needed(Properties words) {
        return words.stringPropertyNames().stream()
                .filter(key -> !key.endsWith(".few"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties read(String file) throws IOException {
        Properties words = new Properties();
        try (Reader text = Files.newBufferedReader(FOLDER.resolve(file), StandardCharsets.UTF_8)) {
            words.load(text);
        }
        return words;
    }

    static List<String> files() throws IOException {
        try (Stream<Path> all = Files.list(FOLDER)) {
            return all.map(path -> path.getFileName().toString())
                    .map(name -> name.replaceFirst("_(ru|en)\\.properties$", ""))
                    .distinct()
                    .sorted()
                    .toList();
        }
    }
}

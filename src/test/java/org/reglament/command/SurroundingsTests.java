package org.reglament.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reglament.procedure.Finding;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** A procedure in use, whole itself, among common letters, papers and settings that are not. */
class SurroundingsTests {
    @TempDir
    Path folder;

    /**
     * What a region says beside the copy: a letter or paper for all procedures, or a setting, where the diagram asks for
     * one of another kind.
     */
    @ParameterizedTest(name = "{0}")
    @MethodSource("surroundings")
    void what_stands_beside_it_is_found_at_fault(
            String rule, String file, String text, String setting, String otherwise) throws IOException {
        BrokenCopyTests.copy(folder);
        if (otherwise != null) {
            Path main = folder.resolve(BrokenCopyTests.MAIN);
            Files.writeString(main, Files.readString(main).replace("'answer-term', '7 days'", otherwise));
        }
        if (file != null) {
            // The procedure asks for one that it has not of its own, and takes the one beside it.
            Path main = folder.resolve(BrokenCopyTests.MAIN);
            Files.writeString(
                    main,
                    Files.readString(main)
                            .replace("name=\"letter\">receipt<", "name=\"letter\">common<")
                            .replace("name=\"template\">answer<", "name=\"template\">common<"));
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        }
        try (AnnotationConfigApplicationContext own = CheckSetup.start(folder)) {
            if (setting != null) {
                own.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource(
                                "region", Map.of("reglament.settings." + BrokenCopyTests.KEY + setting, text)));
            }
            assertThat(BrokenCopyTests.check(own, folder))
                    .extracting(Finding::rule)
                    .contains(rule);
        }
    }

    static Stream<Arguments> surroundings() {
        return Stream.of(
                Arguments.of(
                        "letter.written",
                        "templates/letters/default/common.ru.ftl",
                        "<@subject>x</@subject>${'a'?new()}",
                        null,
                        null),
                Arguments.of("paper.made", "templates/documents/default/common.ftlh", "<#if x>", null, null),
                Arguments.of("setting.term", null, "скоро", ".answer-term", null),
                Arguments.of("setting.number", null, "много", ".longest-deferral", null),
                Arguments.of("setting.unknown", null, "7 days", ".anser-term", null),
                Arguments.of("setting.posts", null, "head, porter", ".readers", "'readers', 'head,lawyer'"),
                Arguments.of("setting.empty", null, "", ".greeting", "'greeting', 'Здравствуйте'"));
    }
}

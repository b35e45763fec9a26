package org.reglament.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reglament.document.SafeTemplates;
import org.reglament.procedure.Finding;
import org.reglament.procedure.Findings;
import org.reglament.procedure.Sketch;

/** What an author reads whose diagram sends a letter that cannot be sent. */
class LetterRuleTests {
    @TempDir
    Path folder;

    @Test
    void a_letter_in_both_languages_is_well() throws IOException {
        write("hello.ru", "<@subject>x</@subject>");
        write("hello.en", "<@subject>x</@subject>");

        assertThat(check("letter", "hello")).isEmpty();
        assertThat(check("letter", "hello", "to", "post:head")).isEmpty();
    }

    @Test
    void a_missing_letter_is_named_with_its_place() throws IOException {
        write("hello.ru", "<@subject>x</@subject>");

        assertThat(check("letter", "hello")).singleElement().satisfies(finding -> {
            assertThat(finding.file()).isEqualTo("processes/letter-sketch/letter-sketch.bpmn");
            assertThat(finding.element()).isEqualTo("tell");
            assertThat(finding.what()).isEqualTo("the step sends the letter 'hello', which does not exist in English.");
            assertThat(finding.how())
                    .isEqualTo("Write it as templates/letters/letter-sketch/hello.en.ftl"
                            + " or templates/letters/default/hello.en.ftl.");
        });
    }

    @Test
    void a_broken_letter_is_told_with_its_line() throws IOException {
        write("hello.ru", "<@subject>x</@subject>\n<#if y>");
        write("hello.en", "<@subject>x</@subject>\n${'a'?new()}");

        assertThat(check("letter", "hello"))
                .extracting(Finding::file)
                .containsExactly(
                        "templates/letters/letter-sketch/hello.ru.ftl", "templates/letters/letter-sketch/hello.en.ftl");
        assertThat(check("letter", "hello"))
                .extracting(Finding::what)
                .allMatch(what -> what.contains("line 2") && what.startsWith("the letter cannot be written: "));
    }

    @Test
    void a_step_without_letter_or_with_a_computed_one_is_refused() {
        assertThat(check()).extracting(Finding::what).containsExactly("the step does not say which letter it sends.");
        assertThat(check("letter", "${which}"))
                .extracting(Finding::what)
                .containsExactly(
                        "the step computes the name of its letter, so nobody can check that the letter" + " exists.");
    }

    @Test
    void a_letter_to_nobody_is_refused() throws IOException {
        write("hello.ru", "<@subject>x</@subject>");
        write("hello.en", "<@subject>x</@subject>");

        assertThat(check("letter", "hello", "to", "minister@region.example"))
                .extracting(Finding::what)
                .containsExactly("the step writes to 'minister@region.example', which is nobody.");
    }

    private List<Finding> check(String... inputs) {
        Findings findings = new Findings();
        new LetterRule(new SafeTemplates(folder))
                .check(
                        Sketch.of("letter-sketch")
                                .flow(
                                        "<startEvent id='start'/>" + Sketch.flow("start", "tell")
                                                + Sketch.step("tell", "sendLetter", inputs) + Sketch.flow("tell", "end")
                                                + "<endEvent id='end'/>",
                                        "start",
                                        "tell",
                                        "end"),
                        findings);
        return findings.all();
    }

    private void write(String name, String source) throws IOException {
        Path letters = Files.createDirectories(folder.resolve("templates/letters/letter-sketch"));
        Files.writeString(letters.resolve(name + ".ftl"), source);
    }
}

package org.reglament.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reglament.procedure.Finding;
import org.reglament.procedure.Findings;
import org.reglament.procedure.ProcedureFolders;

/** What an author reads whose diagram gets its deadlines wrong. */
class DeadlineRuleTests {
    @TempDir
    Path root;

    @Test
    void a_sound_diagram_is_left_alone() {
        assertThat(check(diagram -> diagram)).isEmpty();
    }

    @Test
    void a_rule_that_cannot_be_read_is_named_with_an_example() {
        assertThat(check(diagram -> diagram.replace(">30 days<", ">30 дней<")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.error()).isTrue();
                    assertThat(finding.toString()).contains("'start-term'", "'30 дней'", "15 working days", "'rule'");
                });
    }

    @Test
    void an_unknown_event_is_named() {
        assertThat(check(diagram -> diagram.replace(">registration<", ">birth<")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.toString()).contains("'birth'", "receipt"));
    }

    @Test
    void a_deadline_that_nobody_starts_is_found_in_tasks_timers_and_steps() {
        assertThat(check(diagram -> diagram.replace(">answer<", ">reply<").replace("${startDeadline}", "${other}")))
                .extracting(Finding::toString)
                .hasSize(7)
                .allSatisfy(sentence -> assertThat(sentence).contains("no step starts it"));
        assertThat(check(diagram -> diagram.replace("control('answer')", "control('anwser')")))
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.toString()).contains("'draft'", "'anwser'", "Use one of answer"));
    }

    @Test
    void a_deadline_that_is_never_met_is_a_warning() {
        assertThat(check(diagram -> diagram.replace("${meetDeadline}", "${other}")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.error()).isFalse();
                    assertThat(finding.toString()).contains("never met", "meetDeadline");
                });
    }

    @Test
    void refuses_a_default_that_is_no_term() {
        String named = "${setting.text('answer-term', '30 days')}";
        assertThat(check(text -> text.replace(">30 days<", ">" + named + "<"))).isEmpty();

        assertThat(check(text -> text.replace(">30 days<", ">" + named.replace("30 days", "month") + "<")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.toString()).contains("month", "'rule'"));
    }

    List<Finding> check(UnaryOperator<String> broken) {
        try (var sound = getClass().getResourceAsStream("moving.bpmn")) {
            Path file = root.resolve("processes/moving/moving.bpmn");
            Files.createDirectories(file.getParent());
            Files.writeString(file, broken.apply(new String(sound.readAllBytes(), StandardCharsets.UTF_8)));
            Findings findings = new Findings();
            new DeadlineRule().check(ProcedureFolders.beside(root).get("moving"), findings);
            return findings.all();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

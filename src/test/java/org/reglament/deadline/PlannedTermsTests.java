package org.reglament.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.reglament.casefile.ProcedureSettings;
import org.springframework.mock.env.MockEnvironment;

/** What citizens are told before they file is what the diagram sets, not what a page once said. */
class PlannedTermsTests {
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private final MockEnvironment settings = new MockEnvironment();

    @Test
    void the_terms_are_those_of_the_diagram_the_usual_road_first() throws IOException {
        assertThat(terms(diagram -> diagram))
                .containsEntry("register", Rule.parse("3 days"))
                .containsEntry("answer", Rule.parse("30 days"));
        assertThat(terms(diagram -> diagram.replace(">30 days<", ">12 working days<")))
                .containsEntry("answer", Rule.parse("12 working days"));
    }

    @Test
    void a_term_that_is_left_to_the_region_is_the_regions() throws IOException {
        UnaryOperator<String> left =
                diagram -> diagram.replace(">3 days<", ">${setting.text('register-term', '4 days')}<");

        assertThat(terms(left)).containsEntry("register", Rule.parse("4 days"));
        settings.setProperty("reglament.settings.citizen-appeal.register-term", "2 working days");
        assertThat(terms(left)).containsEntry("register", Rule.parse("2 working days"));
    }

    @Test
    void a_term_agrees_with_the_words_around_it() {
        assertThat(DeadlineTexts.within(Rule.parse("1 day"), RUSSIAN)).isEqualTo("1 дня");
        assertThat(DeadlineTexts.within(Rule.parse("3 days"), RUSSIAN)).isEqualTo("3 дней");
        assertThat(DeadlineTexts.within(Rule.parse("21 working days"), RUSSIAN)).isEqualTo("21 рабочего дня");
        assertThat(DeadlineTexts.within(Rule.parse("1 day"), Locale.ENGLISH)).isEqualTo("1 day");
        assertThat(DeadlineTexts.within(Rule.parse("21 days"), Locale.ENGLISH)).isEqualTo("21 days");
        assertThat(DeadlineTexts.within(null, RUSSIAN)).isEqualTo("установленного законом срока");
    }

    private Map<String, Rule> terms(UnaryOperator<String> change) throws IOException {
        String diagram = change.apply(Files.readString(Path.of("processes/citizen-appeal/citizen-appeal.bpmn")));
        return PlannedTerms.read(
                Bpmn.readModelFromStream(new ByteArrayInputStream(diagram.getBytes(StandardCharsets.UTF_8))),
                "citizen-appeal",
                new ProcedureSettings(settings));
    }
}

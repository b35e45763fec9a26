package org.reglament.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reglament.casefile.ProcedureSettings;
import org.reglament.procedure.Finding;
import org.reglament.procedure.Findings;
import org.reglament.procedure.ProcedureFolders;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** A region's settings of a procedure are refused at the start, by name, when they are not what the diagram asks for. */
class SettingRuleTests {

    @Test
    void what_the_diagrams_say_themselves_is_sound() throws IOException {
        assertThat(check(Map.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "notice-term;5 days",
                "forward-term;5 working days",
                "migration-term;3 days",
                "governor-term;15 days",
                "replies-before-ending;3",
                "corruption-readers;head"
            })
    void a_setting_of_its_kind_is_taken(String name, String value) throws IOException {
        assertThat(check(Map.of("reglament.settings.citizen-appeal." + name, value)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "notice-term;неделя;no term: write it like '7 days'",
                "notice-term;;no term",
                "forward-term;0 days;no term",
                "migration-term;five days;no term",
                "governor-term;20;no term",
                "replies-before-ending;два;no whole number",
                "replies-before-ending;-1;no whole number",
                "corruption-readers;heads;no list of posts",
                "corruption-readers;head, lawyer,;no list of posts"
            })
    void a_setting_of_another_kind_is_named_with_what_would_be_right(String name, String value, String sentence)
            throws IOException {
        assertThat(check(Map.of("reglament.settings.citizen-appeal." + name, value == null ? "" : value)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.error()).isTrue();
                    assertThat(finding.toString())
                            .startsWith("reglament.settings.citizen-appeal." + name + ": '")
                            .contains(sentence, "leave it out");
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "openness-plan;board;competition-commission",
                "openness-plan;office;minec:executor",
                "hotline-report;nobody-above;region-gov"
            })
    void the_key_of_a_board_or_a_body_is_no_list_of_posts(String procedure, String name, String value)
            throws IOException {
        assertThat(check(procedure, Map.of("reglament.settings." + procedure + "." + name, value)))
                .isEmpty();
        assertThat(check(procedure, Map.of("reglament.settings." + procedure + "." + name, " ")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.toString()).contains(name, "leave it out"));
    }

    @Test
    void a_setting_that_nothing_asks_for_is_named_with_those_that_are() throws IOException {
        assertThat(check(Map.of("reglament.settings.citizen-appeal.notise-term", "5 days")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.toString()).contains("notise-term", "notice-term"));
    }

    private static List<Finding> check(Map<String, Object> settings) throws IOException {
        return check("citizen-appeal", settings);
    }

    private static List<Finding> check(String procedure, Map<String, Object> settings) throws IOException {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("region", settings));
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasename("messages/form_ru");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        Findings findings = new Findings();
        new SettingRule(new ProcedureSettings(environment), words)
                .check(ProcedureFolders.beside(Path.of("")).get(procedure), findings);
        return findings.all();
    }
}

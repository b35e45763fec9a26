package org.reglament.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class RuleTests {
    @ParameterizedTest
    @CsvSource({"30 days, 30, false", "15 working days, 15, true", "1 working day, 1, true", "1 day, 1, false"})
    void a_rule_reads_back_as_it_was_written(String text, int count, boolean working) {
        assertThat(Rule.parse(text)).isEqualTo(new Rule(count, working)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "30", "days", "0 days", "-3 days", "30 дней", "P30D", "30  days", "99999 days", "3 weeks"})
    void a_bad_rule_is_refused_with_an_example(String text) {
        assertThatThrownBy(() -> Rule.parse(text))
                .isInstanceOf(DeadlineRefusedException.class)
                .hasMessageContaining("'" + text + "'")
                .hasMessageContaining("15 working days");
    }

    @Test
    void a_refusal_is_said_in_russian_too() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/deadline");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        assertThatThrownBy(() -> StartEvent.parse("birth"))
                .isInstanceOfSatisfying(DeadlineRefusedException.class, refused -> assertThat(
                                messages.getMessage(refused, Locale.forLanguageTag("ru")))
                        .contains("«birth»")
                        .contains("registration"));
    }
}

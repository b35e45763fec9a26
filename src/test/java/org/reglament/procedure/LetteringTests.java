package org.reglament.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of any length stay inside their shapes. */
class LetteringTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Утвердить ответ",
                "Зарегистрировать обращение и назначить вопросы по тематическому классификатору",
                "Высокопревосходительствующему природоохранному ведомству",
                "Приостановить предоставление государственной услуги до получения ответа на межведомственный запрос о сведениях"
            })
    void a_name_fits_a_task(String name) {
        Lettering.Block block = Lettering.fit(name, 90, 70);

        assertThat(block.height()).isLessThanOrEqualTo(70);
        assertThat(String.join("", block.lines()).replaceAll("[ -]", "")).isEqualTo(name.replaceAll("[ -]", ""));
    }

    @Test
    void short_names_keep_the_usual_size_and_break_between_words() {
        assertThat(Lettering.fit("Утвердить ответ", 90, 70))
                .isEqualTo(new Lettering.Block(12, java.util.List.of("Утвердить", "ответ")));
    }

    @Test
    void a_word_too_long_for_its_shape_is_first_set_smaller() {
        Lettering.Block block = Lettering.fit("Зарегистрировать", 90, 70);

        assertThat(block.lines()).containsExactly("Зарегистрировать");
        assertThat(block.size()).isLessThan(12);
    }
}

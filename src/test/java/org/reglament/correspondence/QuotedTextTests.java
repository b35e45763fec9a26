package org.reglament.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Officials read what somebody wrote, not what our own letter said. */
class QuotedTextTests {

    static Stream<String> answers() {
        return Stream.of(
                "Спасибо!",
                "Спасибо!\n\n23.11.2026 10:15, Минстрой пишет:\n> Обращение зарегистрировано\n> Ответим",
                "Спасибо!\n\nпн, 23 нояб. 2026 г. в 10:15, Минстрой <otvet@region.example>:\n\n> Обращение",
                "Спасибо!\n\nOn Mon, Nov 23, 2026 at 10:15 AM Office <office@region.example> wrote:\n> Your appeal",
                "Спасибо!\n\nOn Mon, Nov 23, 2026 at 10:15 AM Office\n<office@region.example> wrote:\n\n> Your appeal",
                "Спасибо!\n\n-----Original Message-----\nFrom: Office\nВсё остальное",
                "Спасибо!\n\n-------- Исходное сообщение --------\nВсё остальное",
                "Спасибо!\n\n________________________________\nОт: Минстрой <no-reply@region.example>\nОтправлено: 23 ноября 2026 г.\nКому: Нина\nТема: Обращение\n\nВсё остальное",
                "Спасибо!\n\nFrom: Office <office@region.example>\nSent: Monday\nTo: Nina\nSubject: Appeal\n\nAll the rest",
                "Спасибо!\n\n23 ноября 2026 г., 10:15 Минстрой <no-reply@region.example> пишет:\nбез знаков цитаты",
                "> Обращение зарегистрировано\n> Ответим\n\nСпасибо!",
                "Спасибо!\n-- \nНина Кравцова\n+7 911");
    }

    @ParameterizedTest
    @MethodSource("answers")
    void the_letter_below_is_left_out(String text) {
        assertThat(QuotedText.stripped(text)).isEqualTo("Спасибо!");
    }

    @Test
    void words_between_quotations_stay() {
        assertThat(QuotedText.stripped("> Когда?\nЗавтра.\n> Где?\nДома, по адресу:\nул. Мира, 1"))
                .isEqualTo("Завтра.\nДома, по адресу:\nул. Мира, 1");
    }

    @Test
    void an_answer_that_is_all_quotation_is_shown_whole() {
        assertThat(QuotedText.stripped("> только цитата\n> и всё")).isEqualTo("> только цитата\n> и всё");
    }

    @Test
    void what_only_looks_like_a_quotation_stays() {
        String text = "От: дома 5 до дома 7 воды нет.\nПрошу:\n- проверить;\n- ответить.\nСосед пишет: «у нас тоже».";

        assertThat(QuotedText.stripped(text)).isEqualTo(text);
    }

    @Test
    void a_hundred_thousand_characters_take_no_time() {
        long start = System.nanoTime();

        QuotedText.stripped(("а ".repeat(190) + "<x@\n").repeat(250));
        QuotedText.stripped("> \n".repeat(30_000));
        QuotedText.stripped("\n".repeat(100_000));

        assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
    }
}

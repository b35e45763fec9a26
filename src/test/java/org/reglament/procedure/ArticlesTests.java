package org.reglament.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** References to articles in English. */
class ArticlesTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ч. 1 ст. 12 59-ФЗ | Article 12(1) of Federal Law No. 59-FZ",
                "п. 4 ч. 1 ст. 10 59-ФЗ | Article 10(1)(4) of Federal Law No. 59-FZ",
                "п. 5 ст. 5 59-ФЗ | Article 5(5) of Federal Law No. 59-FZ",
                "ст. 4 и 7 59-ФЗ | Articles 4 and 7 of Federal Law No. 59-FZ",
                "ст. 9–12 59-ФЗ | Articles 9–12 of Federal Law No. 59-FZ",
                "ст. 15 59-ФЗ, ст. 5.59 КоАП | Article 15 of Federal Law No. 59-FZ,"
                        + " Article 5.59 of the Code of Administrative Offences",
                "п. 4.4 Концепции открытости | Item 4.4 of the Concept of Openness",
                "ч. 1 ст. 12 Устава | ч. 1 ст. 12 Устава",
                "Внутренний срок органа | Внутренний срок органа"
            })
    void a_reference_is_said_in_english_and_other_words_are_left_alone(String russian, String english) {
        assertThat(Articles.inEnglish(russian)).isEqualTo(english);
    }
}

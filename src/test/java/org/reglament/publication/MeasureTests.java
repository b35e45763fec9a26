package org.reglament.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reglament.casefile.CaseRefusedException;
import org.reglament.publication.Measure.Kind;

/** Columns are read as authors write them; a median is not told of a few. */
class MeasureTests {

    @Test
    void columns_are_read_one_a_line() {
        assertThat(Measure.parse(
                        "\n  Поступило = registered\n Плата = registered ground fee\n Срок, дней = median decision "))
                .containsExactly(
                        new Measure("Поступило", Kind.REGISTERED, null, null),
                        new Measure("Плата", Kind.REGISTERED, "ground", "fee"),
                        new Measure("Срок, дней", Kind.MEDIAN, "decision", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Поступило",
                "Поступило = all",
                "Плата = registered ground",
                "В срок = kept",
                "Отказано = closed a b"
            })
    void what_cannot_be_counted_is_refused(String line) {
        assertThatThrownBy(() -> Measure.parse(line)).isInstanceOf(CaseRefusedException.class);
    }

    @Test
    void a_median_is_the_middle_and_not_told_of_a_few() {
        assertThat(CaseTable.median(List.of(9, 1))).isNull();
        assertThat(CaseTable.median(List.of(9, 1, 4))).isEqualTo(4);
        assertThat(CaseTable.median(List.of(9, 1, 4, 7))).isEqualTo(6);
    }
}

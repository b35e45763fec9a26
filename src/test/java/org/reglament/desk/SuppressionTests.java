package org.reglament.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** No small count can be read from a report or worked out from its sums. */
class SuppressionTests {

    @Test
    void large_counts_and_nothing_are_shown() {
        Suppression.Shown shown = Suppression.of(counts(5, 0, 12));

        assertThat(shown.counts()).containsEntry("a", 5L).containsEntry("b", 0L).containsEntry("c", 12L);
        assertThat(shown.total()).isEqualTo(17);
    }

    @Test
    void one_small_count_takes_the_next_smallest_with_it() {
        Suppression.Shown shown = Suppression.of(counts(4, 20, 9));

        assertThat(shown.counts())
                .containsEntry("a", null)
                .containsEntry("b", 20L)
                .containsEntry("c", null);
        assertThat(shown.total()).isEqualTo(33);
    }

    @Test
    void two_counts_of_one_are_not_told_by_their_sum() {
        Suppression.Shown shown = Suppression.of(counts(1, 1, 30, 8));

        assertThat(shown.counts())
                .containsEntry("a", null)
                .containsEntry("b", null)
                .containsEntry("d", null);
        assertThat(shown.counts()).containsEntry("c", 30L);
        assertThat(shown.total()).isEqualTo(40);
    }

    @Test
    void a_small_count_alone_hides_the_total() {
        assertThat(Suppression.of(counts(3, 0)).total()).isNull();
        assertThat(Suppression.of(counts(3, 0)).counts())
                .containsEntry("a", null)
                .containsEntry("b", 0L);
        assertThat(Suppression.of(counts(2, 2)).total()).isNull();
    }

    @Test
    void no_hidden_count_can_be_worked_out() {
        for (long a = 0; a < 12; a++) {
            for (long b = 0; b < 12; b++) {
                for (long c = 0; c < 12; c++) {
                    Suppression.Shown shown = Suppression.of(counts(a, b, c));
                    long hidden = shown.counts().values().stream()
                            .filter(count -> count == null)
                            .count();
                    if (shown.total() != null && hidden > 0) {
                        assertThat(hidden).as("%d %d %d", a, b, c).isGreaterThan(1);
                    }
                    assertThat(shown.counts().values())
                            .as("%d %d %d", a, b, c)
                            .noneMatch(count -> count != null && count > 0 && count < Suppression.LEAST);
                }
            }
        }
    }

    private static Map<String, Long> counts(long... values) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (int n = 0; n < values.length; n++) {
            counts.put(String.valueOf((char) ('a' + n)), values[n]);
        }
        return counts;
    }
}

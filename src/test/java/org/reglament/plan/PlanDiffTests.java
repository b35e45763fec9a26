package org.reglament.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What changed is told row by row; what two changed at once is joined cell by cell. */
class PlanDiffTests {

    @Test
    void a_version_says_what_it_added_removed_and_changed() {
        PlanRow kept = PlanCheckTests.row("1.1");
        PlanRow gone = PlanCheckTests.row("1.2");
        PlanRow fresh = PlanCheckTests.row("1.3");
        PlanRow later = PlanCheckTests.with(kept, PlanColumn.DUE, "31.12.2027");

        PlanDiff diff = PlanDiff.of(List.of(kept, gone), List.of(later, fresh));

        assertThat(diff.added()).containsExactly(fresh);
        assertThat(diff.removed()).containsExactly(gone);
        assertThat(diff.changed())
                .containsExactly(
                        new PlanDiff.Changed(later, List.of(new PlanDiff.Cell("due", "30.06.2027", "31.12.2027"))));
        assertThat(PlanDiff.of(List.of(kept), List.of(kept)).isEmpty()).isTrue();
    }

    @Test
    void cells_of_two_are_joined_unless_both_changed_the_same_one_differently() {
        Map<PlanColumn, String> base = Map.of(PlanColumn.MEASURE, "a", PlanColumn.UNIT, "%");
        Map<PlanColumn, String> theirs = Map.of(PlanColumn.MEASURE, "b", PlanColumn.UNIT, "%");

        RowMerge joined = RowMerge.of(base, Map.of(PlanColumn.MEASURE, "a", PlanColumn.BUDGET, "1"), theirs);
        assertThat(joined.clashes()).isEmpty();
        assertThat(joined.cells())
                .as("their measure, my budget, and the unit that I cleared")
                .isEqualTo(Map.of(PlanColumn.MEASURE, "b", PlanColumn.BUDGET, "1"));

        RowMerge same = RowMerge.of(base, Map.of(PlanColumn.MEASURE, "b", PlanColumn.UNIT, "%"), theirs);
        assertThat(same.clashes()).isEmpty();

        RowMerge clash = RowMerge.of(base, Map.of(PlanColumn.MEASURE, "c", PlanColumn.UNIT, "%"), theirs);
        assertThat(clash.clashes()).isEqualTo(Set.of(PlanColumn.MEASURE));
        assertThat(new TreeMap<>(clash.cells())).containsEntry(PlanColumn.MEASURE, "c");
    }
}

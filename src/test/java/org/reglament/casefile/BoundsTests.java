package org.reglament.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.reglament.directory.PostHeld;

/** Who keeps away from a case, and to whom its tasks are offered, without any database. */
class BoundsTests {

    private static final PostHeld EXECUTOR = new PostHeld("minsoc", "executor", null, null);
    private static final Bounds ACCUSED = new Bounds(false, Set.of(), Set.of("minsoc:", "head.minsoc"));

    @Test
    void whoever_works_in_a_barred_body_has_no_hand_in_the_case_by_any_post() {
        PostHeld elsewhere = new PostHeld("minobr", "lawyer", null, null);

        assertThat(ACCUSED.usable("executor.minsoc", List.of(EXECUTOR, elsewhere)))
                .isEmpty();
        assertThat(ACCUSED.usable("lawyer.minobr", List.of(elsewhere))).containsExactly(elsewhere);
    }

    @Test
    void nobody_acts_for_somebody_who_is_accused_nor_is_the_accused_helped_by_a_post_filled_for_another() {
        PostHeld forAccused = new PostHeld("minobr", "head", "head.minsoc", null);
        PostHeld forOther = new PostHeld("minobr", "head", "head.minobr", null);

        assertThat(ACCUSED.usable("lawyer.minobr", List.of(forAccused, forOther)))
                .containsExactly(forOther);
        assertThat(ACCUSED.usable("head.minsoc", List.of(forOther))).isEmpty();
    }

    @Test
    void a_confidential_case_offers_its_tasks_to_its_readers_alone() {
        Bounds secret = new Bounds(true, Set.of("minsoc:head", "minsoc:lawyer"), Set.of());

        assertThat(secret.offered(List.of("minsoc:head"))).containsExactly("minsoc:head");
        assertThat(secret.offered(List.of("minsoc:executor"))).containsExactly("minsoc:head", "minsoc:lawyer");
        assertThat(secret.opensTo(EXECUTOR)).isFalse();
        assertThat(secret.in("gov").readers()).containsExactlyInAnyOrder("gov:head", "gov:lawyer");
    }

    @Test
    void a_barred_body_is_offered_nothing() {
        assertThat(ACCUSED.offered(List.of("minsoc:executor", "gov:executor"))).containsExactly("gov:executor");
        assertThat(Bounds.NONE.offered(List.of("minsoc:executor"))).containsExactly("minsoc:executor");
    }
}

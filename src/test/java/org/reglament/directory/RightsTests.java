package org.reglament.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reglament.directory.Role.*;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of rights says what the rules of the house say, and nothing more. */
class RightsTests {

    @ParameterizedTest
    @EnumSource(Action.class)
    void what_nobody_stands_in_a_relation_to_nobody_may_do(Action action) {
        assertThat(Rights.allow(action, Set.of())).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    void every_action_has_somebody_who_may(Action action) {
        assertThat(Rights.allow(action, EnumSet.allOf(Role.class))).isTrue();
    }

    @Test
    void only_candidates_claim_and_only_assignees_complete_or_return() {
        mayOnly(Action.CLAIM_TASK, CANDIDATE);
        mayOnly(Action.COMPLETE_TASK, ASSIGNEE);
        mayOnly(Action.RETURN_TASK, ASSIGNEE);
    }

    @Test
    void only_registrar_and_head_hand_over() {
        mayOnly(Action.HAND_OVER_TASK, REGISTRAR, HEAD);
    }

    @Test
    void an_administrator_reads_and_operates_but_holds_no_tasks() {
        EnumSet<Action> may = EnumSet.noneOf(Action.class);
        for (Action action : Action.values()) {
            if (Rights.allow(action, EnumSet.of(ADMIN))) {
                may.add(action);
            }
        }
        assertThat(may)
                .containsExactlyInAnyOrder(
                        Action.READ_CASE,
                        Action.READ_JOURNAL,
                        Action.READ_LETTERS,
                        Action.READ_INTERNAL,
                        Action.READ_REPORT,
                        Action.OPERATE,
                        Action.MANAGE_ACCOUNTS,
                        Action.PREVIEW_LETTERS,
                        Action.PLACE_MAIL,
                        Action.READ_PLAN,
                        Action.READ_BOARD,
                        Action.KEEP_SEATS,
                        Action.KEEP_BOARDS);
        mayOnly(Action.OPERATE, ADMIN);
    }

    @Test
    void the_applicant_sees_the_case_but_neither_journal_nor_tasks() {
        assertThat(Rights.allow(Action.READ_CASE, EnumSet.of(APPLICANT))).isTrue();
        assertThat(Rights.allow(Action.WITHDRAW, EnumSet.of(APPLICANT))).isTrue();
        assertThat(Rights.allow(Action.READ_JOURNAL, EnumSet.of(APPLICANT))).isFalse();
        assertThat(Rights.allow(Action.READ_LETTERS, EnumSet.of(APPLICANT))).isFalse();
        assertThat(Rights.allow(Action.READ_TASK, EnumSet.of(APPLICANT))).isFalse();
    }

    private static void mayOnly(Action action, Role... roles) {
        EnumSet<Role> those = EnumSet.noneOf(Role.class);
        those.addAll(Set.of(roles));
        for (Role role : Role.values()) {
            assertThat(Rights.allow(action, EnumSet.of(role)))
                    .as("%s by %s", action, role)
                    .isEqualTo(those.contains(role));
        }
    }
}

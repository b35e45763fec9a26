package org.reglament.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of rights, written out once more by hand: whoever changes it changes it here and in docs/rights.md. */
class RightsTableTests {

    private static final String TABLE =
            """
            action           | ADMIN FILER STAFF REGISTRAR HEAD CANDIDATE ASSIGNEE APPLICANT EDITOR OFFICE MEMBER CHAIR SECRETARY
            READ_CASE        |   x     x     x       -      -       x        x         x        -      -       -      -       -
            READ_JOURNAL     |   x     x     x       -      -       -        x         -        -      -       -      -       -
            READ_LETTERS     |   x     x     x       -      -       -        x         -        -      -       -      -       -
            READ_INTERNAL    |   x     -     x       -      -       x        x         -        -      -       -      -       -
            READ_TASK        |   -     -     x       -      -       x        x         -        -      -       -      -       -
            CLAIM_TASK       |   -     -     -       -      -       x        -         -        -      -       -      -       -
            RETURN_TASK      |   -     -     -       -      -       -        x         -        -      -       -      -       -
            COMPLETE_TASK    |   -     -     -       -      -       -        x         -        -      -       -      -       -
            HAND_OVER_TASK   |   -     -     -       x      x       -        -         -        -      -       -      -       -
            LEAD_TEAM        |   -     -     -       -      x       -        -         -        -      -       -      -       -
            ADD_PAPERS       |   -     x     -       x      -       -        -         x        -      -       -      -       -
            WITHDRAW         |   -     -     -       x      -       -        -         x        -      -       -      -       -
            FILE_FOR_OTHERS  |   -     x     x       -      -       -        -         -        -      -       -      -       -
            START_PROCEDURE  |   -     -     -       -      -       x        -         -        -      -       -      -       -
            UNDO_REGISTRATION|   -     -     -       -      x       -        -         -        -      -       -      -       -
            READ_REPORT      |   x     -     x       -      -       -        -         -        -      -       -      -       -
            READ_EXPERTS     |   -     -     x       -      -       -        -         -        -      -       -      -       -
            MANAGE_ACCOUNTS  |   x     -     -       -      -       -        -         -        -      -       -      -       -
            KEEP_RESPONSIBLE |   -     -     -       -      -       -        -         -        x      -       -      -       -
            WITHDRAW_PUBLICATION | -   -     -       -      -       -        -         -        x      -       -      -       -
            PREVIEW_LETTERS  |   x     -     -       -      -       -        -         -        x      -       -      -       -
            PLACE_MAIL       |   x     -     -       x      -       -        -         -        -      -       -      -       -
            READ_PLAN        |   x     -     x       -      -       x        x         -        -      x       -      -       -
            EDIT_PLAN        |   -     -     x       -      -       -        -         -        -      -       -      -       -
            CHECK_PLAN       |   -     -     -       -      -       -        -         -        -      x       -      -       -
            REPORT_PLAN      |   -     -     -       -      -       -        x         -        -      -       -      -       -
            READ_BOARD       |   x     -     -       -      -       -        -         -        -      -       x      x       x
            VOTE             |   -     -     -       -      -       -        -         -        -      -       x      -       -
            KEEP_AGENDA      |   -     -     -       -      -       -        -         -        -      -       -      -       x
            SIGN_MINUTES     |   -     -     -       -      -       -        -         -        -      -       -      x       x
            KEEP_SEATS       |   x     -     -       -      -       -        -         -        -      -       -      -       x
            KEEP_BOARDS      |   x     -     -       -      -       -        -         -        -      -       -      -       -
            OPERATE          |   x     -     -       -      -       -        -         -        -      -       -      -       -
            """;

    @Test
    void each_role_may_do_what_the_table_says_and_nothing_else() {
        Map<String, Set<String>> table = new LinkedHashMap<>();
        List<String> lines = TABLE.strip().lines().toList();
        List<String> roles = Arrays.asList(lines.get(0).split("\\|")[1].strip().split("\\s+"));
        lines.stream().skip(1).map(line -> line.split("\\|")).forEach(line -> {
            String[] marks = line[1].strip().split("\\s+");
            Set<String> may = new HashSet<>();
            for (int i = 0; i < marks.length; i++) {
                if (marks[i].equals("x")) {
                    may.add(roles.get(i));
                }
            }
            table.put(line[0].strip(), may);
        });

        assertThat(roles).containsExactlyInAnyOrderElementsOf(names(Role.values()));
        for (Action action : Action.values()) {
            Set<String> allowed = Arrays.stream(Role.values())
                    .filter(role -> Rights.allow(action, Set.of(role)))
                    .map(Role::name)
                    .collect(Collectors.toSet());
            assertThat(allowed).as("who may %s", action).isEqualTo(table.get(action.name()));
        }
        assertThat(table.keySet()).containsExactlyInAnyOrderElementsOf(names(Action.values()));
    }

    private static List<String> names(Enum<?>[] all) {
        return Arrays.stream(all).map(Enum::name).toList();
    }
}

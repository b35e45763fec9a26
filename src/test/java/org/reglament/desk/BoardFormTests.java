package org.reglament.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reglament.board.Board;

/** What is typed into the page of a board's rules becomes a board, or a fault at its field. */
class BoardFormTests {

    private static Map<String, String> good() {
        Map<String, String> typed = new HashMap<>(BoardForm.fresh());
        typed.putAll(Map.of("name", "Совет", "nameEn", "Council", "kind", "expert_council"));
        return typed;
    }

    private static BoardForm form(Map<String, String> typed) {
        return new BoardForm(typed);
    }

    @Test
    void what_is_shown_for_a_board_makes_the_same_board_again() {
        Map<String, String> typed = good();
        typed.putAll(Map.of(
                "kind", "public_council",
                "body", "slavsk",
                "quorum-how", "least",
                "quorum", "2/3",
                "base", "entitled",
                "vote", "secret",
                "casting", "no",
                "closes", "9.30"));
        typed.put("recusal", "shrink");
        typed.put("remark", "yes");
        Board board = form(typed).board("slavsk-council", "slavsk"::equals);

        assertThat(board).isNotNull();
        assertThat(board.rules().quorum()).hasToString(">=2/3");
        assertThat(board.rules().closes()).hasToString("09:30");
        assertThat(form(BoardForm.of(board)).board("slavsk-council", "slavsk"::equals))
                .isEqualTo(board);
    }

    @ParameterizedTest
    @CsvSource({
        "name, '', name",
        "nameEn, ' ', nameEn",
        "kind, club, kind",
        "kind, public_council, body",
        "body, atlantis, body",
        "quorum, half, quorum",
        "quorum, 3/2, quorum",
        "majority, 1/1, majority",
        "base, some, base",
        "recusal, '', recusal",
        "absenteeDays, -1, absenteeDays",
        "absenteeDays, 91, absenteeDays",
        "materialsDays, пять, materialsDays",
        "minutesDays, 0, minutesDays",
        "closes, 25:00, closes",
        "vote, secret, casting"
    })
    void a_fault_stands_at_its_field(String field, String value, String at) {
        Map<String, String> typed = good();
        typed.put(field, value);
        BoardForm form = form(typed);

        assertThat(form.board("council", "slavsk"::equals)).isNull();
        assertThat(form.faults()).containsOnlyKeys(at);
    }

    @ParameterizedTest
    @CsvSource({"a", "new", "Совет", "a b", "-council", "council-", "1council"})
    void a_key_is_latin_and_not_too_short(String key) {
        BoardForm form = form(good());
        assertThat(form.board(key, "slavsk"::equals)).isNull();
        assertThat(form.faults()).containsOnlyKeys("key");
    }
}

package org.reglament.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reglament.board.Rules.Base;
import org.reglament.board.Rules.Recusal;
import org.reglament.board.Tally.Turnout;
import org.reglament.board.Tally.Votes;

/** Votes are counted by the board's rules, whatever they are. */
class TallyTests {

    private static final List<Option> SIMPLE = Options.parse("simple");
    private static final List<Option> APPROVAL = Options.parse("approval");

    private static Rules rules(String quorum, Base base, String majority) {
        return rules(quorum, base, majority, false, Recusal.LEAVE, false);
    }

    private static Rules rules(
            String quorum, Base base, String majority, boolean casting, Recusal recusal, boolean blocks) {
        return new Rules(
                Share.parse(quorum),
                base,
                Share.parse(majority),
                false,
                casting,
                5,
                LocalTime.of(18, 0),
                recusal,
                blocks,
                5,
                3);
    }

    private static Votes votes(Object... told) {
        Map<String, Integer> votes = new HashMap<>();
        for (int n = 0; n < told.length; n += 2) {
            votes.put((String) told[n], (Integer) told[n + 1]);
        }
        return new Votes(votes, null, false);
    }

    @ParameterizedTest
    @CsvSource({
        ">1/2, 11, 6",
        ">1/2, 10, 6",
        ">=1/2, 10, 5",
        ">=2/3, 11, 8",
        ">=2/3, 9, 6",
        ">2/3, 9, 7",
        ">=1/1, 7, 7",
        ">0/1, 7, 1",
        ">1/2, 0, 1",
        ">=2/3, 1, 1"
    })
    void a_share_says_how_many_that_are(String share, int all, int needed) {
        assertThat(Share.parse(share).of(all)).isEqualTo(needed);
        assertThat(Share.parse(share)).hasToString(share);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1/2", ">1", ">3/2", ">=1/0", ">1/1", "<1/2", "> 1 / 2 x"})
    void a_share_that_is_none_is_refused(String share) {
        assertThatIllegalArgumentException().isThrownBy(() -> Share.parse(share));
    }

    /** All turnouts of a small board against what the words of the rule say. */
    @Test
    void without_quorum_nothing_is_decided_and_with_it_something_is() {
        Rules rules = rules(">1/2", Base.PRESENT, ">1/2");
        for (int all = 1; all <= 11; all++) {
            for (int present = 0; present <= all; present++) {
                Outcome outcome = Tally.of(rules, SIMPLE, new Turnout(all, 0, present), votes("for", present));
                assertThat(outcome.quorum()).isEqualTo(present * 2 > all);
                assertThat(outcome.code())
                        .as("%d of %d", present, all)
                        .isEqualTo(present * 2 > all ? "for" : Outcome.NO_QUORUM);
            }
        }
    }

    @Test
    void whoever_stands_back_can_break_the_quorum() {
        Rules leave = rules(">1/2", Base.PRESENT, ">1/2");
        Rules shrink = rules(">1/2", Base.PRESENT, ">1/2", false, Recusal.SHRINK, false);

        assertThat(Tally.of(leave, SIMPLE, new Turnout(11, 0, 6), votes("for", 6))
                        .code())
                .isEqualTo("for");
        assertThat(Tally.of(leave, SIMPLE, new Turnout(11, 1, 5), votes("for", 5))
                        .code())
                .isEqualTo(Outcome.NO_QUORUM);
        // Where they do not count in the composition, five of ten are still not more than half, five of nine are.
        assertThat(Tally.of(shrink, SIMPLE, new Turnout(11, 1, 5), votes("for", 5))
                        .code())
                .isEqualTo(Outcome.NO_QUORUM);
        assertThat(Tally.of(shrink, SIMPLE, new Turnout(11, 2, 5), votes("for", 5))
                        .code())
                .isEqualTo("for");
    }

    @Test
    void when_all_stand_back_there_is_no_quorum() {
        for (Recusal recusal : Recusal.values()) {
            assertThat(Tally.of(
                                    rules(">1/2", Base.ENTITLED, ">1/2", true, recusal, false),
                                    SIMPLE,
                                    new Turnout(5, 5, 0),
                                    votes())
                            .code())
                    .isEqualTo(Outcome.NO_QUORUM);
        }
    }

    /** Every division of eight votes, for each base, against the sentence of the rule. */
    @Test
    void a_majority_is_one_of_those_present_of_all_or_of_the_entitled() {
        int all = 11;
        int recused = 1;
        int present = 8;
        for (Base base : Base.values()) {
            int of = base == Base.PRESENT ? present : base == Base.ALL ? all : all - recused;
            for (int yes = 0; yes <= present; yes++) {
                for (int no = 0; no <= present - yes; no++) {
                    Outcome outcome = Tally.of(
                            rules(">1/2", base, ">1/2"),
                            SIMPLE,
                            new Turnout(all, recused, present),
                            votes("for", yes, "against", no, "abstain", present - yes - no));
                    assertThat(outcome.code())
                            .as("%s: %d for, %d against", base, yes, no)
                            .isEqualTo(yes * 2 > of ? "for" : "against");
                }
            }
        }
    }

    @Test
    void two_thirds_are_two_thirds() {
        Rules rules = rules(">1/2", Base.ALL, ">=2/3");

        assertThat(Tally.of(rules, SIMPLE, new Turnout(9, 0, 9), votes("for", 6, "against", 3))
                        .code())
                .isEqualTo("for");
        assertThat(Tally.of(rules, SIMPLE, new Turnout(9, 0, 9), votes("for", 5, "against", 4))
                        .code())
                .isEqualTo("against");
    }

    @Test
    void a_tie_decides_nothing_unless_the_chair_tips_it() {
        Turnout eight = new Turnout(8, 0, 8);
        Map<String, Integer> even = Map.of("for", 4, "against", 4);
        Rules plain = rules(">1/2", Base.PRESENT, ">1/2");
        Rules casting = rules(">1/2", Base.PRESENT, ">1/2", true, Recusal.LEAVE, false);

        assertThat(Tally.of(plain, SIMPLE, eight, new Votes(even, "for", false)).code())
                .isEqualTo("against");
        Outcome tipped = Tally.of(casting, SIMPLE, eight, new Votes(even, "for", false));
        assertThat(tipped.code()).isEqualTo("for");
        assertThat(tipped.tipped()).isTrue();
        assertThat(Tally.of(casting, SIMPLE, eight, new Votes(even, "against", false))
                        .code())
                .isEqualTo("against");
        assertThat(Tally.of(casting, SIMPLE, eight, new Votes(even, "abstain", false))
                        .code())
                .isEqualTo("against");
        assertThat(Tally.of(casting, SIMPLE, eight, new Votes(even, null, false))
                        .code())
                .isEqualTo("against");
    }

    @Test
    void the_chair_tips_a_tie_and_nothing_else() {
        Rules casting = rules(">1/2", Base.PRESENT, ">1/2", true, Recusal.LEAVE, false);
        Rules ofAll = rules(">0/1", Base.ALL, ">1/2", true, Recusal.LEAVE, false);

        // Three to four is no tie; two to two of eleven would be a decision of two.
        assertThat(Tally.of(
                                casting,
                                SIMPLE,
                                new Turnout(7, 0, 7),
                                new Votes(Map.of("for", 3, "against", 4), "for", false))
                        .code())
                .isEqualTo("against");
        assertThat(Tally.of(
                                ofAll,
                                SIMPLE,
                                new Turnout(11, 0, 4),
                                new Votes(Map.of("for", 2, "against", 2), "for", false))
                        .code())
                .isEqualTo("against");
        // Abstentions keep a tie from being a majority of those present.
        assertThat(Tally.of(
                                casting,
                                SIMPLE,
                                new Turnout(10, 0, 10),
                                new Votes(Map.of("for", 4, "against", 4, "abstain", 2), "for", false))
                        .code())
                .isEqualTo("against");
    }

    @Test
    void who_wants_more_is_content_with_less() {
        Rules rules = rules(">1/2", Base.PRESENT, ">1/2");
        Turnout eleven = new Turnout(11, 0, 11);

        assertThat(Tally.of(rules, APPROVAL, eleven, votes("agreed", 6, "returned", 5))
                        .code())
                .isEqualTo("agreed");
        assertThat(Tally.of(rules, APPROVAL, eleven, votes("agreed", 5, "agreedWithRemarks", 4, "returned", 2))
                        .code())
                .isEqualTo("agreedWithRemarks");
        assertThat(Tally.of(rules, APPROVAL, eleven, votes("agreed", 3, "agreedWithRemarks", 2, "returned", 6))
                        .code())
                .isEqualTo("returned");
        assertThat(Tally.of(rules, APPROVAL, eleven, votes("agreedWithRemarks", 6, "returned", 5))
                        .code())
                .isEqualTo("agreedWithRemarks");
    }

    @Test
    void a_remark_blocks_a_plain_yes_where_the_rules_say_so() {
        Turnout eleven = new Turnout(11, 0, 11);
        Map<String, Integer> votes = Map.of("agreed", 10, "agreedWithRemarks", 1);
        Rules free = rules(">1/2", Base.PRESENT, ">1/2");
        Rules strict = rules(">1/2", Base.PRESENT, ">1/2", false, Recusal.LEAVE, true);

        assertThat(Tally.of(free, APPROVAL, eleven, new Votes(votes, null, true))
                        .code())
                .isEqualTo("agreed");
        Outcome blocked = Tally.of(strict, APPROVAL, eleven, new Votes(votes, null, true));
        assertThat(blocked.code()).isEqualTo("agreedWithRemarks");
        assertThat(blocked.blocked()).isTrue();
        assertThat(Tally.of(strict, APPROVAL, eleven, new Votes(votes, null, false))
                        .code())
                .isEqualTo("agreed");
        // A remark makes no refusal of a yes, and nothing worse of a refusal.
        assertThat(Tally.of(strict, SIMPLE, eleven, new Votes(Map.of("for", 11), null, true))
                        .code())
                .isEqualTo("for");
        assertThat(Tally.of(strict, APPROVAL, eleven, new Votes(Map.of("returned", 11), null, true))
                        .code())
                .isEqualTo("returned");
    }

    @Test
    void when_all_abstain_nothing_is_agreed() {
        assertThat(Tally.of(
                                rules(">1/2", Base.PRESENT, ">1/2", true, Recusal.LEAVE, false),
                                SIMPLE,
                                new Turnout(7, 0, 7),
                                votes("abstain", 7))
                        .code())
                .isEqualTo("against");
    }

    @Test
    void row_by_row_the_whole_is_as_good_as_its_worst_row() {
        Rules rules = rules(">1/2", Base.PRESENT, ">1/2");
        Turnout seven = new Turnout(7, 0, 7);
        List<Outcome> rows = new ArrayList<>();
        for (int n = 0; n < 34; n++) {
            rows.add(Tally.of(rules, APPROVAL, seven, votes("agreed", 7)));
        }
        assertThat(Tally.together(APPROVAL, rows).code()).isEqualTo("agreed");

        rows.set(5, Tally.of(rules, APPROVAL, seven, votes("agreed", 3, "agreedWithRemarks", 4)));
        assertThat(Tally.together(APPROVAL, rows).code()).isEqualTo("agreedWithRemarks");

        rows.set(20, Tally.of(rules, APPROVAL, seven, votes("returned", 5, "agreed", 2)));
        assertThat(Tally.together(APPROVAL, rows).code()).isEqualTo("returned");

        List<Outcome> none = List.of(Tally.of(rules, APPROVAL, new Turnout(7, 0, 3), votes("agreed", 3)));
        assertThat(Tally.together(APPROVAL, none).code()).isEqualTo(Outcome.NO_QUORUM);
    }

    @Test
    void more_than_there_are_cannot_take_part() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Turnout(7, 2, 6));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rules(
                        Share.parse(">1/2"),
                        Base.PRESENT,
                        Share.parse(">1/2"),
                        true,
                        true,
                        5,
                        LocalTime.NOON,
                        Recusal.LEAVE,
                        false,
                        5,
                        3));
    }

    @Test
    void options_are_read_as_they_are_written() {
        List<Option> own = Options.parse(
                "yes = Да | Yes | | Принято | Adopted\n\nmaybe = Пожалуй | Perhaps | remarks\nno = Нет | No\npass = – | – | abstain");

        assertThat(own).extracting(Option::code).containsExactly("yes", "maybe", "no", "pass");
        assertThat(own.get(0).hintEn()).isEqualTo("Adopted");
        assertThat(own.get(1).remarks()).isTrue();
        assertThat(own.get(3).abstains()).isTrue();
    }

    @Test
    void a_term_in_a_hint_is_said_in_the_words_of_each_reader() {
        List<Option> own = Options.parse("yes = Да | Yes | | Исправят за [5 working days] | Mended within [1 day]"
                + "\nno = Нет | No | | За [3 days], не [позже] | Never");

        assertThat(own.get(0).hint()).isEqualTo("Исправят за 5 рабочих дней");
        assertThat(own.get(0).hintEn()).isEqualTo("Mended within 1 calendar day");
        assertThat(own.get(1).hint()).isEqualTo("За 3 календарных дня, не [позже]");
        assertThat(APPROVAL).extracting(Option::hint).containsSequence("Решение принято, замечания исправят");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "approve",
                "yes = Да | Yes",
                "yes = Да | Yes\nyes = Нет | No",
                "Yes = Да | Yes\nno = Нет | No",
                "yes = Да\nno = Нет | No",
                "yes = Да | Yes | often\nno = Нет | No",
                "noQuorum = Да | Yes\nno = Нет | No",
                "yes = Да | Yes\nnone = – | – | abstain"
            })
    void options_that_leave_no_choice_are_refused(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> Options.parse(written));
    }
}

package org.reglament.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.CaseRefusedException;
import org.reglament.kit.Http;
import org.reglament.kit.ReglamentTest;
import org.reglament.kit.Surfer;
import org.reglament.participation.Consents.Kind;
import org.reglament.signin.Citizen;
import org.reglament.signin.IdentityLevel;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody reads another's points before all are locked, and nobody is named who does not agree to it. */
@ReglamentTest
class BlindScoresTests {
    private static final String BODY = "krasnoznamensk";
    private static final String FIRST = "lawyer." + BODY;
    private static final String SECOND = "executor2." + BODY;
    private static final String EXPERT = "board.expert1";
    /** So unlike any other number that whoever shows it has read the points. */
    private static final int TOLD = 77_191;

    private final Map<String, Surfer> windows = new LinkedHashMap<>();

    @Autowired
    Http http;

    @Autowired
    CaseFiles cases;

    @Autowired
    Competitions competitions;

    @Autowired
    Nominations nominations;

    @Autowired
    Scorers scorers;

    @Autowired
    Scores scores;

    @Autowired
    Rankings rankings;

    @Autowired
    Consents consents;

    @Autowired
    RatingVotes votes;

    @Autowired
    BusinessClock clock;

    @Test
    void points_are_seen_by_nobody_else_until_the_last_scorer_has_locked() throws Exception {
        Competition competition = competition();
        UUID one = nominated(competition, 1, true);
        UUID two = nominated(competition, 2, false);
        scorers.appoint(competition, List.of(FIRST, SECOND, EXPERT), Set.of(EXPERT));
        scores.give(competition, FIRST, one, Map.of("all", TOLD));
        scores.give(competition, FIRST, two, Map.of("all", 1));

        assertThat(scores.own(competition, FIRST).get(one)).containsEntry("all", TOLD);
        assertThat(scores.own(competition, SECOND)).isEmpty();
        assertThat(scores.own(competition, EXPERT)).isEmpty();
        nothingIsTold(competition);
        // The last one is still open: not even whoever has locked reads the others.
        scores.lock(competition, FIRST);
        scores.give(competition, SECOND, one, Map.of("all", 3));
        scores.give(competition, SECOND, two, Map.of("all", 4));
        scores.lock(competition, SECOND);
        nothingIsTold(competition);
        assertThatExceptionOfType(CaseRefusedException.class)
                .isThrownBy(() -> scores.give(competition, FIRST, one, Map.of("all", 2)))
                .withMessage("selection.refused.locked");
        assertThatExceptionOfType(CaseRefusedException.class)
                .isThrownBy(() -> scores.lock(competition, EXPERT))
                .withMessage("selection.refused.incomplete");
        scores.give(competition, EXPERT, one, Map.of("all", 5));
        scores.give(competition, EXPERT, two, Map.of("all", 6));
        scores.lock(competition, EXPERT);

        assertThat(scores.all(competition)).hasSize(6);
        Ranking ranking = rankings.make(competition);
        assertThat(ranking.of(Ranking.Outcome.SEAT).get(0).contender().score()).isEqualTo(new BigDecimal("25733.00"));
        assertThat(rankings.of(competition).orElseThrow().scores()).contains(String.valueOf(TOLD));
        Rankings.Kept kept = rankings.of(competition).orElseThrow();
        assertThat(RankedAnew.read(kept.result()))
                .hasSize(2)
                .isEqualTo(new RankedAnew(kept.rules(), kept.candidates(), kept.scores()).result());
        // The ranking is the commission's until the council is seated.
        assertThat(http.get(path(competition) + "/scores.csv").status()).isEqualTo(404);
    }

    /** What the services refuse; {@code BlindEverywhereTests} tries pages, calls and tables. */
    private void nothingIsTold(Competition competition) {
        assertThatExceptionOfType(CaseRefusedException.class).isThrownBy(() -> scores.all(competition));
        assertThatExceptionOfType(CaseRefusedException.class).isThrownBy(() -> scores.underscored(competition));
        assertThatExceptionOfType(CaseRefusedException.class).isThrownBy(() -> rankings.make(competition));
        assertThat(rankings.of(competition)).isEmpty();
        for (String stranger : List.of("head." + BODY, "admin", "registrar." + BODY)) {
            assertThatExceptionOfType(SecurityException.class).isThrownBy(() -> scores.own(competition, stranger));
            assertThatExceptionOfType(SecurityException.class).isThrownBy(() -> scores.missing(competition, stranger));
            assertThatExceptionOfType(SecurityException.class)
                    .isThrownBy(() -> scores.conflicts(competition, stranger));
            assertThat(signedIn(stranger)
                            .get("/desk/scores/" + competition.number())
                            .status())
                    .isEqualTo(404);
        }
        assertThat(http.get(path(competition)).text()).doesNotContain(String.valueOf(TOLD));
        for (String file : List.of("rules.json", "candidates.csv", "scores.csv", "result.csv")) {
            assertThat(http.get(path(competition) + "/" + file).status()).isEqualTo(404);
        }
    }

    private Surfer signedIn(String login) {
        return windows.computeIfAbsent(login, each -> new Surfer(http.address()).signIn(each));
    }

    @Test
    void a_scorer_fills_the_sheet_on_its_page_and_what_is_typed_wrong_is_kept_and_told() {
        Competition competition = competition();
        UUID one = nominated(competition, 6, true);
        scorers.appoint(competition, List.of(FIRST, SECOND, EXPERT), Set.of(EXPERT));
        // Who is filed in time but entered when scorers are named comes too late.
        assertThat(small().status(competition, 7)).isEqualTo("Не принята: конкурс не идёт");
        String address = "/desk/scores/" + competition.number();
        String field = number(one) + "-all";

        assertThat(signedIn(EXPERT).get(address).text()).contains("Ландышева6", "Осталось оценить: 1", field);
        Surfer.Reply wrong = signedIn(EXPERT).post(address, Map.of(field, "100000"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("value=\"100000\"", "целое число от 0 до 99");
        assertThat(scores.own(competition, EXPERT)).isEmpty();
        assertThat(signedIn(EXPERT).post(address, Map.of(field, "12")).status()).isEqualTo(302);
        assertThat(scores.own(competition, EXPERT).get(one)).containsExactly(Map.entry("all", 12));
        signedIn(EXPERT).post(address, Map.of(field, "12", "conflict-" + number(one), "Родственник."));
        assertThat(scores.own(competition, EXPERT)).isEmpty();
        assertThat(scores.conflicts(competition, EXPERT)).containsEntry(one, "Родственник.");
    }

    @Test
    void a_scorer_with_a_conflict_stands_back_and_others_must_suffice() {
        Competition competition = competition();
        UUID one = nominated(competition, 3, true);
        scorers.appoint(competition, List.of(FIRST, SECOND, EXPERT), Set.of(EXPERT));
        scores.give(competition, FIRST, one, Map.of("all", 9));
        scores.standBack(competition, FIRST, one, "Работали вместе.");
        assertThat(scores.own(competition, FIRST)).isEmpty();
        scores.lock(competition, FIRST);
        for (String other : List.of(SECOND, EXPERT)) {
            scores.give(competition, other, one, Map.of("all", 9));
            scores.lock(competition, other);
        }

        assertThat(scores.underscored(competition)).containsExactly(number(one));
        assertThatExceptionOfType(CaseRefusedException.class)
                .isThrownBy(() -> rankings.make(competition))
                .withMessage("selection.refused.underscored");
        // One more is named, those who have locked stay, and what they gave is sealed again.
        assertThatExceptionOfType(CaseRefusedException.class)
                .isThrownBy(() -> scorers.appoint(competition, List.of(SECOND, EXPERT, "head." + BODY), Set.of(EXPERT)))
                .withMessage("selection.refused.scoring");
        scorers.appoint(competition, List.of(FIRST, SECOND, EXPERT, "head." + BODY), Set.of(EXPERT));
        assertThatExceptionOfType(CaseRefusedException.class).isThrownBy(() -> scores.all(competition));
        scores.give(competition, "head." + BODY, one, Map.of("all", 9));
        scores.lock(competition, "head." + BODY);
        assertThat(rankings.make(competition).places()).hasSize(1);
    }

    @Test
    void too_few_scorers_and_none_of_the_experts_are_refused() {
        Competition competition = competition();
        assertThatExceptionOfType(CaseRefusedException.class)
                .isThrownBy(() -> scorers.appoint(competition, List.of(FIRST, FIRST, EXPERT), Set.of(EXPERT)))
                .withMessage("selection.refused.scorers");
        assertThatExceptionOfType(CaseRefusedException.class)
                .isThrownBy(() -> scorers.appoint(competition, List.of(FIRST, SECOND, "head." + BODY), Set.of(EXPERT)))
                .withMessage("selection.refused.experts");
    }

    @Test
    void a_citizen_has_one_vote_in_the_window_and_nobody_counts_before_it_ends() {
        Competition competition = competition();
        UUID one = nominated(competition, 8, true);
        UUID two = nominated(competition, 9, true);
        Citizen citizen = new Citizen("rating@example.org", IdentityLevel.EMAIL);
        Citizen other = new Citizen("rating2@example.org", IdentityLevel.EMAIL);
        assertThatExceptionOfType(CaseRefusedException.class)
                .isThrownBy(() -> votes.give(competition, citizen, one))
                .withMessage("selection.refused.vote-closed");
        Instant now = clock.instant();
        competitions.rate(competition, now.minusSeconds(60), now.plusSeconds(600));
        Competition open = again(competition);
        votes.give(open, citizen, one);
        votes.give(open, citizen, two);
        votes.give(open, other, two);
        assertThat(votes.of(open, citizen)).contains(two);
        assertThat(votes.count(open)).isEmpty();
        UUID elsewhere = nominated(competition(), 10, true);
        assertThatExceptionOfType(CaseRefusedException.class)
                .isThrownBy(() -> votes.give(open, citizen, elsewhere))
                .withMessage("selection.refused.candidate");

        competitions.rate(competition, now.minusSeconds(60), now.minusSeconds(1));
        Competition over = again(competition);
        assertThat(votes.count(over)).containsExactly(Map.entry(two, 2));
        assertThatExceptionOfType(CaseRefusedException.class)
                .isThrownBy(() -> votes.give(over, other, one))
                .withMessage("selection.refused.vote-closed");
    }

    private Competition again(Competition competition) {
        return competitions.find(competition.number()).orElseThrow();
    }

    @Test
    void a_name_is_shown_while_its_bearer_agrees_and_the_consent_stays_on_record() {
        Competition competition = competition();
        UUID one = nominated(competition, 4, true);
        UUID two = nominated(competition, 5, false);

        assertThat(http.get(path(competition)).text())
                .contains("Ландышева4", number(two))
                .doesNotContain("Ландышева5");
        consents.withdraw(one, Kind.PUBLISHING, "applicant");
        assertThat(http.get(path(competition)).text())
                .doesNotContain("Ландышева4")
                .contains(number(one));
        assertThat(consents.of(one))
                .filteredOn(each -> each.kind() == Kind.PUBLISHING)
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.version()).isEqualTo("2026-1");
                    assertThat(each.withdrawnAt()).isNotNull();
                });
        assertThat(consents.standing(List.of(one), Kind.PROCESSING)).containsExactly(one);
        String address = "/councils/consents/" + number(one) + "?code=";
        assertThat(http.get(address + "ABCD").status()).isEqualTo(404);
        assertThat(http.get(address + cases.trackingCode(one)).text())
                .contains("Согласия сейчас нет", "отозвано", "Отозвать согласие на обработку");
        Surfer candidate = new Surfer(http.address());
        candidate.get("/councils/consents/" + number(two) + "?code=" + cases.trackingCode(two));
        candidate.post(
                "/councils/consents/" + number(two),
                Map.of("code", cases.trackingCode(two), "kind", "processing", "given", "false"));
        // Without it the candidate is in the competition no more.
        assertThat(consents.standing(List.of(two), Kind.PROCESSING)).isEmpty();
        assertThat(cases.get(two).outcome()).isEqualTo("withdrawn");
        assertThat(nominations.of(two).orElseThrow().state()).isEqualTo(Nomination.State.WITHDRAWN);
    }

    private Competition competition() {
        return small().open();
    }

    private UUID nominated(Competition competition, int n, boolean published) {
        UUID nominated = small().nominated(competition, n, published);
        assertThat(nominations.of(nominated).orElseThrow().state()).isEqualTo(Nomination.State.ADMITTED);
        return nominated;
    }

    private SmallCompetitions small() {
        return new SmallCompetitions(BODY, http, cases, competitions, clock);
    }

    private String number(UUID nomination) {
        return cases.get(nomination).number();
    }

    private static String path(Competition competition) {
        return "/councils/competitions/" + competition.number();
    }
}

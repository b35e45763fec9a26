package org.reglament.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.CaseFiles;
import org.reglament.kit.BrowserTest;
import org.reglament.kit.Http;
import org.reglament.kit.Post;
import org.reglament.kit.Visit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Everybody follows a competition from its window to the council, citizens vote, and a scorer works by keyboard. */
@BrowserTest
class CouncilIT {
    private static final String BODY = "ozyorsk";
    private static final String FIRST = "lawyer." + BODY;
    private static final String SECOND = "executor2." + BODY;
    private static final String EXPERT = "executor.project-office";

    @Autowired
    Http http;

    @Autowired
    Post mail;

    @Autowired
    CaseFiles cases;

    @Autowired
    Competitions competitions;

    @Autowired
    Scorers scorers;

    @Autowired
    Scores scores;

    @Autowired
    Rankings rankings;

    @Autowired
    RatingVotes votes;

    @Autowired
    CouncilSeats seats;

    @Autowired
    BusinessClock clock;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void a_competition_is_followed_voted_on_scored_and_its_council_seen(Visit visit) {
        SmallCompetitions small = new SmallCompetitions(BODY, http, cases, competitions, clock);
        Competition competition = small.open();
        String path = "/councils/competitions/" + competition.number();
        UUID one = small.nominated(competition, 31, true);
        UUID two = small.nominated(competition, 32, false);
        visit.open("/councils").sound("councils");
        assertThat(visit.page().innerText("main")).contains("Идёт приём заявок", competition.number());
        visit.open(path).sound("competition-open");
        assertThat(visit.page().innerText("main")).contains("Ландышева31 Инна", "Имя не публикуется", "Чинить дороги.");

        competitions.rate(
                competition, clock.instant().minusSeconds(1), clock.instant().plus(Duration.ofDays(10)));
        visit.signInByLetter("council-voter@example.org", mail).open(path).sound("competition-vote");
        visit.page().locator("#candidate").selectOption(cases.get(one).number());
        visit.page().click("form[action$='/vote'] button");
        assertThat(visit.page().innerText("#vote >> xpath=..")).contains("Вы уже проголосовали");
        assertThat(votes.count(competitions.find(competition.number()).orElseThrow()))
                .isEmpty();

        scorers.appoint(competition, List.of(FIRST, SECOND, EXPERT), Set.of(EXPERT));
        visit.page().context().clearCookies();
        visit.signIn(EXPERT).open("/desk/scores").sound("scores");
        visit.open("/desk/scores/" + competition.number()).sound("score-sheet");
        // By keyboard alone: from one candidate's points over the conflict to the next one's, then the button.
        visit.page().locator("[name$='-all']").first().focus();
        visit.page().keyboard().type("70");
        visit.page().keyboard().press("Tab");
        visit.page().keyboard().press("Tab");
        visit.page().keyboard().press("Tab");
        visit.page().locator("[name$='-all']").nth(1).focus();
        visit.page().keyboard().type("60");
        visit.page().keyboard().press("Enter");
        visit.page().waitForURL("**/desk/scores/" + competition.number());
        assertThat(visit.page().innerText("main")).contains("Все кандидаты оценены");
        assertThat(scores.own(competition, EXPERT)).containsEntry(one, Map.of("all", 70));
        scores.lock(competition, EXPERT);
        for (String other : List.of(FIRST, SECOND)) {
            scores.give(competition, other, one, Map.of("all", 80));
            scores.give(competition, other, two, Map.of("all", 50));
            scores.lock(competition, other);
        }
        rankings.make(competition);
        transactions.executeWithoutResult(any -> seats.seat(competition));

        visit.page().context().clearCookies();
        visit.open(path).sound("competition-result");
        assertThat(visit.page().innerText("#result >> xpath=.."))
                .contains("Ландышева31 Инна", "76,67", "Включён в состав");
        assertThat(http.get(path + "/scores.csv").text()).contains("number,scorer,criterion,points");
        visit.open("/councils/" + BODY).sound("council");
        assertThat(visit.page().innerText("#sitting >> xpath=.."))
                .contains("Ландышева31 Инна", "Имя не публикуется")
                .doesNotContain("Ландышева32");
        visit.open("/councils/consents/" + cases.get(one).number() + "?code=" + cases.trackingCode(one))
                .sound("consents");
        visit.page().click("form:has([value=publishing]) button");
        assertThat(visit.page().innerText("main")).contains("Дать согласие на публикацию");
        visit.open(path);
        assertThat(visit.page().innerText("main")).doesNotContain("Ландышева31");
    }
}

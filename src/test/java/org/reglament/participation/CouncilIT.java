package org.reglament.participation;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ScreenshotType;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.kit.BrowserTest;
import org.reglament.kit.Http;
import org.reglament.kit.Post;
import org.reglament.kit.Surfer;
import org.reglament.kit.Visit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Everybody follows a competition from its window to the council, citizens vote, and a scorer works by keyboard. */
@BrowserTest
class CouncilIT {
    private static final String BODY = "ozyorsk";
    private static final String FIRST = "lawyer." + BODY;
    private static final String SECOND = "executor2." + BODY;
    private static final String EXPERT = "board.expert1";

    @Autowired
    Http http;

    @Autowired
    Post mail;

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
    RatingVotes votes;

    @Autowired
    CouncilSeats seats;

    @Autowired
    BusinessClock clock;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void an_organisation_nominates_on_a_phone_with_five_papers_which_scorers_of_that_competition_read(Visit visit) {
        SmallCompetitions small = new SmallCompetitions(BODY, http, cases, competitions, clock);
        Competition competition = small.open();
        Map<String, Object> answers = new LinkedHashMap<>(SmallCompetitions.answers(competition, 33, true));
        answers.remove("competitionNumber");
        answers.remove("title");
        answers.put("referenceGroup", "drivers");
        Page page = visit.page();
        page.setViewportSize(390, 844);
        visit.open("/councils/competitions/" + competition.number());
        page.click("#nominate button, form[action$='/nomination'] button");
        visit.signInByLetter("council-organisation@example.org", mail);
        if (page.locator("form[action$='/nomination']").count() > 0) {
            page.click("form[action$='/nomination'] button");
        }
        // The competition and its body stand there already.
        if (page.locator("#body").count() > 0) {
            page.locator("button[value=next]").click();
        }
        page.fill("#lastName", "Громов");
        page.fill("#firstName", "Илья");
        page.locator("#noMiddleName").check();
        page.fill("#organisation", "Организация");
        page.locator("main button.govuk-button").last().click();
        byte[] photo = page.screenshot(new Page.ScreenshotOptions().setType(ScreenshotType.JPEG));
        int pages = 0;
        while (page.locator("button[value=next]").count() > 0 && pages++ < 12) {
            answers.forEach((name, value) -> fill(page, name, value));
            // Papers are photographed with the phone.
            List<Locator> papers = page.locator("main input[type=file]").all();
            if (!papers.isEmpty()) {
                assertThat(papers).hasSize(5);
                for (int n = 0; n < papers.size(); n++) {
                    papers.get(n).setInputFiles(new FilePayload("снимок-" + n + ".jpg", "image/jpeg", photo));
                }
                page.locator("button[value=refresh]").click();
                page.locator("text=снимок-4.jpg").first().waitFor();
            }
            visit.soundParts("nomination-form-" + pages);
            page.setViewportSize(390, 844);
            page.locator("button[value=next]").click();
        }
        visit.soundParts("nomination-check");
        page.locator("main button.govuk-button").last().click();
        page.locator(".govuk-panel__title").waitFor();
        String number = page.locator(".govuk-panel__body strong").textContent().strip();
        CaseFile file = cases.byNumber(number).orElseThrow();
        assertThat(nominations.of(file.id()).orElseThrow()).satisfies(nominated -> {
            assertThat(nominated.competition()).isEqualTo(competition.number());
            assertThat(nominated.group()).isEqualTo("drivers");
        });
        assertThat(cases.content(file.id())).containsEntry("complete", true);
        visit.open("/appeals/" + number).soundParts("nomination-case");
        page.click("a[href$='/councils/consents/" + number + "']");
        assertThat(page.innerText("main")).contains("Согласие дано");

        small.admit(number);
        scorers.appoint(competition, List.of(FIRST, SECOND, EXPERT), Set.of(EXPERT));
        Competition other = small.open();
        scorers.appoint(other, List.of(FIRST, SECOND, "head.project-office"), Set.of("head.project-office"));
        visit.signIn(EXPERT).open("/desk/scores/" + competition.number());
        assertThat(page.innerText("main")).contains("Документы кандидата: 5");
        String paper = page.locator("a[href*='/papers/']").first().getAttribute("href");
        Surfer expert = new Surfer(http.address()).signIn(EXPERT);
        assertThat(expert.file(paper)).isEqualTo(photo);
        // Whoever scores another competition has no way to them, not even by its own address.
        Surfer stranger = new Surfer(http.address()).signIn("head.project-office");
        assertThat(stranger.get(paper).status()).isEqualTo(404);
        assertThat(stranger.get(paper.replace(competition.number(), other.number()))
                        .status())
                .isEqualTo(404);
    }

    /** Whether the points of the second candidate have the focus. */
    private static boolean second(Page page) {
        return Boolean.TRUE.equals(
                page.evaluate("document.activeElement === document.querySelectorAll('[name$=\\'-all\\']')[1]"));
    }

    private static void fill(Page page, String name, Object value) {
        Locator field = page.locator("main [name='" + name + "']:not([type=hidden])");
        if (page.locator("main [name='" + name + "-day']").count() > 0) {
            LocalDate day = LocalDate.parse(String.valueOf(value));
            page.fill("main [name='" + name + "-day']", String.valueOf(day.getDayOfMonth()));
            page.fill("main [name='" + name + "-month']", String.valueOf(day.getMonthValue()));
            page.fill("main [name='" + name + "-year']", String.valueOf(day.getYear()));
        } else if (field.count() > 0 && value instanceof Boolean ticked) {
            field.first().setChecked(ticked);
        } else if (field.count() > 1) {
            page.check("main [name='" + name + "'][value='" + value + "']:not([type=hidden])");
        } else if (field.count() == 1 && "SELECT".equals(field.evaluate("e => e.tagName"))) {
            field.selectOption(String.valueOf(value));
        } else if (field.count() == 1) {
            field.fill(String.valueOf(value));
        }
    }

    @Test
    void a_competition_is_followed_voted_on_scored_and_its_council_seen(Visit visit) {
        SmallCompetitions small = new SmallCompetitions(BODY, http, cases, competitions, clock);
        Competition competition = small.open();
        String path = "/councils/competitions/" + competition.number();
        UUID one = small.nominated(competition, 31, true);
        UUID two = small.nominated(competition, 32, false);
        visit.open("/councils").soundParts("councils");
        assertThat(visit.page().innerText("main")).contains("Идёт приём заявок", competition.number());
        visit.open(path).sound("competition-open");
        assertThat(visit.page().innerText("main")).contains("Ландышева31 Инна", "Имя не публикуется", "Чинить дороги.");

        competitions.rate(
                competition, clock.instant().minusSeconds(1), clock.instant().plus(Duration.ofDays(10)));
        visit.signInByLetter("council-voter@example.org", mail).open(path).soundParts("competition-vote");
        visit.page().locator("#candidate").selectOption(cases.get(one).number());
        visit.page().click("form[action$='/vote'] button");
        assertThat(visit.page().innerText("#vote >> xpath=..")).contains("Вы уже проголосовали");
        assertThat(votes.count(competitions.find(competition.number()).orElseThrow()))
                .isEmpty();

        scorers.appoint(competition, List.of(FIRST, SECOND, EXPERT), Set.of(EXPERT));
        visit.page().context().clearCookies();
        visit.signIn(EXPERT).open("/desk/scores").soundParts("scores");
        visit.open("/desk/scores/" + competition.number()).sound("score-sheet");
        // By keyboard alone: from one candidate's points over the conflict to the next one's, then the button.
        visit.page().locator("[name$='-all']").first().focus();
        visit.page().keyboard().type("70");
        for (int n = 0; n < 6 && !second(visit.page()); n++) {
            visit.page().keyboard().press("Tab");
        }
        assertThat(second(visit.page()))
                .as("the next candidate is reached by the tabulator")
                .isTrue();
        visit.page().keyboard().type("60");
        visit.page().keyboard().press("Enter");
        visit.page().locator("text=Все кандидаты оценены").waitFor();
        assertThat(scores.own(competition, EXPERT)).containsEntry(one, Map.of("all", 70));
        scores.lock(competition, EXPERT);
        for (String other : List.of(FIRST, SECOND)) {
            scores.give(competition, other, one, Map.of("all", 80));
            scores.give(competition, other, two, Map.of("all", 50));
            scores.lock(competition, other);
        }
        rankings.make(competition);
        transactions.executeWithoutResult(any -> seats.seat(competition));

        // Who sits now is known in the next competition, or said by the lawyer where the council is older than this.
        Competition next = small.open();
        assertThat(List.of(
                        small.nominated(next, 31, true),
                        small.nominated(next, 33, true),
                        small.nominated(next, 34, true, Map.of("citizenship", "ru", "inCouncil", true))))
                .extracting(each -> nominations.of(each).orElseThrow().returning())
                .containsExactly(true, false, true);

        visit.page().context().clearCookies();
        visit.open(path).sound("competition-result");
        assertThat(visit.page().innerText("#result >> xpath=.."))
                .contains("Ландышева31 Инна", "76,67", "Включён в состав");
        assertThat(http.get(path + "/scores.csv").text()).contains("number,scorer,criterion,points");
        visit.open("/councils/" + BODY).soundParts("council");
        assertThat(visit.page().innerText("#sitting >> xpath=.."))
                .contains("Ландышева31 Инна", "Имя не публикуется")
                .doesNotContain("Ландышева32");
        visit.open("/councils/consents/" + cases.get(one).number() + "?code=" + cases.trackingCode(one))
                .soundParts("consents");
        visit.page().click("form:has([value=publishing]) button");
        assertThat(visit.page().innerText("main")).contains("Дать согласие на публикацию");
        visit.open(path);
        assertThat(visit.page().innerText("main")).doesNotContain("Ландышева31");

        // Officials of the body end a seat by its holder's name, whom the open form does not tell.
        visit.signIn("executor." + BODY).open("/desk/start/council-replacement");
        assertThat(visit.page().locator("select[name=memberNumber] option").allInnerTexts())
                .contains("Ландышева31 Инна, Организация");
        assertThat(http.get("/api/v1/procedures/council-replacement/form").text())
                .contains("memberNumber")
                .doesNotContain("Ландышева31");
        String ending = small.ending(cases.get(one).number()).number();
        visit.signIn("head." + BODY)
                .open("/desk/tasks/" + small.task("head", ending))
                .soundParts("replacement-decide");
        assertThat(visit.page().innerText("main")).contains("Ландышева31 Инна", "Выход.");
    }
}

package org.reglament.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.Openings;
import org.reglament.document.Document;
import org.reglament.document.Documents;
import org.reglament.kit.BrowserTest;
import org.reglament.kit.Http;
import org.reglament.kit.Post;
import org.reglament.kit.Surfer;
import org.reglament.kit.Time;
import org.reglament.kit.Visit;
import org.reglament.procedure.Procedures;
import org.springframework.beans.factory.annotation.Autowired;

/** A question is brought to a meeting, voted on from phones, minuted, signed, published. */
@BrowserTest
class MeetingIT {

    private static final List<String> SEVEN =
            List.of("member1", "member2", "member3", "member4", "member5", "member6", "member7");

    @Autowired
    RepositoryService repository;

    @Autowired
    Procedures procedures;

    @Autowired
    Openings openings;

    @Autowired
    CaseFiles cases;

    @Autowired
    Agenda agenda;

    @Autowired
    Voting voting;

    @Autowired
    Meetings meetings;

    @Autowired
    Documents documents;

    @Autowired
    Http http;

    @Autowired
    Post post;

    @Autowired
    Time time;

    @Autowired
    BusinessClock clock;

    @Test
    void from_the_agenda_to_the_published_minutes(Visit visit) throws Exception {
        Question.deploy(repository, procedures);
        UUID file = Question.ask(
                openings,
                Question.KEY,
                Map.of(
                        "subject",
                        "План открытости Министерства здравоохранения на 2027 год",
                        "lines",
                        List.of(
                                Map.of(
                                        "code",
                                        "1.1",
                                        "title",
                                        "Собирать совет раз в квартал",
                                        "group",
                                        "Общественный совет"),
                                Map.of(
                                        "code",
                                        "8.2",
                                        "title",
                                        "Открыть запись к узким специалистам",
                                        "group",
                                        "Информационная открытость"))));
        AgendaItem item = agenda.latest(file, "plan").orElseThrow();
        visit.signIn("admin").open("/desk/boards/" + Question.BOARD + "/rules").sound("board-rules");
        Page page = visit.signIn(Question.SECRETARY).page();
        visit.open("/desk/boards/" + Question.BOARD).sound("board-composition");
        visit.open("/desk/meetings").sound("board-meetings");
        page.locator("details summary").first().click();
        LocalDate day = clock.today().plusDays(4);
        page.fill("#day-1-day", String.valueOf(day.getDayOfMonth()));
        page.fill("#day-1-month", String.valueOf(day.getMonthValue()));
        page.fill("#day-1-year", String.valueOf(day.getYear()));
        page.fill("#time-1", "10:00");
        page.fill("#place-1", "Зал 214");
        page.locator("details button").first().click();
        String meeting = page.url().replaceAll(".*/", "");
        page.check("input[value='" + item.id() + "']");
        page.click("text=Включить в повестку");
        page.click("text=Разослать повестку");
        time.advance("PT1S");
        assertThat(post.to("member5@demo.example")).isNotEmpty();
        for (String login : SEVEN) {
            page.check("input[name=there][value=" + login + "]");
        }
        page.locator("form[action$='/attendance'] button").click();
        page.click("#change summary");
        visit.sound("board-meeting");
        assertThat(page.innerText("main")).contains("Кворум есть.", "Присутствуют 7 из 11, нужно 6.");
        page.locator("form[action*='/items/'] button").first().click();
        assertThat(page.innerText("main")).contains("Голосуют", "Ещё не голосовали");

        Page phone = visit.signIn("member3").page();
        visit.open("/desk/votes").sound("board-votes");
        phone.click("main a:has-text('План открытости')");
        visit.sound("board-vote");
        phone.click("text=Проверить и подтвердить");
        visit.sound("board-vote-refused");
        phone.check("#choice-o1");
        phone.fill("#remarks", "Добавить показатель: доля записей к узким специалистам в срок до 14 дней.");
        phone.click("text=Проверить и подтвердить");
        visit.sound("board-vote-check");
        phone.click("text=Подтвердить голос");
        assertThat(phone.innerText("main")).contains("Вы проголосовали", "Согласовать с замечаниями");
        visit.sound("board-voted");

        visit.signIn("member7").open("/desk/votes/" + item.id() + "/recuse").sound("board-recuse");
        phone.fill("#reason", "Готовил этот план");
        phone.click("main form button");
        assertThat(phone.innerText("main")).contains("Самоотвод");
        for (String login : List.of("member1", "member2", "member4", "member5", "member6")) {
            voting.cast(login, item.id(), Vote.of("agreed", "", login.equals("member2") ? "Срок мал." : ""));
        }
        time.advance("PT1S");
        assertThat(cases.get(file).outcome()).isEqualTo("agreed");

        visit.signIn(Question.SECRETARY).open("/desk/meetings/" + meeting);
        page.locator("summary:has-text('Дополнить решение')").click();
        page.fill("textarea[name=decision]", "Проектному офису проверить исполнение.");
        page.locator("form:has(textarea[name=decision]) button").click();
        page.click("#end summary");
        page.click("#end button");
        page.click("text=Составить протокол");
        page.click("text=Подписать протокол");
        visit.signIn("member1").open("/desk/meetings/" + meeting);
        page.click("text=Подписать протокол");
        visit.signIn(Question.SECRETARY).open("/desk/meetings/" + meeting);
        page.click("text=Опубликовать протокол");
        visit.sound("board-meeting-over");
        visit.open("/meetings/" + meeting).sound("board-minutes-public");
        assertThat(page.innerText("main")).contains("План открытости", "Согласовать", "Участвовали 6 из 11");

        byte[] minutes = new Surfer(http.address()).file("/meetings/" + meeting + "/minutes.pdf");
        Files.createDirectories(Path.of("target/papers"));
        Files.write(Path.of("target/papers/minutes-of-meeting.pdf"), minutes);
        assertThat(new String(minutes, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        Document excerpt = documents.of(file).stream()
                .filter(document -> document.name().startsWith("Выписка из протокола № "))
                .findFirst()
                .orElseThrow();
        Files.write(
                Path.of("target/papers/excerpt-of-meeting.pdf"),
                documents.open(excerpt.id()).readAllBytes());
    }
}

package org.reglament.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reglament.calendar.BusinessClock;
import org.reglament.calendar.WorkCalendar;
import org.reglament.casefile.Openings;
import org.reglament.kit.Post;
import org.reglament.kit.ReglamentTest;
import org.reglament.kit.Time;
import org.reglament.procedure.Procedures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Papers go out by their day, and letters remind those alone whom they concern, once each. */
@ReglamentTest
class BoardTermsTests {

    private static final List<String> SEVEN =
            List.of("member1", "member2", "member3", "member4", "member5", "member6", "member7");

    @Autowired
    RepositoryService repository;

    @Autowired
    Procedures procedures;

    @Autowired
    Openings openings;

    @Autowired
    Agenda agenda;

    @Autowired
    Boards boards;

    @Autowired
    Secretariat secretariat;

    @Autowired
    Meetings meetings;

    @Autowired
    Minutes minutes;

    @Autowired
    Voting voting;

    @Autowired
    MeetingPapers papers;

    @Autowired
    VoteReminders reminders;

    @Autowired
    MinutesReminders minuteReminders;

    @Autowired
    MeetingCalendar entries;

    @Autowired
    WorkCalendar calendar;

    @Autowired
    BusinessClock clock;

    @Autowired
    Time time;

    @Autowired
    Post post;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void draw() {
        Question.deploy(repository, procedures);
    }

    private AgendaItem ask(String procedure, String subject) {
        return agenda.latest(Question.ask(openings, procedure, Map.of("subject", subject)), "plan")
                .orElseThrow();
    }

    /** A meeting at ten o'clock, so many working days from now. */
    private Meeting plan(int days) {
        LocalDate day = calendar.plusWorkingDays(clock.today(), days);
        Instant at = day.atTime(10, 0).atZone(clock.getZone()).toInstant();
        return secretariat.plan(Question.SECRETARY, new Meetings.Plan(Question.BOARD, false, at, "Зал 214"));
    }

    /** To whom letters of that kind went about that meeting or question. */
    private List<String> told(String letter, UUID about) {
        return jdbc.sql("select recipient from letter where event = ? and position(? in occurrence) > 0 order by 1")
                .params(letter, about.toString())
                .query(String.class)
                .list();
    }

    /** On that working day from now, at that hour. */
    private void on(LocalDate day, LocalTime hour) {
        Instant wanted = day.atTime(hour).atZone(clock.getZone()).toInstant();
        time.advance(Duration.between(clock.instant(), wanted).toString());
    }

    @Test
    void agenda_and_calendar_entry_go_out_by_themselves_on_the_last_day() throws Exception {
        Meeting meeting = plan(9);
        AgendaItem item = ask(Question.KEY, "План с материалами");
        secretariat.take(Question.SECRETARY, meeting.id(), List.of(item.id()));
        LocalDate by = meetings.papersBy(boards.get(Question.BOARD), meeting);
        assertThat(calendar.plusWorkingDays(by, 5)).isEqualTo(clock.dateOf(meeting.plannedAt()));

        on(by, LocalTime.of(8, 30));
        papers.look();
        assertThat(told("board-meeting", meeting.id())).isEmpty();

        on(by, LocalTime.of(9, 30));
        papers.look();
        papers.look();
        assertThat(told("board-meeting", meeting.id()))
                .hasSize(12)
                .doesNotHaveDuplicates()
                .contains("member1", "member11", Question.SECRETARY);
        assertThat(told("board-papers", meeting.id())).isEmpty();
        assertThat(meetings.find(meeting.id()).orElseThrow().toldAt()).isNotNull();
        time.advance("PT1S");
        JsonNode letter = post.await("member5@demo.example", "Заседание");
        assertThat(letter.toString()).contains("meeting.ics");
    }

    @Test
    void a_calendar_entry_says_the_moment_whatever_the_zone_and_speaks_both_languages() {
        Meeting meeting = plan(3);
        AgendaItem item = ask(Question.KEY, "План; с запятой, и точкой");
        Board board = boards.get(Question.BOARD);
        String russian = entries.write(meeting, board, List.of(item), Locale.forLanguageTag("ru"));

        // Ten o'clock in Kaliningrad is eight in universal time, in winter as in summer.
        String day = clock.dateOf(meeting.plannedAt()).toString().replace("-", "");
        assertThat(russian)
                .contains("DTSTART:" + day + "T080000Z\r\n", "DTEND:" + day + "T100000Z\r\n", "UID:" + meeting.id())
                .startsWith("BEGIN:VCALENDAR\r\n")
                .endsWith("END:VCALENDAR\r\n");
        assertThat(russian.replace("\r\n ", ""))
                .contains(
                        "SUMMARY:Правительственная комиссия по открытости",
                        "DESCRIPTION:1. План\\; с запятой\\, и точкой");
        assertThat(entries.write(meeting, board, List.of(), Locale.ENGLISH))
                .contains("SUMMARY:Government Commission on Openness");
    }

    @Test
    void the_secretary_is_told_once_when_members_cannot_have_the_papers_in_time() {
        Meeting meeting = plan(3);
        on(clock.today().plusDays(1), LocalTime.NOON);
        papers.look();
        papers.look();
        assertThat(told("board-papers", meeting.id())).containsExactly(Question.SECRETARY);
        assertThat(told("board-meeting", meeting.id())).isEmpty();

        secretariat.take(
                Question.SECRETARY,
                meeting.id(),
                List.of(ask(Question.KEY, "План накануне").id()));
        papers.look();
        on(calendar.workingDayUntil(clock.dateOf(meeting.plannedAt()).minusDays(1)), LocalTime.of(13, 0));
        papers.look();

        assertThat(told("board-meeting", meeting.id())).hasSize(12);
        assertThat(told("board-papers", meeting.id())).hasSize(1);
    }

    @Test
    void only_who_has_not_voted_is_reminded_once_each() {
        AgendaItem open = ask(Question.KEY + "-now", "План с напоминанием");
        SEVEN.forEach(login -> voting.cast(login, open.id(), Vote.of("agreed", "", "")));
        voting.recuse("member8", open.id(), "Готовил этот план");
        reminders.look();
        assertThat(told("board-reminder", open.id())).isEmpty();

        time.advanceWorkingDays(4);
        reminders.look();
        assertThat(told("board-reminder", open.id())).containsExactly("member10", "member11", "member9");

        voting.cast("member9", open.id(), Vote.of("agreed", "", ""));
        time.advance("PT1H");
        reminders.look();
        assertThat(told("board-reminder", open.id())).hasSize(3);
    }

    @Test
    void the_secretary_is_reminded_of_minutes_and_the_chair_of_a_signature() {
        Meeting meeting = secretariat.plan(
                Question.SECRETARY, new Meetings.Plan(Question.BOARD, false, clock.instant(), "Зал 214"));
        secretariat.end(Question.SECRETARY, meeting.id());
        minuteReminders.look();
        assertThat(told("board-minutes", meeting.id())).isEmpty();

        time.advanceWorkingDays(2);
        minuteReminders.look();
        minuteReminders.look();
        assertThat(told("board-minutes", meeting.id())).containsExactly(Question.SECRETARY);

        minutes.draw(Question.SECRETARY, meeting.id());
        minutes.sign(Question.SECRETARY, meeting.id());
        time.advanceWorkingDays(2);
        minuteReminders.look();
        assertThat(told("board-minutes", meeting.id()))
                .containsExactly(Question.SECRETARY, Question.SECRETARY, "member1");

        minutes.sign("member1", meeting.id());
        time.advanceWorkingDays(2);
        minuteReminders.look();
        assertThat(told("board-minutes", meeting.id())).hasSize(3);
    }

    @Test
    void dissent_recusal_and_what_was_not_decided_stand_in_the_minutes() throws Exception {
        Meeting meeting = secretariat.plan(
                Question.SECRETARY, new Meetings.Plan(Question.BOARD, false, clock.instant(), "Зал 214"));
        AgendaItem decided = ask(Question.KEY, "План с особым мнением");
        AgendaItem returned = ask(Question.KEY, "План без подписи");
        AgendaItem carried = ask(Question.KEY, "План на потом");
        secretariat.take(Question.SECRETARY, meeting.id(), List.of(decided.id(), returned.id(), carried.id()));
        secretariat.attend(Question.SECRETARY, meeting.id(), SEVEN, "member1");
        secretariat.open(Question.SECRETARY, decided.id(), false, null);
        voting.recuse("member7", decided.id(), "Готовил этот план");
        SEVEN.subList(0, 6)
                .forEach(login -> voting.cast(
                        login, decided.id(), Vote.of("agreed", "", login.equals("member2") ? "Срок нереален." : "")));
        secretariat.giveBack(Question.SECRETARY, returned.id(), "Нет подписи министра");
        time.advance("PT1S");
        secretariat.end(Question.SECRETARY, meeting.id());
        minutes.draw(Question.SECRETARY, meeting.id());
        secretariat.word(Question.SECRETARY, decided.id(), "Проектному офису проверить сроки.", null);

        String text;
        try (PDDocument pdf = Loader.loadPDF(minutes.pdf(meeting.id()).orElseThrow())) {
            text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
        assertThat(text)
                .contains("Особое мнение (", "Срок нереален.", "Самоотвод: ", "(«Готовил этот план»)")
                .contains(
                        "Снят с рассмотрения",
                        "Нет подписи министра",
                        "Участвовали 6 из 11",
                        "Проектному офису проверить сроки.")
                .doesNotContain("План на потом");
        assertThat(agenda.waiting(Question.BOARD)).extracting(AgendaItem::id).contains(carried.id());
        minutes.sign("member1", meeting.id());
        assertThatThrownBy(() -> secretariat.word(Question.SECRETARY, decided.id(), "Другое.", null))
                .hasMessage("board.refused.signed");
    }
}

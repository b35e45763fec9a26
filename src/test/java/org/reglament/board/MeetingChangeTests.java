package org.reglament.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reglament.calendar.BusinessClock;
import org.reglament.calendar.WorkCalendar;
import org.reglament.casefile.Openings;
import org.reglament.kit.Http;
import org.reglament.kit.ReglamentTest;
import org.reglament.kit.Surfer;
import org.reglament.kit.Time;
import org.reglament.procedure.Procedures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was planned changes: a meeting is moved, cancelled, or gets more questions. */
@ReglamentTest
class MeetingChangeTests {

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
    Secretariat secretariat;

    @Autowired
    Meetings meetings;

    @Autowired
    MeetingChanges changes;

    @Autowired
    BoardKeeping keeping;

    @Autowired
    Minutes minutes;

    @Autowired
    Voting voting;

    @Autowired
    WorkCalendar calendar;

    @Autowired
    BusinessClock clock;

    @Autowired
    Time time;

    @Autowired
    Http http;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void draw() {
        Question.deploy(repository, procedures);
    }

    private AgendaItem ask(String subject) {
        return agenda.latest(Question.ask(openings, Question.KEY, Map.of("subject", subject)), "plan")
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

    /** What calendars were sent about that meeting to somebody. */
    private List<String> entries(String letter, UUID meeting, String login) {
        return jdbc.sql(
                        """
                select replace(f.content, E'\r\n ', '') from letter l join letter_file f on f.letter = l.id
                where l.event = ? and position(? in l.occurrence) > 0 and l.recipient = ?
                """)
                .params(letter, meeting.toString(), login)
                .query(String.class)
                .list();
    }

    @Test
    void a_meeting_is_moved_and_members_and_their_calendars_follow() {
        Meeting meeting = plan(9);
        AgendaItem item = ask("План на другой день");
        secretariat.take(Question.SECRETARY, meeting.id(), List.of(item.id()));
        secretariat.tell(Question.SECRETARY, meeting.id());
        secretariat.attend(Question.SECRETARY, meeting.id(), SEVEN, "member1");
        Instant later = calendar.plusWorkingDays(clock.today(), 12)
                .atTime(15, 30)
                .atZone(clock.getZone())
                .toInstant();

        assertThatThrownBy(() -> changes.move("member1", meeting.id(), later, "Зал 1"))
                .isInstanceOf(SecurityException.class);
        assertThatThrownBy(() -> changes.move(Question.SECRETARY, meeting.id(), clock.instant(), "Зал 1"))
                .hasMessage("board.move.past");
        assertThatThrownBy(() ->
                        changes.move(Question.SECRETARY, meeting.id(), meeting.plannedAt(), meeting.place() + " "))
                .hasMessage("board.move.same");

        MeetingChanges.Moved moved = changes.move(Question.SECRETARY, meeting.id(), later, " Зал 1 ");
        assertThat(moved.late()).isFalse();
        assertThat(calendar.plusWorkingDays(moved.papersBy(), 5)).isEqualTo(clock.dateOf(later));
        assertThat(moved.meeting())
                .extracting(Meeting::plannedAt, Meeting::place, Meeting::sequence, Meeting::number)
                .containsExactly(later, "Зал 1", 1, meeting.number());
        assertThat(meetings.attendance(meeting.id())).isEmpty();
        assertThat(told("board-moved", meeting.id())).hasSize(12).doesNotHaveDuplicates();
        String day = clock.dateOf(later).toString().replace("-", "");
        assertThat(entries("board-moved", meeting.id(), "member5"))
                .singleElement()
                .asString()
                .contains("UID:" + meeting.id(), "SEQUENCE:1", "DTSTART:" + day + "T133000Z", "METHOD:PUBLISH");
        assertThat(keeping.history(Question.SECRETARY, Question.BOARD).get(0))
                .matches(entry -> entry.action().equals("meeting-moved"))
                .matches(entry -> "Зал 214 → Зал 1".equals(entry.data().get("place")));

        assertThat(changes.move(
                                Question.SECRETARY,
                                meeting.id(),
                                clock.instant().plus(Duration.ofHours(30)),
                                "Зал 1")
                        .late())
                .as("too late for papers is said, not forbidden")
                .isTrue();
        changes.cancel(Question.SECRETARY, meeting.id(), "Конец");
    }

    @Test
    void questions_taken_after_the_papers_went_out_follow_once() {
        Meeting meeting = plan(9);
        AgendaItem first = ask("План в срок");
        AgendaItem late = ask("План вдогонку");
        assertThat(secretariat.take(Question.SECRETARY, meeting.id(), List.of(first.id())))
                .isFalse();
        secretariat.tell(Question.SECRETARY, meeting.id());
        assertThat(secretariat.take(Question.SECRETARY, meeting.id(), List.of(late.id())))
                .isTrue();
        time.advance("PT1M");
        assertThat(secretariat.take(Question.SECRETARY, meeting.id(), List.of(late.id())))
                .as("taken again, it is known already")
                .isFalse();

        assertThat(told("board-supplement", meeting.id())).hasSize(12).doesNotHaveDuplicates();
        assertThat(told("board-meeting", meeting.id())).hasSize(12);
        assertThat(entries("board-supplement", meeting.id(), "member5"))
                .singleElement()
                .asString()
                .contains("1. План в срок\\n2. План вдогонку");
        changes.cancel(Question.SECRETARY, meeting.id(), "Конец");
    }

    @Test
    void a_cancelled_meeting_gives_its_questions_back_and_stays_cancelled() {
        Meeting meeting = plan(9);
        AgendaItem item = ask("План отменённого заседания");
        secretariat.take(Question.SECRETARY, meeting.id(), List.of(item.id()));

        assertThatThrownBy(() -> changes.cancel(Question.SECRETARY, meeting.id(), "  "))
                .hasMessage("board.refused.no-reason");
        assertThatThrownBy(() -> changes.cancel("member1", meeting.id(), "Хочу"))
                .isInstanceOf(SecurityException.class);
        changes.cancel(Question.SECRETARY, meeting.id(), "Председатель болен");

        assertThat(agenda.waiting(Question.BOARD)).extracting(AgendaItem::id).contains(item.id());
        assertThat(told("board-cancelled", meeting.id())).hasSize(12).doesNotHaveDuplicates();
        assertThat(entries("board-cancelled", meeting.id(), "member5"))
                .singleElement()
                .asString()
                .contains("UID:" + meeting.id(), "SEQUENCE:1", "METHOD:CANCEL", "STATUS:CANCELLED");
        assertThat(meetings.find(meeting.id()).orElseThrow())
                .matches(Meeting::cancelled)
                .matches(one -> one.cancelledWhy().equals("Председатель болен"))
                .matches(one -> one.minutesDue() == null);
        assertThatThrownBy(() -> secretariat.take(Question.SECRETARY, meeting.id(), List.of(item.id())))
                .hasMessage("board.refused.cancelled");
        assertThatThrownBy(() -> secretariat.tell(Question.SECRETARY, meeting.id()))
                .hasMessage("board.refused.cancelled");
        assertThatThrownBy(() -> minutes.draw(Question.SECRETARY, meeting.id())).hasMessage("board.refused.cancelled");
        assertThatThrownBy(() -> changes.move(
                        Question.SECRETARY, meeting.id(), clock.instant().plus(Duration.ofDays(30)), ""))
                .hasMessage("board.refused.cancelled");
    }

    @Test
    void a_vote_by_correspondence_is_cancelled_quietly_and_never_moved() {
        Meeting vote =
                secretariat.plan(Question.SECRETARY, new Meetings.Plan(Question.BOARD, true, clock.instant(), ""));
        AgendaItem item = ask("План отменённого голосования");
        secretariat.take(Question.SECRETARY, vote.id(), List.of(item.id()));
        assertThatThrownBy(() -> changes.move(
                        Question.SECRETARY, vote.id(), clock.instant().plus(Duration.ofDays(30)), ""))
                .hasMessage("board.move.absentee");

        changes.cancel(Question.SECRETARY, vote.id(), "Рассмотрят очно");

        assertThat(agenda.waiting(Question.BOARD)).extracting(AgendaItem::id).contains(item.id());
        assertThat(told("board-cancelled", vote.id()))
                .as("nobody knew of it yet")
                .isEmpty();
        assertThat(keeping.history(Question.SECRETARY, Question.BOARD).get(0).action())
                .isEqualTo("vote-cancelled");
    }

    @Test
    void while_a_vote_is_open_or_after_one_a_meeting_is_neither_moved_nor_cancelled() {
        Meeting meeting = plan(1);
        AgendaItem item = ask("План под голосованием");
        secretariat.take(Question.SECRETARY, meeting.id(), List.of(item.id()));
        secretariat.attend(Question.SECRETARY, meeting.id(), SEVEN, "member1");
        secretariat.open(Question.SECRETARY, item.id(), false, null);
        Instant later = meeting.plannedAt().plus(Duration.ofDays(3));
        assertThatThrownBy(() -> changes.cancel(Question.SECRETARY, meeting.id(), "Поздно"))
                .hasMessage("board.refused.still-open");
        assertThatThrownBy(() -> changes.move(Question.SECRETARY, meeting.id(), later, ""))
                .hasMessage("board.refused.still-open");

        SEVEN.forEach(login -> voting.cast(login, item.id(), Vote.of("agreed", "", "")));
        time.advance("PT1S");
        assertThatThrownBy(() -> changes.cancel(Question.SECRETARY, meeting.id(), "Поздно"))
                .hasMessage("board.refused.begun");
        assertThat(told("board-cancelled", meeting.id())).isEmpty();
        secretariat.end(Question.SECRETARY, meeting.id());
        assertThat(new Surfer(http.address())
                        .signIn("member3")
                        .get("/desk/meetings/" + meeting.id())
                        .text())
                .contains("Кто присутствовал", "Кворум был.");
    }

    @Test
    void what_the_secretary_typed_comes_back_with_a_sentence() {
        Meeting meeting = plan(9);
        String path = "/desk/meetings/" + meeting.id();
        Surfer secretary = new Surfer(http.address()).signIn(Question.SECRETARY);
        assertThat(secretary.get(path).text()).contains("Перенести или отменить заседание", "value=\"Зал 214\"");
        LocalDate past = clock.today().minusDays(1);
        secretary.post(
                path + "/move",
                Map.of(
                        "day-day", String.valueOf(past.getDayOfMonth()),
                        "day-month", String.valueOf(past.getMonthValue()),
                        "day-year", String.valueOf(past.getYear()),
                        "time", "11:45",
                        "place", "Актовый зал"));
        assertThat(secretary.get(path).text())
                .contains("Это время уже прошло", "href=\"#move-day-day\"", "value=\"11:45\"", "value=\"Актовый зал\"");
        secretary.post(path + "/move", Map.of("day-day", "31", "time", "скоро", "place", "Чердак"));
        assertThat(secretary.get(path).text()).contains("Укажите день и время", "value=\"скоро\"", "value=\"Чердак\"");
        secretary.post(path + "/cancel", Map.of("reason", " "));
        assertThat(secretary.get(path).text()).contains("Напишите причину", "href=\"#cancel-reason\"");
        assertThat(meetings.find(meeting.id()).orElseThrow()).isEqualTo(meeting);

        secretary.post(path + "/cancel", Map.of("reason", "Зал занят"));
        assertThat(secretary.get(path).text())
                .contains("Заседание отменено", "Зал занят", "Было назначено")
                .doesNotContain("Составить протокол", "Завершить заседание", "Кто присутств");
        assertThat(secretary.get("/desk/meetings").text()).contains("Отменено");
        assertThat(new Surfer(http.address()).signIn("member3").get(path).text())
                .contains("Зал занят");
    }
}

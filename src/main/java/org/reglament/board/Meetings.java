package org.reglament.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reglament.board.Seat.Role;
import org.reglament.calendar.BusinessClock;
import org.reglament.calendar.WorkCalendar;
import org.reglament.casefile.CaseRefusedException;
import org.reglament.directory.Account;
import org.reglament.directory.People;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All meetings and votes by correspondence: who presides, who is there, until when one votes. */
@Component
public class Meetings {

    private final JdbcClient jdbc;
    private final Boards boards;
    private final Agenda agenda;
    private final BoardLetters letters;
    private final People people;
    private final WorkCalendar calendar;
    private final BusinessClock clock;

    Meetings(
            JdbcClient jdbc,
            Boards boards,
            Agenda agenda,
            BoardLetters letters,
            People people,
            WorkCalendar calendar,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.boards = boards;
        this.agenda = agenda;
        this.letters = letters;
        this.people = people;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** When and where a board is to meet. */
    public record Plan(String board, boolean absentee, Instant at, String place) {}

    /**
     * Plans a meeting; its number is the next one of the board's year.
     *
     * @throws CaseRefusedException when the board has no chair or no secretary, or may not vote by correspondence
     */
    @Transactional
    public Meeting plan(Plan plan) {
        jdbc.sql("select key from board where key = ? for no key update")
                .param(plan.board())
                .query(String.class)
                .single();
        Board board = boards.get(plan.board());
        if (plan.absentee() && !board.rules().absentee()) {
            throw new CaseRefusedException("board.refused.no-absentee", board.name());
        }
        String chair = presiding(board);
        String secretary = boards.holder(board.key(), Role.SECRETARY)
                .map(Seat::login)
                .orElseThrow(() -> new CaseRefusedException("board.refused.no-secretary", board.name()));
        UUID id = UUID.randomUUID();
        int year = plan.at().atZone(clock.getZone()).getYear();
        jdbc.sql(
                        """
                insert into meeting (id, board, absentee, year, number, planned_at, place, chair, secretary, made_at)
                select ?, ?, ?, ?, 1 + coalesce(max(number), 0), ?, ?, ?, ?, ? from meeting where board = ? and year = ?
                """)
                .params(
                        id,
                        board.key(),
                        plan.absentee(),
                        year,
                        Agenda.utc(plan.at()),
                        plan.place(),
                        chair,
                        secretary,
                        Agenda.utc(clock.instant()),
                        board.key(),
                        year)
                .update();
        return find(id).orElseThrow();
    }

    private String presiding(Board board) {
        return boards.holder(board.key(), Role.CHAIR)
                .or(() -> boards.holder(board.key(), Role.DEPUTY))
                .map(Seat::login)
                .orElseThrow(() -> new CaseRefusedException("board.refused.no-chair", board.name()));
    }

    /** The meeting of a question; one that stands in none is put into a vote by correspondence of its own. */
    @Transactional(propagation = Propagation.MANDATORY)
    Meeting of(AgendaItem item, Board board) {
        UUID known = item.meeting();
        if (known != null) {
            return find(known).orElseThrow();
        }
        Meeting fresh = plan(new Plan(board.key(), true, clock.instant(), ""));
        jdbc.sql("update agenda_item set meeting = ?, place = 1 where id = ?")
                .params(fresh.id(), item.id())
                .update();
        return fresh;
    }

    public Optional<Meeting> find(UUID id) {
        return jdbc.sql("select * from meeting where id = ?")
                .param(id)
                .query(Meetings::read)
                .optional();
    }

    /** The same, locked: whoever also locks questions does that first. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Meeting> lock(UUID id) {
        return jdbc.sql("select * from meeting where id = ? for no key update")
                .param(id)
                .query(Meetings::read)
                .optional();
    }

    /**
     * Lets a meeting through that is still ahead or goes on.
     *
     * @throws CaseRefusedException when it is over or cancelled
     */
    static Meeting going(Meeting meeting) {
        if (meeting.ended()) {
            throw new CaseRefusedException(meeting.cancelled() ? "board.refused.cancelled" : "board.refused.ended");
        }
        return meeting;
    }

    /** A board's meetings, the latest first. */
    public List<Meeting> latest(String board, int limit) {
        return jdbc.sql("select * from meeting where board = ? order by planned_at desc, id limit ?")
                .params(board, limit)
                .query(Meetings::read)
                .list();
    }

    /** Those whose minutes everybody may read, the latest first. */
    public List<Meeting> published(int limit) {
        return jdbc.sql("select * from meeting where published_at is not null order by published_at desc, id limit ?")
                .param(limit)
                .query(Meetings::read)
                .list();
    }

    /** The members of today who have a vote and can sign in. */
    List<String> entitled(Board board, Meeting meeting) {
        return boards.seats(board.key()).stream()
                .filter(Seat::votes)
                .map(Seat::login)
                .distinct()
                .filter(login -> people.account(login).filter(Account::enabled).isPresent())
                .toList();
    }

    /** Those of them who take part: who is there, or everybody where one votes by correspondence. */
    List<String> taking(Collection<String> entitled, Meeting meeting) {
        Set<String> there = meeting.absentee() ? Set.copyOf(entitled) : attendance(meeting.id());
        return entitled.stream().filter(there::contains).toList();
    }

    /** When a vote ends where nobody said otherwise: by correspondence at the board's hour, else with the day. */
    Instant closing(Board board, Meeting meeting) {
        LocalDate today = clock.today();
        if (!meeting.absentee()) {
            return today.plusDays(1).atStartOfDay(clock.getZone()).toInstant().minusSeconds(1);
        }
        LocalDate last =
                calendar.plusWorkingDays(today, Math.max(1, board.rules().absenteeDays()));
        return last.atTime(board.rules().closes()).atZone(clock.getZone()).toInstant();
    }

    /** The day by which members are to have the papers. */
    public LocalDate papersBy(Board board, Meeting meeting) {
        LocalDate day = clock.dateOf(meeting.plannedAt());
        int days = board.rules().materialsDays();
        while (days > 0) {
            day = day.minusDays(1);
            if (calendar.isWorking(day)) {
                days--;
            }
        }
        return day;
    }

    /** Those who are there. */
    public Set<String> attendance(UUID meeting) {
        return jdbc
                .sql("select login from attendance where meeting = ?")
                .param(meeting)
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    void attend(UUID meeting, Collection<String> logins, String by) {
        jdbc.sql("delete from attendance where meeting = ? and not login = any(?)")
                .params(meeting, logins.toArray(String[]::new))
                .update();
        jdbc.sql("insert into attendance (meeting, login, noted_by, noted_at) select ?, unnest(?::text[]), ?, ?"
                        + " on conflict do nothing")
                .params(meeting, logins.toArray(String[]::new), by, Agenda.utc(clock.instant()))
                .update();
    }

    void presides(UUID meeting, String login) {
        jdbc.sql("update meeting set chair = ? where id = ?")
                .params(login, meeting)
                .update();
    }

    void told(UUID meeting) {
        jdbc.sql("update meeting set told_at = ? where id = ?")
                .params(Agenda.utc(clock.instant()), meeting)
                .update();
    }

    void ended(UUID meeting) {
        jdbc.sql("update meeting set ended_at = ? where id = ? and ended_at is null")
                .params(Agenda.utc(clock.instant()), meeting)
                .update();
    }

    void signed(UUID meeting) {
        jdbc.sql("update meeting set signed_at = ? where id = ? and signed_at is null")
                .params(Agenda.utc(clock.instant()), meeting)
                .update();
    }

    void published(UUID meeting) {
        jdbc.sql("update meeting set published_at = ? where id = ? and published_at is null")
                .params(Agenda.utc(clock.instant()), meeting)
                .update();
    }

    /** From the first decision on, the minutes are due. */
    @Transactional(propagation = Propagation.MANDATORY)
    void wantMinutes(Meeting meeting, Board board) {
        LocalDate last = calendar.plusWorkingDays(clock.today(), board.rules().minutesDays());
        jdbc.sql("update meeting set minutes_due = ? where id = ? and minutes_due is null"
                        + " and cancelled_at is null")
                .params(
                        Agenda.utc(last.plusDays(1)
                                .atStartOfDay(clock.getZone())
                                .toInstant()
                                .minusSeconds(1)),
                        meeting.id())
                .update();
    }

    void callToVote(AgendaItem item, Board board, Collection<String> logins, Instant until) {
        letters.called(item, board, logins, until);
    }

    private static Meeting read(ResultSet row, int n) throws SQLException {
        return new Meeting(
                row.getObject("id", UUID.class),
                row.getString("board"),
                row.getBoolean("absentee"),
                row.getInt("year"),
                row.getInt("number"),
                row.getTimestamp("planned_at").toInstant(),
                row.getString("place"),
                row.getString("chair"),
                row.getString("secretary"),
                at(row, "told_at"),
                at(row, "ended_at"),
                at(row, "minutes_due"),
                at(row, "published_at"),
                row.getInt("sequence"),
                at(row, "cancelled_at"),
                row.getString("cancelled_why"));
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        return Agenda.moment(row, column);
    }
}

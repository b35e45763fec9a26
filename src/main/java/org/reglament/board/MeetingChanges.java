package org.reglament.board;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.reglament.board.AgendaItem.State;
import org.reglament.board.VoteRefusedException.Reason;
import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.CaseRefusedException;
import org.reglament.directory.Action;
import org.reglament.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves a meeting to another day, time or place, or cancels it; members are told, and their calendars follow. */
@Component
public class MeetingChanges {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");

    private final JdbcClient jdbc;
    private final Meetings meetings;
    private final Boards boards;
    private final Agenda agenda;
    private final BoardRights rights;
    private final BoardLetters letters;
    private final Journal journal;
    private final BusinessClock clock;

    MeetingChanges(
            JdbcClient jdbc,
            Meetings meetings,
            Boards boards,
            Agenda agenda,
            BoardRights rights,
            BoardLetters letters,
            Journal journal,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.meetings = meetings;
        this.boards = boards;
        this.agenda = agenda;
        this.rights = rights;
        this.letters = letters;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * A meeting as it was moved.
     *
     * @param papersBy the day by which members are to have the papers
     * @param late whether they do not have them and that day is over, or had them only after it
     */
    public record Moved(Meeting meeting, LocalDate papersBy, boolean late) {}

    /**
     * Moves a meeting; in another year it gets the next number of that year. Who was there on the day that is not to be
     * any more is forgotten.
     *
     * @throws CaseRefusedException when nothing changes, the moment has passed, or the meeting has begun to decide
     */
    @Transactional
    public Moved move(String login, UUID id, Instant at, String place) {
        Meeting before = changeable(login, id);
        String where = place.strip();
        if (before.absentee()) {
            throw new CaseRefusedException("board.move.absentee");
        }
        if (!at.isAfter(clock.instant())) {
            throw new CaseRefusedException("board.move.past");
        }
        if (at.equals(before.plannedAt()) && where.equals(before.place())) {
            throw new CaseRefusedException("board.move.same");
        }
        Board board = boards.lock(before.board()).orElseThrow();
        jdbc.sql(
                        """
                update meeting set planned_at = :at, place = :place, sequence = sequence + 1, papers_warned_at = null,
                    year = :year, number = case when year = :year then number else
                        (select 1 + coalesce(max(m.number), 0) from meeting m where m.board = :board and m.year = :year)
                    end
                where id = :id
                """)
                .param("at", Agenda.utc(at))
                .param("place", where)
                .param("year", at.atZone(clock.getZone()).getYear())
                .param("board", board.key())
                .param("id", id)
                .update();
        if (!at.equals(before.plannedAt())) {
            meetings.attend(id, List.of(), login);
        }
        Meeting after = meetings.find(id).orElseThrow();
        letters.moved(before, after, board, boards.members(board.key()), agenda.of(id));
        Map<String, String> facts = new LinkedHashMap<>();
        note(facts, "at", said(before), said(after));
        note(facts, "place", before.place(), after.place());
        record("meeting-moved", login, after, facts);
        LocalDate by = meetings.papersBy(board, after);
        Instant told = after.toldAt() == null ? clock.instant() : after.toldAt();
        return new Moved(after, by, clock.dateOf(told).isAfter(by));
    }

    /**
     * Cancels a meeting, or a vote by correspondence that has not begun; its questions wait for another one.
     *
     * @throws CaseRefusedException when no reason is given, or the meeting has begun to decide
     */
    @Transactional
    public void cancel(String login, UUID id, String reason) {
        Meeting before = changeable(login, id);
        String why = reason.strip();
        if (why.isEmpty()) {
            throw new VoteRefusedException(Reason.NO_REASON);
        }
        if (why.length() > Voting.LONGEST) {
            throw new VoteRefusedException(Reason.LONG, Voting.LONGEST);
        }
        for (AgendaItem item : agenda.of(id)) {
            if (agenda.move(item.id(), null)) {
                journal.record(
                        item.caseId(), "carried-over", login, null, Map.of("question", item.title(), "reason", why));
            }
        }
        jdbc.sql(
                        """
                update meeting set cancelled_at = :now, ended_at = :now, cancelled_why = :why, sequence = sequence + 1
                where id = :id
                """)
                .param("now", Agenda.utc(clock.instant()))
                .param("why", why)
                .param("id", id)
                .update();
        Meeting after = meetings.find(id).orElseThrow();
        if (!after.absentee()) {
            letters.cancelled(after, boards.get(after.board()), boards.members(after.board()));
        }
        record(
                after.absentee() ? "vote-cancelled" : "meeting-cancelled",
                login,
                before,
                Map.of("at", said(before), "reason", why));
    }

    /** The meeting, held with its questions, where it may still be changed: nothing was decided at it. */
    private Meeting changeable(String login, UUID id) {
        Meeting known = meetings.find(id).orElseThrow(NoSuchElementException::new);
        rights.require(login, Action.KEEP_AGENDA, known.board());
        // Votes lock their question first and the meeting after it.
        agenda.hold(id);
        Meeting meeting = Meetings.going(meetings.lock(id).orElseThrow(NoSuchElementException::new));
        for (AgendaItem item : agenda.of(id)) {
            if (item.state() == State.DECIDED) {
                throw new CaseRefusedException("board.refused.begun", item.title());
            }
            if (item.state() != State.WAITING && item.state() != State.RETURNED) {
                throw new CaseRefusedException("board.refused.still-open", item.title());
            }
        }
        return meeting;
    }

    private void record(String action, String login, Meeting meeting, Map<String, String> facts) {
        journal.record(BoardKeeping.chain(meeting.board()), action, login, String.valueOf(meeting.number()), facts);
    }

    private static void note(Map<String, String> facts, String fact, String was, String is) {
        if (!was.equals(is)) {
            facts.put(fact, was + BoardKeeping.BECAME + is);
        }
    }

    private String said(Meeting meeting) {
        return MOMENT.format(meeting.plannedAt().atZone(clock.getZone()));
    }
}

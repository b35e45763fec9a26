package org.reglament.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reglament.board.AgendaItem.State;
import org.reglament.board.VoteRefusedException.Reason;
import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.CaseClosedException;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.CaseRefusedException;
import org.reglament.casefile.Retries;
import org.reglament.directory.Action;
import org.reglament.journal.Journal;
import org.reglament.worklist.VoteTasks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a board's secretary does: the agenda, who is there, opening and ending votes, giving questions back. */
@Component
public class Secretariat {

    /** The message for which a case on the agenda waits. */
    static final String OPENED = "vote-opened";

    private final Agenda agenda;
    private final Meetings meetings;
    private final Boards boards;
    private final BoardRights rights;
    private final BoardLetters letters;
    private final Minutes minutes;
    private final VoteTasks tasks;
    private final CaseFiles cases;
    private final Journal journal;
    private final Retries retries;
    private final BusinessClock clock;

    Secretariat(
            Agenda agenda,
            Meetings meetings,
            Boards boards,
            BoardRights rights,
            BoardLetters letters,
            Minutes minutes,
            VoteTasks tasks,
            CaseFiles cases,
            Journal journal,
            Retries retries,
            BusinessClock clock) {
        this.agenda = agenda;
        this.meetings = meetings;
        this.boards = boards;
        this.rights = rights;
        this.letters = letters;
        this.minutes = minutes;
        this.tasks = tasks;
        this.cases = cases;
        this.journal = journal;
        this.retries = retries;
        this.clock = clock;
    }

    /** Plans a meeting or a vote by correspondence. */
    @Transactional
    public Meeting plan(String login, Meetings.Plan plan) {
        rights.require(login, Action.KEEP_AGENDA, plan.board());
        return meetings.plan(plan);
    }

    /**
     * Takes waiting questions into a meeting, in that order. Where members have its papers already, those of the new
     * questions follow at once, by a letter of their own.
     *
     * @return whether members were told
     */
    @Transactional
    public boolean take(String login, UUID id, Collection<UUID> items) {
        kept(login, id);
        List<AgendaItem> wanted = items.stream()
                .distinct()
                .map(item -> agenda.lock(item).orElseThrow(NoSuchElementException::new))
                .toList();
        Meeting meeting = held(id);
        for (AgendaItem found : wanted) {
            if (!found.board().equals(meeting.board()) || !agenda.move(found.id(), id)) {
                throw new VoteRefusedException(Reason.NOT_OPEN, found.title());
            }
        }
        List<AgendaItem> fresh =
                wanted.stream().filter(found -> !id.equals(found.meeting())).toList();
        if (meeting.toldAt() == null || fresh.isEmpty()) {
            return false;
        }
        Board board = boards.get(meeting.board());
        letters.supplement(meeting, board, boards.members(board.key()), fresh, agenda.of(id));
        return true;
    }

    /** Carries a question over: it waits for the next meeting. */
    @Transactional
    public void carryOver(String login, UUID id) {
        AgendaItem item = owned(login, id);
        if (!agenda.move(item.id(), null)) {
            throw new VoteRefusedException(Reason.NOT_OPEN, item.title());
        }
        journal.record(item.caseId(), "carried-over", login, null, Map.of("question", item.title()));
    }

    /** Gives a question back to its case without a vote; the case goes on with the outcome {@code withdrawn}. */
    public void giveBack(String login, UUID id, String reason) {
        retries.run(() -> journal.together(() -> {
            AgendaItem item = owned(login, id);
            if (item.state() != State.WAITING) {
                throw new VoteRefusedException(Reason.NOT_OPEN, item.title());
            }
            if (reason.isBlank()) {
                throw new VoteRefusedException(Reason.NO_REASON);
            }
            agenda.giveBack(id, reason.strip());
            signal(item, login);
        }));
    }

    /** Sends the agenda and the way to its papers to all members; sent again it is another letter. */
    @Transactional
    public void tell(String login, UUID id) {
        kept(login, id);
        Meeting meeting = held(id);
        Board board = boards.get(meeting.board());
        letters.invite(meeting, board, boards.members(board.key()), agenda.of(id));
        meetings.told(id);
    }

    /** Says who is there and who presides. */
    @Transactional
    public void attend(String login, UUID id, Collection<String> there, String chair) {
        Meeting meeting = kept(login, id);
        List<String> seated = boards.seats(meeting.board()).stream()
                .map(Seat::login)
                .distinct()
                .toList();
        meetings.attend(id, seated.stream().filter(there::contains).toList(), login);
        boolean presides = boards.seats(meeting.board()).stream()
                .anyMatch(seat -> seat.login().equals(chair)
                        && (seat.role() == Seat.Role.CHAIR || seat.role() == Seat.Role.DEPUTY));
        if (presides) {
            meetings.presides(id, chair);
        }
    }

    /**
     * Opens the vote on a question of a meeting.
     *
     * @param closesAt when it ends; null for what the board's rules say
     */
    public void open(String login, UUID id, boolean byLine, @Nullable Instant closesAt) {
        retries.run(() -> journal.together(() -> {
            AgendaItem item = owned(login, id);
            UUID where = item.meeting();
            if (item.state() != State.WAITING || where == null) {
                throw new VoteRefusedException(Reason.NOT_OPEN, item.title());
            }
            Meeting meeting = meetings.find(where).orElseThrow();
            if (meeting.ended()) {
                throw new VoteRefusedException(Reason.NOT_OPEN, item.title());
            }
            if (!meeting.absentee() && meetings.attendance(where).isEmpty()) {
                throw new CaseRefusedException("board.refused.nobody-there");
            }
            Instant until = closesAt == null ? meetings.closing(boards.get(item.board()), meeting) : closesAt;
            if (!until.isAfter(clock.instant())) {
                throw new CaseRefusedException("board.refused.past");
            }
            agenda.call(id, byLine && !item.lines().isEmpty(), until);
            signal(item, login);
        }));
    }

    private void signal(AgendaItem item, String login) {
        try {
            cases.signal(item.caseId(), OPENED, login);
        } catch (CaseClosedException nothingWaits) {
            throw new VoteRefusedException(Reason.NOT_WAITING, item.title());
        }
    }

    /** Ends the vote before its time; what was voted counts. */
    public void close(String login, UUID id) {
        retries.run(() -> journal.together(() -> {
            AgendaItem item = owned(login, id);
            if (item.state() != State.OPEN) {
                throw new VoteRefusedException(Reason.LATE);
            }
            agenda.state(id, State.CLOSED);
            journal.record(item.caseId(), "vote-ended", login, null, Map.of("question", item.title()));
            tasks.completeAll(item.caseId(), item.item());
        }));
    }

    /**
     * What the minutes say was decided besides the outcome, and until when it is to be done; minutes that are drawn up
     * follow.
     *
     * @throws CaseRefusedException when somebody has signed the minutes
     */
    @Transactional
    public void word(String login, UUID id, String decision, @Nullable LocalDate due) {
        AgendaItem item = owned(login, id);
        if (decision.length() > Voting.LONGEST) {
            throw new VoteRefusedException(Reason.LONG, Voting.LONGEST);
        }
        UUID where = item.meeting();
        if (where != null && !minutes.signatures(where).isEmpty()) {
            throw new CaseRefusedException("board.refused.signed");
        }
        agenda.word(item.id(), decision.strip(), due);
        if (where != null && minutes.pdf(where).isPresent()) {
            minutes.draw(login, where);
        }
    }

    /** Ends a meeting: what was not voted on waits for the next one; a vote that is still open keeps it from ending. */
    @Transactional
    public void end(String login, UUID id) {
        Meeting meeting = kept(login, id);
        for (AgendaItem item : agenda.of(id)) {
            if (item.state() == State.OPEN || item.state() == State.CALLED || item.state() == State.CLOSED) {
                throw new CaseRefusedException("board.refused.still-open", item.title());
            }
            if (item.state() == State.WAITING) {
                agenda.move(item.id(), null);
            }
        }
        meetings.ended(id);
        meetings.wantMinutes(meeting, boards.get(meeting.board()));
    }

    private Meeting kept(String login, UUID id) {
        Meeting meeting = meetings.find(id).orElseThrow(NoSuchElementException::new);
        rights.require(login, Action.KEEP_AGENDA, meeting.board());
        return Meetings.going(meeting);
    }

    /** The meeting as it is now, and stays until the transaction ends: nobody cancels it meanwhile. */
    private Meeting held(UUID id) {
        return Meetings.going(meetings.lock(id).orElseThrow(NoSuchElementException::new));
    }

    private AgendaItem owned(String login, UUID id) {
        AgendaItem item = agenda.lock(id).orElseThrow(NoSuchElementException::new);
        rights.require(login, Action.KEEP_AGENDA, item.board());
        return item;
    }
}

package org.reglament.board;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.CaseRefusedException;
import org.reglament.directory.Account;
import org.reglament.directory.Action;
import org.reglament.directory.People;
import org.reglament.journal.Journal;
import org.reglament.journal.JournalEntry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes boards, changes their rules and their composition; all of it stands in the board's own journal. */
@Component
public class BoardKeeping {

    /** Between what a rule was and what it is, in the journal. */
    public static final String BECAME = " → ";

    private final Boards boards;
    private final BoardRights rights;
    private final Agenda agenda;
    private final People people;
    private final Journal journal;
    private final BusinessClock clock;

    BoardKeeping(
            Boards boards, BoardRights rights, Agenda agenda, People people, Journal journal, BusinessClock clock) {
        this.boards = boards;
        this.rights = rights;
        this.agenda = agenda;
        this.people = people;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Makes a board.
     *
     * @throws CaseRefusedException when there is one of that key
     * @throws SecurityException for whoever keeps no boards
     */
    @Transactional
    public void create(String login, Board board) {
        rights.require(login, Action.KEEP_BOARDS, board.key());
        if (boards.find(board.key()).isPresent()) {
            throw new CaseRefusedException("board.refused.key-taken", board.key());
        }
        boards.put(board, boards.lastPosition());
        journal.record(chain(board.key()), "board-made", login, board.key(), facts(board));
    }

    /**
     * Changes name and rules of a board; not while it votes, for what began by one rule ends by it.
     *
     * @throws CaseRefusedException when it votes
     * @throws SecurityException for whoever keeps no boards
     */
    @Transactional
    public void change(String login, Board board) {
        rights.require(login, Action.KEEP_BOARDS, board.key());
        Board before = boards.lock(board.key()).orElseThrow(NoSuchElementException::new);
        agenda.voting(board.key()).ifPresent(item -> {
            throw new CaseRefusedException("board.refused.votes", item.title());
        });
        Map<String, String> old = facts(before);
        Map<String, String> changed = new LinkedHashMap<>();
        facts(board).forEach((fact, value) -> {
            String was = old.getOrDefault(fact, "");
            if (!was.equals(value)) {
                changed.put(fact, was + BECAME + value);
            }
        });
        if (!changed.isEmpty()) {
            boards.put(board, boards.position(board.key()));
            journal.record(chain(board.key()), "board-changed", login, board.key(), changed);
        }
    }

    /**
     * Gives somebody a seat, or changes the seat of that id.
     *
     * @throws CaseRefusedException when the person is unknown or sits there already, or there is a chair or a secretary
     * @throws SecurityException for whoever does not keep the composition
     */
    @Transactional
    public void seat(String login, Seat seat) {
        rights.require(login, Action.KEEP_SEATS, seat.board());
        boards.lock(seat.board()).orElseThrow(NoSuchElementException::new);
        if (people.account(seat.login()).filter(Account::enabled).isEmpty()) {
            throw new CaseRefusedException("board.seat.wrong.login");
        }
        for (Seat other : boards.history(seat.board())) {
            boolean meets = other.id() != seat.id() && meets(seat, other);
            if (meets && other.login().equals(seat.login())) {
                throw new CaseRefusedException("board.seat.wrong.twice");
            }
            boolean alone = seat.role() == Seat.Role.CHAIR || seat.role() == Seat.Role.SECRETARY;
            if (meets && alone && other.role() == seat.role()) {
                throw new CaseRefusedException("board.seat.wrong." + Boards.word(seat.role()));
            }
        }
        boards.seat(seat);
        journal.record(chain(seat.board()), "seat-kept", login, seat.login(), facts(seat));
    }

    private static boolean meets(Seat one, Seat other) {
        return !over(one.until(), other.since()) && !over(other.until(), one.since());
    }

    private static boolean over(@Nullable LocalDate until, LocalDate day) {
        return until != null && until.isBefore(day);
    }

    /**
     * Ends a seat: today is its last day.
     *
     * @throws NoSuchElementException when the board has no such seat
     * @throws SecurityException for whoever does not keep the composition
     */
    @Transactional
    public void leave(String login, String board, long id) {
        rights.require(login, Action.KEEP_SEATS, board);
        Seat seat = boards.history(board).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(NoSuchElementException::new);
        boards.leave(id, clock.today());
        journal.record(
                chain(board),
                "seat-left",
                login,
                seat.login(),
                Map.of("until", clock.today().toString()));
    }

    /** What was done to a board, the latest first, for whoever keeps its composition. */
    public List<JournalEntry> history(String login, String board) {
        rights.require(login, Action.KEEP_SEATS, board);
        List<JournalEntry> entries = new ArrayList<>(journal.of(chain(board)));
        Collections.reverse(entries);
        return entries;
    }

    /** Under what the journal of a board is kept. */
    static UUID chain(String board) {
        return UUID.nameUUIDFromBytes(("board " + board).getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> facts(Seat seat) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("role", Boards.word(seat.role()));
        facts.put("votes", String.valueOf(seat.votes()));
        facts.put("curates", seat.curates());
        facts.put("since", seat.since().toString());
        facts.put("until", seat.until() == null ? "" : seat.until().toString());
        return facts;
    }

    private static Map<String, String> facts(Board board) {
        Rules rules = board.rules();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("name", board.name());
        facts.put("nameEn", board.nameEn());
        facts.put("kind", Boards.word(board.kind()));
        facts.put("body", board.body() == null ? "" : board.body());
        facts.put("quorum", rules.quorum().toString());
        facts.put("majority", rules.majority().toString());
        facts.put("base", Boards.word(rules.base()));
        facts.put("secret", String.valueOf(rules.secret()));
        facts.put("casting", String.valueOf(rules.casting()));
        facts.put("absenteeDays", String.valueOf(rules.absenteeDays()));
        facts.put("closes", rules.closes().toString());
        facts.put("recusal", Boards.word(rules.recusal()));
        facts.put("remarkBlocks", String.valueOf(rules.remarkBlocks()));
        facts.put("materialsDays", String.valueOf(rules.materialsDays()));
        facts.put("minutesDays", String.valueOf(rules.minutesDays()));
        return facts;
    }
}

package org.reglament.board;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reglament.board.AgendaItem.State;
import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.CaseRefusedException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The questions that cases put to boards. */
@Component
public class Agenda {

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    Agenda(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What a case asks a board. */
    record Wish(
            UUID caseId,
            String item,
            String board,
            String title,
            String summary,
            List<Option> options,
            List<Line> lines,
            boolean byLine,
            Collection<UUID> papers) {}

    /**
     * Puts a question to a board.
     *
     * @throws CaseRefusedException when the same question of the case is still undecided
     */
    @Transactional(propagation = Propagation.MANDATORY)
    UUID put(Wish wish) {
        UUID id = UUID.randomUUID();
        int put = jdbc.sql(
                        """
                insert into agenda_item (id, case_id, item, board, title, summary, options, lines, by_line, put_at)
                values (?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?)
                on conflict (case_id, item) where outcome is null do nothing
                """)
                .params(
                        id,
                        wish.caseId(),
                        wish.item(),
                        wish.board(),
                        wish.title(),
                        wish.summary(),
                        Plain.write(wish.options()),
                        Plain.write(wish.lines()),
                        wish.byLine() && !wish.lines().isEmpty(),
                        utc(clock.instant()))
                .update();
        if (put == 0) {
            throw new CaseRefusedException("board.refused.put-twice", wish.title());
        }
        int position = 0;
        for (UUID paper : wish.papers()) {
            jdbc.sql("insert into agenda_paper (item, position, document) values (?, ?, ?)")
                    .params(id, position++, paper)
                    .update();
        }
        return id;
    }

    public Optional<AgendaItem> find(UUID id) {
        return one("id = ?", id);
    }

    /** The question that the case put last under that key. */
    public Optional<AgendaItem> latest(UUID caseId, String item) {
        return one("case_id = ? and item = ? order by put_at desc, (outcome is null) desc limit 1", caseId, item);
    }

    /** The same, locked: a vote, its window's end and its count wait for each other here. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<AgendaItem> lock(UUID id) {
        return one("id = ? for update", id);
    }

    /** Locks the questions of a meeting. */
    @Transactional(propagation = Propagation.MANDATORY)
    void hold(UUID meeting) {
        jdbc.sql("select id from agenda_item where meeting = ? order by id for no key update")
                .param(meeting)
                .query(UUID.class)
                .list();
    }

    /** The undecided questions of a board that stand in no meeting, oldest first. */
    public List<AgendaItem> waiting(String board) {
        return many("board = ? and meeting is null and outcome is null order by put_at, id", board);
    }

    /** The agenda of a meeting in its order. */
    public List<AgendaItem> of(UUID meeting) {
        return many("meeting = ? order by place, put_at", meeting);
    }

    /** A question on which the board votes at this moment. */
    Optional<AgendaItem> voting(String board) {
        return one("board = ? and state in ('called', 'open', 'closed') order by put_at limit 1", board);
    }

    /** The questions of a meeting in its order, by id alone. */
    public List<UUID> order(UUID meeting) {
        return jdbc.sql("select id from agenda_item where meeting = ? order by place, put_at")
                .param(meeting)
                .query(UUID.class)
                .list();
    }

    /** Those questions, by id. */
    public Map<UUID, AgendaItem> all(Collection<UUID> ids) {
        return many("id = any(?)", (Object) ids.toArray(UUID[]::new)).stream()
                .collect(Collectors.toMap(AgendaItem::id, item -> item));
    }

    /** The papers of a question in their order. */
    public List<UUID> papers(UUID item) {
        return jdbc.sql("select document from agenda_paper where item = ? order by position")
                .param(item)
                .query(UUID.class)
                .list();
    }

    /** Moves a question into a meeting, or out of it: only while nobody votes on it. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean move(UUID id, @Nullable UUID meeting) {
        return jdbc.sql(
                                """
                update agenda_item set meeting = :meeting, place = case when :meeting::uuid is null then 0 else
                    1 + (select coalesce(max(place), 0) from agenda_item where meeting = :meeting) end
                where id = :id and state = 'waiting'
                """)
                        .param("meeting", meeting)
                        .param("id", id)
                        .update()
                == 1;
    }

    void state(UUID id, State state) {
        jdbc.sql("update agenda_item set state = ? where id = ?")
                .params(Boards.word(state), id)
                .update();
    }

    /** Says how the question will be voted on, before the diagram opens the vote. */
    void call(UUID id, boolean byLine, Instant closesAt) {
        jdbc.sql("update agenda_item set state = 'called', by_line = ?, closes_at = ? where id = ?")
                .params(byLine, utc(closesAt), id)
                .update();
    }

    void open(UUID id, int composition, Instant closesAt) {
        jdbc.sql("update agenda_item set state = 'open', opened_at = ?, composition = ?, closes_at = ? where id = ?")
                .params(utc(clock.instant()), composition, utc(closesAt), id)
                .update();
    }

    void giveBack(UUID id, String reason) {
        jdbc.sql("update agenda_item set state = 'returned', reason = ? where id = ?")
                .params(reason, id)
                .update();
    }

    void decided(UUID id, String outcome, @Nullable Result result) {
        jdbc.sql(
                        """
                update agenda_item set state = case when state = 'returned' then state else 'decided' end,
                    outcome = ?, result = ?::jsonb, decided_at = ? where id = ? and outcome is null
                """)
                .params(outcome, result == null ? null : Plain.write(result), utc(clock.instant()), id)
                .update();
    }

    void word(UUID id, String decision, @Nullable LocalDate due) {
        jdbc.sql("update agenda_item set decision = ?, decision_due = ? where id = ?")
                .params(decision, due, id)
                .update();
    }

    void wantExcerpt(UUID id, String name) {
        jdbc.sql("update agenda_item set excerpt_name = ? where id = ?")
                .params(name, id)
                .update();
    }

    void excerpted(UUID id, UUID document) {
        jdbc.sql("update agenda_item set excerpt = ? where id = ?")
                .params(document, id)
                .update();
    }

    private Optional<AgendaItem> one(String where, Object... params) {
        return jdbc.sql("select * from agenda_item where " + where)
                .params(params)
                .query(Agenda::read)
                .optional();
    }

    private List<AgendaItem> many(String where, Object... params) {
        return jdbc.sql("select * from agenda_item where " + where)
                .params(params)
                .query(Agenda::read)
                .list();
    }

    static java.time.OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    static AgendaItem read(ResultSet row, int n) throws SQLException {
        String result = row.getString("result");
        return new AgendaItem(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("item"),
                row.getString("board"),
                row.getObject("meeting", UUID.class),
                row.getInt("place"),
                row.getString("title"),
                row.getString("summary"),
                Plain.read(row.getString("options"), new TypeReference<List<Option>>() {}),
                Plain.read(row.getString("lines"), new TypeReference<List<Line>>() {}),
                row.getBoolean("by_line"),
                Boards.read(State.class, row.getString("state")),
                row.getTimestamp("put_at").toInstant(),
                moment(row, "opened_at"),
                row.getInt("composition"),
                moment(row, "closes_at"),
                moment(row, "decided_at"),
                row.getString("outcome"),
                result == null ? null : Plain.read(result, new TypeReference<Result>() {}),
                row.getString("decision"),
                row.getObject("decision_due", LocalDate.class),
                row.getString("reason"),
                row.getString("excerpt_name"),
                row.getObject("excerpt", UUID.class));
    }
}

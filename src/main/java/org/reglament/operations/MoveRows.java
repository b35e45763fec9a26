package org.reglament.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of moves and of what became of each case. */
@Component
class MoveRows {

    /** A case that was not moved, and why. */
    record Left(String number, boolean confidential, String reason, String about) {}

    private static final String SELECT =
            """
            select m.*, count(c.case_id) as cases, count(c.case_id) filter (where c.outcome is null) as waiting,
                   count(c.case_id) filter (where c.outcome = 'MOVES') as moved
            from procedure_move m left join procedure_move_case c on c.move = m.id
            """;

    private final JdbcClient jdbc;

    MoveRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes every open case of the procedure that runs by another version. */
    void insert(UUID id, String procedure, String target, int version, String by, Instant at) {
        jdbc.sql(
                        "insert into procedure_move (id, procedure, target, version, by_whom, started_at) values (?,?,?,?,?,?)")
                .params(id, procedure, target, version, by, at.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql(
                        """
                insert into procedure_move_case (move, case_id)
                select ?, id from case_file
                where closed_at is null and process_id is not null and procedure = ? and definition_id <> ?
                """)
                .params(id, procedure, target)
                .update();
    }

    Optional<Move> find(UUID id) {
        return jdbc.sql(SELECT + " where m.id = ? group by m.id")
                .param(id)
                .query(MoveRows::read)
                .optional();
    }

    /** The latest moves of a procedure, newest first. */
    List<Move> of(String procedure) {
        return jdbc.sql(SELECT + " where m.procedure = ? group by m.id order by m.started_at desc limit 10")
                .param(procedure)
                .query(MoveRows::read)
                .list();
    }

    /** Those that nobody stopped and that are not at their end. */
    List<UUID> unfinished() {
        return jdbc.sql(
                        """
                select m.id from procedure_move m
                where not m.stopped and exists (
                    select from procedure_move_case c where c.move = m.id and c.outcome is null)
                """)
                .query(UUID.class)
                .list();
    }

    /** Some cases that wait and that no other process has in hand, locked until the transaction ends. */
    List<UUID> next(UUID move, int most) {
        return jdbc.sql(
                        """
                select c.case_id from procedure_move_case c join procedure_move m on m.id = c.move
                where c.move = ? and c.outcome is null and not m.stopped limit ? for update of c skip locked
                """)
                .params(move, most)
                .query(UUID.class)
                .list();
    }

    void keep(UUID move, UUID caseId, Verdict verdict) {
        keep(move, List.of(caseId), verdict);
    }

    void keep(UUID move, Collection<UUID> cases, Verdict verdict) {
        jdbc.sql(
                        "update procedure_move_case set outcome = ?, reason = ?, about = ? where move = ? and case_id = any(?)")
                .params(verdict.kind().name(), verdict.reason(), verdict.about(), move, cases.toArray(UUID[]::new))
                .update();
    }

    void stop(UUID move, boolean stopped) {
        jdbc.sql("update procedure_move set stopped = ? where id = ?")
                .params(stopped, move)
                .update();
    }

    /** Cases that were not moved, with the reason; some of them where there are many. */
    List<Left> left(UUID move, int most) {
        return jdbc.sql(
                        """
                select coalesce(f.registration_number, f.number), f.confidential, c.reason, coalesce(c.about, '')
                from procedure_move_case c join case_file f on f.id = c.case_id
                where c.move = ? and c.outcome in ('STAYS', 'BREAKS') order by c.reason, f.opened_at limit ?
                """)
                .params(move, most)
                .query((row, n) -> new Left(row.getString(1), row.getBoolean(2), row.getString(3), row.getString(4)))
                .list();
    }

    private static Move read(ResultSet row, int n) throws SQLException {
        return new Move(
                row.getObject("id", UUID.class),
                row.getString("procedure"),
                row.getString("target"),
                row.getInt("version"),
                row.getString("by_whom"),
                row.getTimestamp("started_at").toInstant(),
                row.getBoolean("stopped"),
                row.getLong("cases"),
                row.getLong("waiting"),
                row.getLong("moved"));
    }
}

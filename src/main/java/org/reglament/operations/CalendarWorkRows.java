package org.reglament.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reglament.correspondence.CalendarLetters.Moved;
import org.reglament.deadline.CalendarImpact.Effect;
import org.reglament.deadline.CalendarImpact.Shift;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of what follows a change of the calendar. */
@Component
class CalendarWorkRows {

    /** A deadline that waits for its turn. */
    record Pending(UUID caseId, String key, Effect effect) {}

    /** A case as lists name it. */
    record Named(String number, boolean confidential, String body) {}

    /** A deadline that the list of a change shows. */
    record Row(String number, boolean confidential, String body, String key, Instant before, Instant after) {}

    private static final String SELECT =
            """
            select w.*, count(m.key) filter (where m.effect <> 'INNER') as all_of_them,
                   count(m.key) filter (where m.outcome is null) as waiting,
                   count(m.key) filter (where m.outcome = 'moved') as moved,
                   count(m.key) filter (where m.outcome = 'failed') as failed,
                   count(m.key) filter (where m.effect = 'INNER') as inner_only
            from calendar_work w left join calendar_move m on m.change = w.change
            """;

    private final JdbcClient jdbc;

    CalendarWorkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(UUID change, int looked, int stopped, Instant at) {
        jdbc.sql("insert into calendar_work (change, looked, stopped, begun_at) values (?, ?, ?, ?)")
                .params(change, looked, stopped, at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Notes deadlines to be counted again; those that are noted already stay as they are. */
    int add(UUID change, List<Shift> shifts) {
        return jdbc.sql(
                        """
                insert into calendar_move (change, case_id, key, effect, due_before, due_after)
                select ?, file, key, effect, due_before::timestamptz, due_after::timestamptz
                from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[])
                    as t (file, key, effect, due_before, due_after)
                on conflict do nothing
                """)
                .params(
                        change,
                        shifts.stream().map(shift -> shift.deadline().caseId()).toArray(UUID[]::new),
                        shifts.stream().map(shift -> shift.deadline().key()).toArray(String[]::new),
                        shifts.stream().map(shift -> shift.effect().name()).toArray(String[]::new),
                        shifts.stream()
                                .map(shift -> shift.deadline().dueAt().toString())
                                .toArray(String[]::new),
                        shifts.stream().map(shift -> shift.after().toString()).toArray(String[]::new))
                .update();
    }

    Optional<CalendarWork> find(UUID change) {
        return jdbc.sql(SELECT + " where w.change = ? group by w.change")
                .param(change)
                .query(CalendarWorkRows::read)
                .optional();
    }

    /** Whether something is left to do after any change. */
    boolean busy() {
        return jdbc.sql("select exists (select from calendar_work where told_at is null)")
                .query(Boolean.class)
                .single();
    }

    /** Changes after which something can be done now, in their order: deadlines to count, or all told and swept. */
    List<UUID> due(Instant begunBefore) {
        return jdbc.sql(
                        """
                select change from calendar_work w
                where told_at is null and (begun_at <= ? or exists (
                    select from calendar_move m where m.change = w.change and m.outcome is null))
                order by begun_at
                """)
                .param(begunBefore.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list();
    }

    /** The next that no other process has in hand, locked until the transaction ends. */
    Optional<Pending> next(UUID change) {
        return jdbc.sql(
                        """
                select case_id, key, effect from calendar_move
                where change = ? and outcome is null order by due_after limit 1 for update skip locked
                """)
                .param(change)
                .query((row, n) ->
                        new Pending(row.getObject(1, UUID.class), row.getString(2), Effect.valueOf(row.getString(3))))
                .optional();
    }

    boolean pending(UUID change) {
        return jdbc.sql("select exists (select from calendar_move where change = ? and outcome is null)")
                .param(change)
                .query(Boolean.class)
                .single();
    }

    void keep(UUID change, Pending one, String outcome) {
        jdbc.sql("update calendar_move set outcome = ? where change = ? and case_id = ? and key = ?")
                .params(outcome, change, one.caseId(), one.key())
                .update();
    }

    /** It was moved; from which date to which is known now. */
    void keep(UUID change, Pending one, Instant before, Instant after) {
        jdbc.sql(
                        """
                update calendar_move set outcome = 'moved', due_before = ?, due_after = ?
                where change = ? and case_id = ? and key = ?
                """)
                .params(
                        before.atOffset(ZoneOffset.UTC),
                        after.atOffset(ZoneOffset.UTC),
                        change,
                        one.caseId(),
                        one.key())
                .update();
    }

    void swept(UUID change, Instant at) {
        jdbc.sql("update calendar_work set swept_at = ? where change = ?")
                .params(at.atOffset(ZoneOffset.UTC), change)
                .update();
    }

    /** Notes that somebody is told; false where that was noted before. */
    boolean tell(UUID change, String login) {
        return jdbc.sql("insert into calendar_told (change, login) values (?, ?) on conflict do nothing")
                        .params(change, login)
                        .update()
                > 0;
    }

    void told(UUID change, Instant at) {
        jdbc.sql("update calendar_work set told_at = ? where change = ?")
                .params(at.atOffset(ZoneOffset.UTC), change)
                .update();
    }

    List<Moved> moved(UUID change) {
        return jdbc.sql(
                        """
                select case_id, key, due_before, due_after from calendar_move
                where change = ? and outcome = 'moved' order by due_after, case_id, key
                """)
                .param(change)
                .query((row, n) ->
                        new Moved(row.getObject(1, UUID.class), row.getString(2), instant(row, 3), instant(row, 4)))
                .list();
    }

    /** Deadlines that got another date, or are about to; some of them where there are many. */
    List<Row> shown(UUID change, int most) {
        return jdbc.sql(
                        """
                select coalesce(f.registration_number, f.number), f.confidential, f.body, m.key, m.due_before, m.due_after
                from calendar_move m join case_file f on f.id = m.case_id
                where m.change = ? and m.effect = 'MOVES' order by m.due_after, m.case_id, m.key limit ?
                """)
                .params(change, most)
                .query((row, n) -> new Row(
                        row.getString(1),
                        row.getBoolean(2),
                        row.getString(3),
                        row.getString(4),
                        instant(row, 5),
                        instant(row, 6)))
                .list();
    }

    Map<UUID, Named> named(Collection<UUID> cases) {
        Map<UUID, Named> named = new HashMap<>();
        jdbc.sql(
                        "select id, coalesce(registration_number, number), confidential, body from case_file where id = any(?)")
                .param(cases.toArray(UUID[]::new))
                .query(row -> {
                    named.put(
                            row.getObject(1, UUID.class),
                            new Named(row.getString(2), row.getBoolean(3), row.getString(4)));
                });
        return named;
    }

    private static CalendarWork read(ResultSet row, int n) throws SQLException {
        return new CalendarWork(
                row.getObject("change", UUID.class),
                row.getInt("looked"),
                row.getInt("stopped"),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                row.getObject("swept_at") != null,
                row.getObject("told_at") != null,
                row.getLong("all_of_them"),
                row.getLong("waiting"),
                row.getLong("moved"),
                row.getLong("failed"),
                row.getLong("inner_only"));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

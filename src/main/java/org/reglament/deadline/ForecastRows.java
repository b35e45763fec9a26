package org.reglament.deadline;

import static org.reglament.deadline.DeadlineRows.instant;
import static org.reglament.deadline.DeadlineRows.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.reglament.calendar.BusinessClock;
import org.reglament.deadline.UsedDays.Pause;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads how long deadlines took and which ones run, and keeps what follows from it. */
@Component
class ForecastRows {
    private final JdbcClient jdbc;
    private final BusinessClock clock;

    ForecastRows(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Deadlines that are compared: of one body, one procedure and one key. */
    record Kind(String body, String procedure, String key) {}

    /**
     * A deadline from its first day to its end.
     *
     * @param end when it was met, or by when it is due
     */
    record Span(long id, Kind kind, Instant from, Instant end) {}

    /** What was worked out for a deadline. */
    record Likely(long id, Instant dueAt, Instant from, int allowed, int usual, int alike, int longer) {}

    /** Whether this node is to do it now; another one that does it keeps others out until its transaction ends. */
    boolean alone() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('deadline forecast'))")
                .query(Boolean.class)
                .single();
    }

    /** The met deadlines of each kind since that moment, of each the last ones. */
    List<Span> met(Instant since, int last) {
        return jdbc.sql(
                        """
                select * from (
                    select d.id, c.body, c.procedure, d.key, coalesce(d.anew_at, d.started_at) as began, d.met_at as ended,
                           row_number() over (partition by c.body, c.procedure, d.key order by d.met_at desc) as place
                    from deadline d join case_file c on c.id = d.case_id where d.met_at >= :since) x
                where place <= :last
                """)
                .param("since", utc(since))
                .param("last", last)
                .query(ForecastRows::span)
                .list();
    }

    /** The deadlines that run. */
    List<Span> running() {
        return jdbc.sql(
                        """
                select d.id, c.body, c.procedure, d.key, coalesce(d.anew_at, d.started_at) as began, d.due_at as ended
                from deadline d join case_file c on c.id = d.case_id
                where d.met_at is null and d.ended_at is null and not d.stopped and d.duty
                """)
                .query(ForecastRows::span)
                .list();
    }

    /** When those deadlines stood still that run or were met since that moment, by their ids. */
    Map<Long, List<Pause>> pauses(Instant since) {
        Map<Long, List<Pause>> pauses = new HashMap<>();
        jdbc.sql(
                        """
                select s.deadline_id, s.stopped_at, coalesce(s.resumed_at, d.met_at) as resumed_at
                from deadline_stop s join deadline d on d.id = s.deadline_id
                where d.ended_at is null and (d.met_at >= :since or d.met_at is null and s.resumed_at is not null)
                """)
                .param("since", utc(since))
                .query(row -> {
                    pauses.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                            .add(new Pause(
                                    clock.dateOf(instant(row, "stopped_at")),
                                    clock.dateOf(instant(row, "resumed_at"))));
                });
        return pauses;
    }

    /** Keeps these in place of all that there were; what has not changed is not written. */
    void replace(List<Likely> all) {
        jdbc.sql("delete from deadline_forecast where not deadline_id = any(?)")
                .param(column(all, Likely::id, Long[]::new))
                .update();
        jdbc.sql(
                        """
                insert into deadline_forecast as f
                    (deadline_id, due_at, likely_from, allowed_days, usual_days, alike, longer)
                select n.* from unnest(:ids, :dues::timestamptz[], :froms::timestamptz[], :allowed, :usual, :alike, :longer)
                    as n (id, due_at, likely_from, allowed_days, usual_days, alike, longer)
                    join deadline d on d.id = n.id
                on conflict (deadline_id) do update set due_at = excluded.due_at, likely_from = excluded.likely_from,
                    allowed_days = excluded.allowed_days, usual_days = excluded.usual_days, alike = excluded.alike,
                    longer = excluded.longer
                where (f.due_at, f.likely_from, f.allowed_days, f.usual_days, f.alike, f.longer) is distinct from
                    (excluded.due_at, excluded.likely_from, excluded.allowed_days, excluded.usual_days, excluded.alike,
                     excluded.longer)
                """)
                .param("ids", column(all, Likely::id, Long[]::new))
                .param("dues", column(all, one -> one.dueAt().toString(), String[]::new))
                .param("froms", column(all, one -> one.from().toString(), String[]::new))
                .param("allowed", column(all, Likely::allowed, Integer[]::new))
                .param("usual", column(all, Likely::usual, Integer[]::new))
                .param("alike", column(all, Likely::alike, Integer[]::new))
                .param("longer", column(all, Likely::longer, Integer[]::new))
                .update();
    }

    private static <T> T[] column(List<Likely> all, Function<Likely, T> value, IntFunction<T[]> array) {
        return all.stream().map(value).toArray(array);
    }

    private static Span span(ResultSet row, int n) throws SQLException {
        return new Span(
                row.getLong("id"),
                new Kind(row.getString("body"), row.getString("procedure"), row.getString("key")),
                instant(row, "began"),
                instant(row, "ended"));
    }
}

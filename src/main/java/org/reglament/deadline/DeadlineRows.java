package org.reglament.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reglament.deadline.DeadlineSettings.LastDayRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps deadlines and their changes in the database. */
@Component
class DeadlineRows {
    private final JdbcClient jdbc;

    DeadlineRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes a deadline in place of one of the same key. */
    Deadline replace(
            UUID caseId,
            String key,
            Rule rule,
            @Nullable String basis,
            StartEvent event,
            Counting counting,
            Instant startedAt,
            Instant dueAt,
            boolean provisional,
            boolean shown,
            Extending extending) {
        jdbc.sql("delete from deadline where case_id = ? and key = ?")
                .params(caseId, key)
                .update();
        return jdbc.sql(
                        """
                insert into deadline (case_id, key, rule, basis, event, last_day_rule, event_day_counts,
                    started_at, due_at, provisional, shown, extend_most, extend_within)
                values (:case, :key, :rule, :basis, :event, :lastDayRule, :eventDayCounts,
                    :startedAt, :dueAt, :provisional, :shown, :most, :within)
                returning *
                """)
                .param("case", caseId)
                .param("key", key)
                .param("rule", rule.toString())
                .param("basis", basis)
                .param("event", event.word())
                .param("lastDayRule", counting.lastDayRule().name())
                .param("eventDayCounts", counting.eventDayCounts())
                .param("startedAt", utc(startedAt))
                .param("dueAt", utc(dueAt))
                .param("provisional", provisional)
                .param("shown", shown)
                .param("most", extending.most())
                .param(
                        "within",
                        extending.within() == null ? null : extending.within().toString())
                .query(DeadlineRows::read)
                .single();
    }

    Optional<Deadline> find(UUID caseId, String key) {
        return jdbc.sql("select * from deadline where case_id = ? and key = ?")
                .params(caseId, key)
                .query(DeadlineRows::read)
                .optional();
    }

    /**
     * The deadline, which nobody else turns until the transaction ends.
     *
     * @throws DeadlineRefusedException when the case has none of that key
     */
    Deadline locked(UUID caseId, String key) {
        return jdbc.sql("select * from deadline where case_id = ? and key = ? for update")
                .params(caseId, key)
                .query(DeadlineRows::read)
                .optional()
                .orElseThrow(() -> new DeadlineRefusedException("deadline.refused.unknown", key));
    }

    List<Deadline> of(UUID caseId) {
        return jdbc.sql("select * from deadline where case_id = ? order by id")
                .param(caseId)
                .query(DeadlineRows::read)
                .list();
    }

    Map<UUID, Set<String>> keys(Collection<UUID> cases) {
        Map<UUID, Set<String>> keys = new HashMap<>();
        jdbc.sql("select case_id, key from deadline where case_id = any(?)")
                .param(cases.toArray(UUID[]::new))
                .query(row -> {
                    keys.computeIfAbsent(row.getObject(1, UUID.class), id -> new HashSet<>())
                            .add(row.getString(2));
                });
        return keys;
    }

    /** What still runs to a date that rests on an unknown year. */
    List<Deadline> provisional() {
        return jdbc.sql(
                        """
                select * from deadline where provisional and met_at is null and ended_at is null order by id
                """)
                .query(DeadlineRows::read)
                .list();
    }

    Deadline move(Deadline deadline, Instant dueAt, boolean provisional) {
        return jdbc.sql("update deadline set due_at = ?, provisional = ? where id = ? returning *")
                .params(utc(dueAt), provisional, deadline.id())
                .query(DeadlineRows::read)
                .single();
    }

    Deadline meet(Deadline deadline, Instant at) {
        return stamp("update deadline set met_at = ? where id = ? returning *", deadline, at);
    }

    Deadline breach(Deadline deadline, Instant at) {
        return stamp("update deadline set breached_at = ? where id = ? returning *", deadline, at);
    }

    Deadline end(Deadline deadline, Instant at) {
        return stamp("update deadline set ended_at = ? where id = ? returning *", deadline, at);
    }

    void add(Deadline deadline, Extension extension) {
        jdbc.sql(
                        """
                insert into deadline_change (deadline_id, kind, days, reason, by_whom, at)
                values (?, 'extension', ?, ?, ?, ?)
                """)
                .params(deadline.id(), extension.days(), extension.reason(), extension.by(), utc(extension.at()))
                .update();
    }

    /** The extensions of all deadlines of a case, oldest first, by the deadline's id. */
    Map<Long, List<Extension>> extensions(UUID caseId) {
        Map<Long, List<Extension>> found = new HashMap<>();
        jdbc.sql(
                        """
                select c.deadline_id, c.days, c.reason, c.by_whom, c.at
                from deadline_change c join deadline d on d.id = c.deadline_id
                where d.case_id = ? order by c.id
                """)
                .param(caseId)
                .query(row -> {
                    found.computeIfAbsent(row.getLong("deadline_id"), id -> new ArrayList<>())
                            .add(new Extension(
                                    row.getInt("days"),
                                    row.getString("reason"),
                                    row.getString("by_whom"),
                                    instant(row, "at")));
                });
        return found;
    }

    Deadline stop(Deadline deadline, Stop stop) {
        jdbc.sql("insert into deadline_stop (deadline_id, stopped_at, reason, by_whom) values (?, ?, ?, ?)")
                .params(deadline.id(), utc(stop.from()), stop.reason(), stop.by())
                .update();
        return stopped(deadline, true);
    }

    Deadline resume(Deadline deadline, Instant at, String reason) {
        jdbc.sql(
                        """
                update deadline_stop set resumed_at = ?, resumed_reason = ? where deadline_id = ? and resumed_at is null
                """)
                .params(utc(at), reason, deadline.id())
                .update();
        return stopped(deadline, false);
    }

    private Deadline stopped(Deadline deadline, boolean stopped) {
        return jdbc.sql("update deadline set stopped = ?, stops = stops + ? where id = ? returning *")
                .params(stopped, stopped ? 1 : 0, deadline.id())
                .query(DeadlineRows::read)
                .single();
    }

    List<Stop> stops(Deadline deadline) {
        if (deadline.stops() == 0) {
            return List.of();
        }
        return jdbc.sql(
                        """
                select stopped_at, reason, by_whom, resumed_at, resumed_reason
                from deadline_stop where deadline_id = ? order by id
                """)
                .param(deadline.id())
                .query((row, n) -> new Stop(
                        instant(row, "stopped_at"),
                        row.getString("reason"),
                        row.getString("by_whom"),
                        instantOrNull(row, "resumed_at"),
                        row.getString("resumed_reason")))
                .list();
    }

    private Deadline stamp(String update, Deadline deadline, Instant at) {
        return jdbc.sql(update)
                .params(utc(at), deadline.id())
                .query(DeadlineRows::read)
                .single();
    }

    static Deadline read(ResultSet row, int n) throws SQLException {
        return new Deadline(
                row.getLong("id"),
                row.getObject("case_id", UUID.class),
                row.getString("key"),
                Rule.parse(row.getString("rule")),
                row.getString("basis"),
                StartEvent.parse(row.getString("event")),
                new Counting(LastDayRule.valueOf(row.getString("last_day_rule")), row.getBoolean("event_day_counts")),
                instant(row, "started_at"),
                instant(row, "due_at"),
                instantOrNull(row, "met_at"),
                instantOrNull(row, "breached_at"),
                instantOrNull(row, "ended_at"),
                row.getBoolean("provisional"),
                row.getBoolean("stopped"),
                row.getInt("stops"),
                row.getBoolean("shown"),
                extending(row));
    }

    private static Extending extending(ResultSet row) throws SQLException {
        String within = row.getString("extend_within");
        return new Extending(row.getObject("extend_most", Integer.class), within == null ? null : Rule.parse(within));
    }

    static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}

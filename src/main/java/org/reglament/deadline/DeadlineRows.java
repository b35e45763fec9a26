package org.reglament.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.reglament.deadline.DeadlineSettings.LastDayRule;
import org.reglament.deadline.Turn.Cause;
import org.reglament.deadline.Turn.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps deadlines, and with each change of one the turn that it took. */
@Component
class DeadlineRows {
    private final JdbcClient jdbc;

    DeadlineRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a deadline is when it starts. */
    record Start(
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
            Extending extending,
            boolean duty) {}

    /** Writes a deadline in place of one of the same key, which then runs anew. */
    Deadline replace(Start start, Instant at, String by, @Nullable String reason, @Nullable UUID forwardedFrom) {
        Instant before = jdbc.sql("delete from deadline where case_id = ? and key = ? returning due_at")
                .params(start.caseId, start.key)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(null);
        // A step in a loop says why it starts anew also when it is passed for the first time.
        Cause cause = before == null
                ? new Cause(Kind.STARTED, at, by, null, null, forwardedFrom)
                : new Cause(Kind.RESTARTED, at, by, reason, null, forwardedFrom);
        return turned(
                """
                insert into deadline (case_id, key, rule, basis, event, last_day_rule, event_day_counts,
                    started_at, due_at, provisional, shown, extend_most, extend_within, duty)
                values (:case, :key, :rule, :basis, :event, :lastDayRule, :eventDayCounts,
                    :startedAt, :dueAt, :provisional, :shown, :most, :within, :duty)
                """,
                cause,
                before,
                statement -> statement
                        .param("case", start.caseId)
                        .param("key", start.key)
                        .param("rule", start.rule.toString())
                        .param("basis", start.basis)
                        .param("event", start.event.word())
                        .param("lastDayRule", start.counting.lastDayRule().name())
                        .param("eventDayCounts", start.counting.eventDayCounts())
                        .param("startedAt", utc(start.startedAt))
                        .param("dueAt", utc(start.dueAt))
                        .param("provisional", start.provisional)
                        .param("shown", start.shown)
                        .param("most", start.extending.most())
                        .param(
                                "within",
                                start.extending.within() == null
                                        ? null
                                        : start.extending.within().toString())
                        .param("duty", start.duty));
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

    Deadline move(Deadline deadline, Instant dueAt, boolean provisional, Cause cause) {
        return turned(
                "update deadline set due_at = :dueAt, provisional = :provisional where id = :id",
                cause,
                deadline.stopped() ? null : deadline.dueAt(),
                statement -> statement
                        .param("dueAt", utc(dueAt))
                        .param("provisional", provisional)
                        .param("id", deadline.id()));
    }

    Deadline meet(Deadline deadline, Cause cause) {
        return stamp("met_at = :at", deadline, cause);
    }

    Deadline breach(Deadline deadline, Cause cause) {
        return stamp("breached_at = :at", deadline, cause);
    }

    Deadline end(Deadline deadline, Cause cause) {
        return stamp("ended_at = :at", deadline, cause);
    }

    Deadline stop(Deadline deadline, Cause cause) {
        return stamp("stopped = true, stops = stops + 1", deadline, cause);
    }

    /** It runs on from where it stood; which date that gives is for {@link #move} to say. */
    Deadline resume(Deadline deadline, @Nullable Instant anewAt) {
        return jdbc.sql(
                        """
                update deadline set stopped = false, anew_at = coalesce(:anewAt, anew_at) where id = :id returning *
                """)
                .param("anewAt", anewAt == null ? null : utc(anewAt), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", deadline.id())
                .query(DeadlineRows::read)
                .single();
    }

    private Deadline stamp(String change, Deadline deadline, Cause cause) {
        return turned(
                "update deadline set " + change + " where id = :id",
                cause,
                deadline.stopped() ? null : deadline.dueAt(),
                statement -> statement.param("id", deadline.id()));
    }

    /** Changes a deadline and records in the same statement that and why it did. */
    private Deadline turned(
            String change, Cause cause, @Nullable Instant before, UnaryOperator<JdbcClient.StatementSpec> given) {
        return given.apply(jdbc.sql(
                                "with turned as (" + change
                                        + """
                         returning *), told as (
                    insert into deadline_turn (case_id, key, kind, at, by_whom, reason, calendar_year,
                        forwarded_from, due_before, due_after)
                    select case_id, key, :kind, :at, :by, :reason, :year, :forwardedFrom, :before,
                        case when stopped then null else due_at end
                    from turned)
                select * from turned
                """)
                        .param("kind", cause.kind().word())
                        .param("at", utc(cause.at()))
                        .param("by", cause.by())
                        .param("reason", cause.reason(), Types.VARCHAR)
                        .param("year", cause.calendarYear(), Types.INTEGER)
                        .param("forwardedFrom", cause.forwardedFrom(), Types.OTHER)
                        .param("before", before == null ? null : utc(before), Types.TIMESTAMP_WITH_TIMEZONE))
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
                instantOrNull(row, "anew_at"),
                instant(row, "due_at"),
                instantOrNull(row, "met_at"),
                instantOrNull(row, "breached_at"),
                instantOrNull(row, "ended_at"),
                row.getBoolean("provisional"),
                row.getBoolean("stopped"),
                row.getInt("stops"),
                row.getBoolean("shown"),
                extending(row),
                row.getBoolean("duty"));
    }

    private static Extending extending(ResultSet row) throws SQLException {
        String within = row.getString("extend_within");
        return new Extending(row.getObject("extend_most", Integer.class), within == null ? null : Rule.parse(within));
    }

    static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}

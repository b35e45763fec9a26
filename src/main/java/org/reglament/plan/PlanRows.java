package org.reglament.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of a version of a plan as they lie in the database. */
@Component
class PlanRows {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    PlanRows(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Who gave a row its present state, and when. */
    record Hand(String by, Instant at) {}

    List<PlanRow> of(UUID plan, int version) {
        return jdbc.sql("select id, revision, cells from plan_row where plan = ? and version = ? order by position, id")
                .params(plan, version)
                .query((rs, n) -> new PlanRow(rs.getObject(1, UUID.class), rs.getLong(2), cells(rs.getString(3))))
                .list();
    }

    Map<Integer, String> reasons(UUID plan, int version) {
        Map<Integer, String> reasons = new TreeMap<>();
        jdbc.sql("select mechanism, text from plan_reason where plan = ? and version = ?")
                .params(plan, version)
                .query(rs -> {
                    reasons.put(rs.getInt(1), rs.getString(2));
                });
        return reasons;
    }

    /** What the row said at that revision; nothing where nobody had touched it yet. */
    Map<PlanColumn, String> base(Plan plan, UUID row, long revision) {
        return jdbc.sql("select coalesce(cells, '{}')::text from plan_edit"
                        + " where plan = ? and version = ? and row = ? and revision = ?")
                .params(plan.id(), plan.version(), row, revision)
                .query(String.class)
                .optional()
                .or(() -> jdbc.sql("select cells::text from plan_row where plan = ? and version = ? and id = ?")
                        .params(plan.id(), plan.version() - 1, row)
                        .query(String.class)
                        .optional())
                .map(PlanRows::cells)
                .orElse(Map.of());
    }

    /** Who touched the row last in this version. */
    Optional<Hand> hand(Plan plan, UUID row) {
        return jdbc.sql("select by, at from plan_edit where plan = ? and version = ? and row = ?"
                        + " order by revision desc limit 1")
                .params(plan.id(), plan.version(), row)
                .query((rs, n) -> new Hand(
                        rs.getString(1), rs.getObject(2, OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Writes all rows anew, in this order; what has changed is kept with the name of who did it. */
    void write(Plan plan, List<PlanRow> before, List<PlanRow> after, String by) {
        Map<UUID, PlanRow> known = new LinkedHashMap<>();
        before.forEach(row -> known.put(row.id(), row));
        List<PlanRow> changed =
                after.stream().filter(row -> !row.equals(known.get(row.id()))).toList();
        after.forEach(row -> known.remove(row.id()));
        jdbc.sql("delete from plan_row where plan = ? and version = ?")
                .params(plan.id(), plan.version())
                .update();
        jdbc.sql(
                        """
                insert into plan_row (plan, version, id, position, revision, cells)
                select :plan, :version, id, place - 1, revision, cells::jsonb
                from unnest(:ids, :revisions, :cells) with ordinality as row (id, revision, cells, place)
                """)
                .param("plan", plan.id())
                .param("version", plan.version())
                .param("ids", ids(after))
                .param("revisions", after.stream().map(PlanRow::revision).toArray(Long[]::new))
                .param("cells", texts(after))
                .update();
        log(plan, changed, by, true);
        log(plan, known.values().stream().map(row -> row.at(row.revision() + 1)).toList(), by, false);
    }

    private void log(Plan plan, List<PlanRow> rows, String by, boolean there) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                insert into plan_edit (plan, version, row, revision, cells, by, at)
                select :plan, :version, id, revision, case when :there then cells::jsonb end, :by, :at
                from unnest(:ids, :revisions, :cells) as row (id, revision, cells)
                on conflict do nothing
                """)
                .param("plan", plan.id())
                .param("version", plan.version())
                .param("there", there)
                .param("by", by)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("ids", ids(rows))
                .param("revisions", rows.stream().map(PlanRow::revision).toArray(Long[]::new))
                .param("cells", texts(rows))
                .update();
    }

    /** Says why a mechanism has no measure; null takes that back. */
    void reason(Plan plan, int mechanism, @Nullable String text) {
        if (text == null) {
            jdbc.sql("delete from plan_reason where plan = ? and version = ? and mechanism = ?")
                    .params(plan.id(), plan.version(), mechanism)
                    .update();
        } else {
            jdbc.sql("insert into plan_reason (plan, version, mechanism, text) values (?, ?, ?, ?)"
                            + " on conflict (plan, version, mechanism) do update set text = excluded.text")
                    .params(plan.id(), plan.version(), mechanism, text)
                    .update();
        }
    }

    private static UUID[] ids(Collection<PlanRow> rows) {
        return rows.stream().map(PlanRow::id).toArray(UUID[]::new);
    }

    private static String[] texts(Collection<PlanRow> rows) {
        return rows.stream().map(row -> text(row.cells())).toArray(String[]::new);
    }

    private static String text(Map<PlanColumn, String> cells) {
        Map<String, String> named = new LinkedHashMap<>();
        new EnumMap<>(cells.isEmpty() ? new EnumMap<PlanColumn, String>(PlanColumn.class) : cells)
                .forEach((column, text) -> named.put(column.key(), text));
        try {
            return JSON.writeValueAsString(named);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<PlanColumn, String> cells(String json) {
        Map<PlanColumn, String> cells = new EnumMap<>(PlanColumn.class);
        try {
            JSON.readValue(json, TEXTS)
                    .forEach((key, text) -> PlanColumn.of(key).ifPresent(column -> cells.put(column, text)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        return cells;
    }
}

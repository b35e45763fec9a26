package org.reglament.publication;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.reglament.publication.Draft.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the register of acts under examination: filtered, page by page, the latest first. */
@Component
public class DraftRegister {
    /** So many stand on one page. */
    public static final int PAGE = 20;

    /** So many stand in a file of open data and in the feed. */
    public static final int ALL = 10_000;

    private static final String COLUMNS =
            "d.number, d.case_id, d.body, d.title, d.kind, d.topic, d.in_force, d.posted_at,"
                    + " d.accept_until, d.closed_at, d.outcome";

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    DraftRegister(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What readers look for; null is all. */
    public record Filter(@Nullable String body, @Nullable State state, @Nullable String kind, @Nullable String topic) {
        public static final Filter NONE = new Filter(null, null, null, null);
    }

    /** A text of an act as a feed tells it: which version, what it changed, when it was posted. */
    public record Posted(Draft draft, int no, String note, Instant at) {}

    /**
     * The acts that a filter lets through.
     *
     * @param before the last of the page before; null for the first page
     */
    public List<Draft> find(Filter filter, @Nullable Draft before, int limit) {
        Conditions where = conditions(filter);
        if (before != null) {
            where.and(
                    "(d.posted_at, d.number) < (:at, :number)",
                    Map.of("at", before.postedAt().atOffset(ZoneOffset.UTC), "number", before.number()));
        }
        return jdbc.sql("select " + COLUMNS + " from draft_act d where " + where
                        + " order by d.posted_at desc, d.number desc limit :limit")
                .params(where.parameters)
                .param("limit", limit)
                .query(DraftActs::read)
                .list();
    }

    /** The texts posted last of the acts that a filter lets through, first ones and later ones, the latest first. */
    public List<Posted> posted(Filter filter, int limit) {
        Conditions where = conditions(filter);
        return jdbc.sql("select " + COLUMNS + ", v.no, v.note, v.posted_at as version_at"
                        + " from draft_act_version v join draft_act d on d.number = v.draft where " + where
                        + " order by v.posted_at desc, v.draft desc, v.no desc limit :limit")
                .params(where.parameters)
                .param("limit", limit)
                .query((row, n) -> new Posted(
                        DraftActs.read(row, n),
                        row.getInt("no"),
                        row.getString("note"),
                        Objects.requireNonNull(DraftActs.instant(row, "version_at"))))
                .list();
    }

    /** Only what is asked for stands in the query, so that each has its index. */
    private Conditions conditions(Filter filter) {
        Conditions where = new Conditions();
        where.equal("body", filter.body());
        where.equal("kind", filter.kind());
        where.equal("topic", filter.topic());
        if (filter.state() != null) {
            switch (filter.state()) {
                case CLOSED -> where.and("d.closed_at is not null", Map.of());
                case CONSIDERED -> where.and("d.closed_at is null and d.accept_until < :now", now());
                case OPEN -> where.and("d.closed_at is null and d.accept_until >= :now", now());
            }
        }
        return where;
    }

    private Map<String, Object> now() {
        return Map.of("now", clock.instant().atOffset(ZoneOffset.UTC));
    }

    /** What stands behind {@code where}. */
    private static final class Conditions {
        private final List<String> all = new ArrayList<>(List.of("true"));
        private final Map<String, Object> parameters = new HashMap<>();

        void equal(String column, @Nullable String value) {
            if (value != null) {
                and("d." + column + " = :" + column, Map.of(column, value));
            }
        }

        void and(String condition, Map<String, Object> values) {
            all.add(condition);
            parameters.putAll(values);
        }

        @Override
        public String toString() {
            return String.join(" and ", all);
        }
    }

    /** The bodies of which an act stands in the register. */
    public Set<String> bodies() {
        // From one body to the next by the index: few bodies, many acts.
        return jdbc.sql(
                        """
                with recursive found as (
                    (select min(body) as body from draft_act)
                    union all
                    select (select min(body) from draft_act where body > found.body) from found where body is not null)
                select body from found where body is not null
                """)
                .query(String.class)
                .set();
    }
}

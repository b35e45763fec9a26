package org.reglament.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.reglament.calendar.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The model layouts that the project office issued; those of earlier versions stay with the plans written by them. */
@Component
public class PlanLayouts {
    private static final String COLUMNS =
            "select id, kind, year_from, year_to, version, required, mechanisms, note, issued_by, issued_at"
                    + " from plan_layout ";

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    PlanLayouts(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What a new version of a layout says. */
    public record Wish(
            PlanKind kind, int from, int to, Set<PlanColumn> required, Set<Integer> mechanisms, String note) {}

    /** Issues the next version for those years. */
    @Transactional
    public PlanLayout issue(Wish wish, String by) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('plan_layout'))")
                .query((rs, n) -> true)
                .single();
        long id = jdbc.sql(
                        """
                insert into plan_layout (kind, year_from, year_to, version, required, mechanisms, note, issued_by,
                    issued_at)
                select :kind, :from, :to, coalesce(max(version), 0) + 1, :required, :mechanisms, :note, :by, :at
                from plan_layout where kind = :kind and year_from = :from and year_to = :to
                returning id
                """)
                .param("kind", wish.kind().key())
                .param("from", wish.from())
                .param("to", wish.to())
                .param("required", wish.required().stream().map(PlanColumn::key).toArray(String[]::new))
                .param("mechanisms", new TreeSet<>(wish.mechanisms()).toArray(Integer[]::new))
                .param("note", wish.note())
                .param("by", by)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        return get(id);
    }

    /** What the Concept itself asks of a plan; it holds until the project office has issued a layout. */
    PlanLayout ofConcept(PlanKind kind, int from, int to) {
        Set<Integer> all = Concept.ofRegion().mechanisms().stream()
                .map(Concept.Mechanism::number)
                .collect(Collectors.toSet());
        return issue(new Wish(kind, from, to, Set.of(), all, ""), "system");
    }

    /** The latest version for those years. */
    public Optional<PlanLayout> latest(PlanKind kind, int from, int to) {
        return jdbc.sql(COLUMNS + "where kind = ? and year_from = ? and year_to = ? order by version desc limit 1")
                .params(kind.key(), from, to)
                .query(PlanLayouts::layout)
                .optional();
    }

    public PlanLayout get(long id) {
        return jdbc.sql(COLUMNS + "where id = ?")
                .param(id)
                .query(PlanLayouts::layout)
                .single();
    }

    private static PlanLayout layout(ResultSet rs, int n) throws SQLException {
        Instant at = rs.getObject("issued_at", OffsetDateTime.class).toInstant();
        return new PlanLayout(
                rs.getLong("id"),
                PlanKind.of(rs.getString("kind")).orElseThrow(),
                rs.getInt("year_from"),
                rs.getInt("year_to"),
                rs.getInt("version"),
                list(rs, "required", String.class).stream()
                        .flatMap(key -> PlanColumn.of(key).stream())
                        .collect(Collectors.toUnmodifiableSet()),
                Set.copyOf(list(rs, "mechanisms", Integer.class)),
                rs.getString("note"),
                rs.getString("issued_by"),
                at);
    }

    private static <T> List<T> list(ResultSet rs, String column, Class<T> type) throws SQLException {
        return Arrays.stream((Object[]) rs.getArray(column).getArray())
                .map(type::cast)
                .toList();
    }
}

package org.reglament.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What of a procedure was registered or ended in a time, for its statistics; confidential cases are in none. */
@Component
public class PeriodCases {
    private final JdbcClient jdbc;
    private final BusinessClock clock;

    PeriodCases(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One case, without anything that tells whose it is.
     *
     * @param registered whether it was registered in that time
     * @param closed whether it ended in that time
     * @param answers those that were asked for, by key
     */
    public record Counted(
            UUID id,
            String body,
            @Nullable Instant registeredAt,
            boolean registered,
            boolean closed,
            @Nullable String outcome,
            Map<String, Object> answers) {}

    /** All of them, both days included. */
    public List<Counted> of(String procedure, LocalDate from, LocalDate to, Collection<String> answers) {
        return jdbc.sql(
                        """
                with found as (
                    select id, body, registered_at, outcome, content,
                           coalesce(registered_at >= :from and registered_at < :next, false) as registered,
                           coalesce(closed_at >= :from and closed_at < :next, false) as closed
                    from case_file
                    where procedure = :procedure and not confidential
                      and (registered_at >= :from and registered_at < :next
                        or closed_at >= :from and closed_at < :next))
                select id, body, registered_at, registered, closed, outcome,
                       coalesce((select jsonb_object_agg(key, content -> key) from unnest(:answers) key
                                 where jsonb_exists(content, key)), '{}')::text
                from found
                """)
                .param("procedure", procedure)
                .param("from", from.atStartOfDay(clock.getZone()).toOffsetDateTime())
                .param("next", to.plusDays(1).atStartOfDay(clock.getZone()).toOffsetDateTime())
                .param("answers", answers.toArray(String[]::new))
                .query(PeriodCases::read)
                .list();
    }

    private static Counted read(ResultSet row, int n) throws SQLException {
        OffsetDateTime registered = row.getObject("registered_at", OffsetDateTime.class);
        return new Counted(
                row.getObject("id", UUID.class),
                row.getString("body"),
                registered == null ? null : registered.toInstant(),
                row.getBoolean("registered"),
                row.getBoolean("closed"),
                row.getString("outcome"),
                Json.read(row.getString(7)));
    }
}

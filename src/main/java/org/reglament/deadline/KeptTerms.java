package org.reglament.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the terms of many cases were kept, for statistics. */
@Component
public class KeptTerms {
    private final JdbcClient jdbc;

    KeptTerms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How one was kept.
     *
     * @param metAt null while what it asks for is not done, or never was
     */
    public record Kept(@Nullable Instant metAt, boolean late) {}

    /** By case; without those in which that deadline never began. */
    public Map<UUID, Kept> of(String key, Collection<UUID> cases) {
        Map<UUID, Kept> kept = new LinkedHashMap<>();
        jdbc.sql(
                        """
                select case_id, met_at, breached_at is not null or coalesce(met_at > due_at, false) as late
                from deadline where key = :key and case_id = any(:cases)
                """)
                .param("key", key)
                .param("cases", cases.toArray(UUID[]::new))
                .query((ResultSet row) -> put(kept, row));
        return kept;
    }

    private static void put(Map<UUID, Kept> kept, ResultSet row) throws SQLException {
        OffsetDateTime met = row.getObject("met_at", OffsetDateTime.class);
        kept.put(
                row.getObject("case_id", UUID.class),
                new Kept(met == null ? null : met.toInstant(), row.getBoolean("late")));
    }
}

package org.reglament.portal;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.reglament.procedure.Procedure;
import org.reglament.procedure.Procedures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what citizens filed and what became of it, as the first page tells it; counted, not estimated. */
@Component
class Figures {
    private static final int DAYS = 30;
    private static final long KEEP_NANOS = Duration.ofMinutes(1).toNanos();

    private final JdbcClient jdbc;
    private final Procedures procedures;
    private final BusinessClock clock;
    private volatile @Nullable Shown last;
    private volatile long countedAt;

    Figures(JdbcClient jdbc, Procedures procedures, BusinessClock clock) {
        this.jdbc = jdbc;
        this.procedures = procedures;
        this.clock = clock;
    }

    /**
     * The figures of the last thirty days.
     *
     * @param inTime how many of the answered were answered by their date
     */
    public record Shown(long received, long answered, long inTime) {
        /** Over how many days they were counted. */
        public int days() {
            return DAYS;
        }
    }

    /** Counted at most once a minute; nothing where nothing was filed. */
    Optional<Shown> ofLastDays() {
        Shown known = last;
        if (known == null || System.nanoTime() - countedAt > KEEP_NANOS) {
            known = count();
            last = known;
            countedAt = System.nanoTime();
        }
        return Optional.of(known).filter(shown -> shown.received() > 0);
    }

    private Shown count() {
        OffsetDateTime since = clock.instant().minus(Duration.ofDays(DAYS)).atOffset(ZoneOffset.UTC);
        String[] open = procedures.all().stream()
                .filter(Procedure::isPublic)
                .map(Procedure::key)
                .toArray(String[]::new);
        return jdbc.sql(
                        """
                select count(*) filter (where opened_at >= :since),
                    count(*) filter (where closed_at >= :since and outcome <> 'withdrawn'),
                    count(*) filter (where closed_at >= :since and outcome <> 'withdrawn' and closed_at <= due_at)
                from case_file where procedure = any(:open) and (opened_at >= :since or closed_at >= :since)
                """)
                .param("since", since)
                .param("open", open)
                .query((rs, n) -> new Shown(rs.getLong(1), rs.getLong(2), rs.getLong(3)))
                .single();
    }
}

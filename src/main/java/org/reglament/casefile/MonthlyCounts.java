package org.reglament.casefile;

import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what was registered in a month, by several sides at once; confidential cases are in no count. */
@Component
public class MonthlyCounts {

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    MonthlyCounts(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By what is counted. */
    public enum Side {
        /** First group of the classifier's code; {@code none} where no code was given. */
        SECTION,
        /** {@link Channel}. */
        CHANNEL,
        /** The outcome; {@code open} while there is none. */
        OUTCOME,
        /** {@code kept}, {@code late}, or {@code running} while the case is open and its date has not come. */
        TERM
    }

    /** Exact counts by value, for each side; each side sums up to the same total. */
    public Map<Side, Map<String, Long>> of(YearMonth month, @Nullable String body, Collection<String> procedures) {
        Map<Side, Map<String, Long>> counts = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            counts.put(side, new LinkedHashMap<>());
        }
        ZoneId zone = clock.getZone();
        jdbc.sql(
                        """
                with counted as (
                    select coalesce(nullif(left(content ->> 'classifierCode', 4), ''), 'none') as section, channel,
                           coalesce(outcome, 'open') as outcome,
                           case when overdue or closed_at is null and due_at < :now then 'late'
                                when closed_at is not null then 'kept' else 'running' end as term
                    from case_file
                    where registered_at >= :first and registered_at < :next and procedure = any(:procedures)
                      and not confidential and (:body::text is null or body = :body))
                select section, channel, outcome, term, count(*) from counted
                group by grouping sets ((section), (channel), (outcome), (term))
                order by 1, 2, 3, 4
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("first", month.atDay(1).atStartOfDay(zone).toOffsetDateTime())
                .param("next", month.plusMonths(1).atDay(1).atStartOfDay(zone).toOffsetDateTime())
                .param("procedures", procedures.toArray(String[]::new))
                .param("body", body)
                .query(rs -> {
                    for (Side side : Side.values()) {
                        String value = rs.getString(side.ordinal() + 1);
                        if (value != null) {
                            Objects.requireNonNull(counts.get(side)).put(value, rs.getLong(5));
                        }
                    }
                });
        return counts;
    }
}

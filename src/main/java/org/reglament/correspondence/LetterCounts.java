package org.reglament.correspondence;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many letters wait and how many were lost, for health and metrics. */
@Component
class LetterCounts {
    private final JdbcClient jdbc;

    LetterCounts(JdbcClient jdbc, MeterRegistry meters) {
        this.jdbc = jdbc;
        Gauge.builder("reglament.letters.queued", this, LetterCounts::queued)
                .description("Letters that wait to be sent")
                .register(meters);
        Gauge.builder("reglament.letters.lost", this, LetterCounts::lost)
                .description("Letters that were refused or given up")
                .register(meters);
    }

    long queued() {
        return count("state = 'QUEUED'");
    }

    long lost() {
        return count("state in ('FAILED', 'GIVEN_UP')");
    }

    private long count(String condition) {
        return jdbc.sql("select count(*) from letter where " + condition)
                .query(Long.class)
                .single();
    }
}

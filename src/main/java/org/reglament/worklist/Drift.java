package org.reglament.worklist;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** How far the work list is from what the engine holds, as a metric; counted when asked, at most once a minute. */
@Component
class Drift {
    private static final String ALL = "all";

    private final LoadingCache<String, Long> counted;

    Drift(WorkItems items, MeterRegistry meters) {
        counted = Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build(all -> items.drift());
        Gauge.builder("reglament.worklist.drift", this, Drift::rows)
                .description("Rows of the work list that differ from the engine's tasks; zero when all is well")
                .register(meters);
    }

    private double rows() {
        return counted.get(ALL);
    }
}

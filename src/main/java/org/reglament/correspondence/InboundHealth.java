package org.reglament.correspondence;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Says whether the mailbox can be read, and how many messages wait for somebody to decide. */
@Component("inboundHealthIndicator")
class InboundHealth implements HealthIndicator {
    private final InboundSettings settings;
    private final InboundLoop loop;
    private final InboundRows rows;

    InboundHealth(InboundSettings settings, InboundLoop loop, InboundRows rows, MeterRegistry meters) {
        this.settings = settings;
        this.loop = loop;
        this.rows = rows;
        Gauge.builder("reglament.mail.held", rows, InboundRows::countHeld)
                .description("Incoming messages that wait for somebody to decide")
                .register(meters);
    }

    @Override
    public Health health() {
        @Nullable String trouble = loop.trouble();
        Health.Builder health = trouble == null ? Health.up() : Health.down().withDetail("reason", trouble);
        return health.withDetail("on", settings.on())
                .withDetail("held", rows.countHeld())
                .build();
    }
}

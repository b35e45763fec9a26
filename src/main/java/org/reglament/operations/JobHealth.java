package org.reglament.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Counts the engine's failed jobs for health and metrics; one case's trouble takes nothing out of service. */
@Component("jobsHealthIndicator")
class JobHealth implements HealthIndicator {
    private final FailedJobs jobs;

    JobHealth(FailedJobs jobs, MeterRegistry meters) {
        this.jobs = jobs;
        Gauge.builder("reglament.jobs.failed", jobs, FailedJobs::stopped)
                .description("Jobs of the engine that failed and wait for an operator")
                .register(meters);
    }

    @Override
    public Health health() {
        return Health.up()
                .withDetail("failed", jobs.stopped())
                .withDetail("retrying", jobs.waiting())
                .build();
    }
}

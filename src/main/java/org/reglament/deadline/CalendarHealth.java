package org.reglament.deadline;

import org.reglament.calendar.BusinessClock;
import org.reglament.calendar.WorkCalendar;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/** Warns the operator, from December on, that next year's production calendar is missing; the system stays up. */
@Component
class CalendarHealth implements HealthIndicator {
    private final WorkCalendar calendar;
    private final BusinessClock clock;

    CalendarHealth(WorkCalendar calendar, BusinessClock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public Health health() {
        return calendar.missingYearWarning(clock.today())
                .map(warning -> Health.status(new Status("WARNING", warning))
                        .withDetail("calendar", warning)
                        .build())
                .orElseGet(() -> Health.up().build());
    }
}

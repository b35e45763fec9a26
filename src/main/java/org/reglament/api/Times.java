package org.reglament.api;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.springframework.stereotype.Component;

/** Writes moments as ISO-8601 with the region's offset. */
@Component
class Times {

    private final BusinessClock clock;

    Times(BusinessClock clock) {
        this.clock = clock;
    }

    OffsetDateTime of(Instant at) {
        return at.atZone(clock.getZone()).toOffsetDateTime();
    }

    @Nullable
    OffsetDateTime ofNullable(@Nullable Instant at) {
        return at == null ? null : of(at);
    }
}

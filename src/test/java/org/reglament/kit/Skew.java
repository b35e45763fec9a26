package org.reglament.kit;

import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.reglament.calendar.BusinessClock;
import org.reglament.calendar.RealTime;
import org.springframework.beans.factory.ObjectProvider;

/** Sets the machine's clock wrong, as its administrator may, for the business clock and the engine alike. */
public class Skew implements RealTime {
    private final ObjectProvider<BusinessClock> clock;
    private volatile Duration by = Duration.ZERO;

    Skew(ObjectProvider<BusinessClock> clock) {
        this.clock = clock;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(by);
    }

    /** By how much the machine's clock is ahead of real time from now on; negative when it is behind. */
    public void set(Duration by) {
        this.by = by;
        ClockUtil.offset(clock.getObject().ahead().plus(by).toMillis());
    }
}

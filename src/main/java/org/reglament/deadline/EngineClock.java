package org.reglament.deadline;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.reglament.calendar.BusinessClock;
import org.reglament.calendar.ClockMoved;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Makes the engine live in business time, from before its start and through every move of the clock. */
@Component
class EngineClock extends AbstractProcessEnginePlugin {
    private final BusinessClock clock;

    EngineClock(BusinessClock clock) {
        this.clock = clock;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        follow();
    }

    /** First of all listeners: whoever reacts to the move already meets the engine in the new time. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    public void moved(ClockMoved moved) {
        follow();
    }

    private void follow() {
        if (clock.ahead().isZero()) {
            ClockUtil.reset();
        } else {
            ClockUtil.offset(clock.ahead().toMillis());
        }
    }
}

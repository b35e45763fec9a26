package org.reglament.kit;

import java.time.Duration;
import org.reglament.calendar.BusinessClock;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Puts the business clock back to real time after each test that moved it. */
public class ClockReset implements TestExecutionListener {
    @Override
    public void afterTestMethod(TestContext test) {
        ApplicationContext context = test.getApplicationContext();
        BusinessClock clock = context.getBean(BusinessClock.class);
        if (clock.ahead().isZero()) {
            return;
        }
        context.getBean(JdbcClient.class)
                .sql("UPDATE business_clock SET ahead_millis = 0")
                .update();
        // A step of nothing reads the stored lead again and tells everyone.
        clock.advance(Duration.ZERO);
    }
}

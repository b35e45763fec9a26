package org.reglament.correspondence;

import java.time.Duration;
import org.reglament.calendar.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Letters go with their case; those without one, such as sign-in links and reminders, go after a month. */
@Component
class OldLetters {
    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    OldLetters(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void forget() {
        jdbc.sql("delete from letter where case_id is null and created_at < ?")
                .param(LetterRows.utc(clock.instant().minus(KEPT)))
                .update();
    }
}

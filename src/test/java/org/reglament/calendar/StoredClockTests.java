package org.reglament.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.reglament.kit.ReglamentTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What a restart finds of the clock; each test's changes are rolled back. */
@ReglamentTest
@Transactional
class StoredClockTests {
    static final ZoneId KALININGRAD = ZoneId.of("Europe/Kaliningrad");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    BusinessClock running;

    @Test
    void a_restart_goes_on_where_the_last_run_stopped() {
        clock().advance(Duration.ofDays(3));
        assertThat(clock().ahead()).isEqualTo(Duration.ofDays(3));
    }

    @Test
    void a_start_in_the_same_zone_is_fine_and_in_another_refused() {
        assertThat(running.getZone()).isEqualTo(KALININGRAD);
        new StoredClock(jdbc).settle(KALININGRAD);
        assertThatThrownBy(() -> new StoredClock(jdbc).settle(ZoneId.of("Europe/Moscow")))
                .isInstanceOf(ZoneMismatchException.class)
                .hasMessageContaining("reglament.zone is set to Europe/Moscow");
    }

    BusinessClock clock() {
        return new BusinessClock(InstantSource.system(), KALININGRAD, new StoredClock(jdbc), moved -> {});
    }
}

package org.reglament.calendar;

import java.time.Duration;
import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the clock's lead and its zone in the database, so a restart goes on where the last run stopped. */
class StoredClock implements Lead {
    private final JdbcClient jdbc;

    StoredClock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores the zone at the first start; later starts must come with the same one. */
    void settle(ZoneId zone) {
        jdbc.sql("INSERT INTO business_clock (zone) VALUES (?) ON CONFLICT DO NOTHING")
                .param(zone.getId())
                .update();
        String stored =
                jdbc.sql("SELECT zone FROM business_clock").query(String.class).single();
        if (!stored.equals(zone.getId())) {
            throw new ZoneMismatchException(stored, zone.getId());
        }
    }

    @Override
    public Duration plus(Duration step) {
        return Duration.ofMillis(
                jdbc.sql("UPDATE business_clock SET ahead_millis = ahead_millis + ? RETURNING ahead_millis")
                        .param(step.toMillis())
                        .query(Long.class)
                        .single());
    }
}

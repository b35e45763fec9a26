package org.reglament.calendar;

import java.time.Instant;
import java.time.ZoneId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the business clock to its database and its listeners, and the calendar to its files and changes. */
@Configuration(proxyBeanMethods = false)
class CalendarSetup {
    @Bean
    BusinessClock businessClock(
            @Value("${reglament.zone:Europe/Kaliningrad}") ZoneId zone,
            ObjectProvider<RealTime> time,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        StoredClock stored = new StoredClock(jdbc);
        stored.settle(zone);
        return new BusinessClock(time.getIfAvailable(() -> Instant::now), zone, stored, events::publishEvent);
    }

    @Bean
    WorkCalendar workCalendar(JdbcClient jdbc) {
        WorkCalendar calendar = WorkCalendar.ofProject();
        new CalendarChanges(jdbc, calendar).refresh();
        return calendar;
    }
}

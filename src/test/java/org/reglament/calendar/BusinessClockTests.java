package org.reglament.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BusinessClockTests {
    static final ZoneId KALININGRAD = ZoneId.of("Europe/Kaliningrad");

    @Test
    void the_date_changes_at_midnight_of_the_region() {
        assertThat(at("2026-12-31T21:59:59Z").today()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(at("2026-12-31T22:00:00Z").today()).isEqualTo(LocalDate.of(2027, 1, 1));
    }

    @Test
    void another_zone_shows_the_same_moment() {
        BusinessClock clock = at("2026-11-22T10:00:00Z");
        assertThat(clock.withZone(ZoneOffset.UTC).instant()).isEqualTo(clock.instant());
        assertThat(clock.withZone(ZoneOffset.UTC).getZone()).isEqualTo(ZoneOffset.UTC);
    }

    @Test
    void it_moves_forward_and_says_so() {
        List<ClockMoved> told = new ArrayList<>();
        BusinessClock clock = new BusinessClock(
                InstantSource.fixed(Instant.parse("2026-11-22T10:00:00.123456789Z")),
                KALININGRAD,
                new Lead.InMemory(),
                told::add);
        clock.advance(Duration.ofDays(3));
        clock.advance(Duration.ofHours(1));
        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-11-25T11:00:00.123Z"));
        assertThat(told).extracting(ClockMoved::now).last().isEqualTo(clock.instant());
    }

    @Test
    void it_refuses_to_go_back() {
        assertThatThrownBy(() -> at("2026-11-22T10:00:00Z").advance(Duration.ofSeconds(-1)))
                .hasMessageContaining("only moves forward");
    }

    @Test
    void a_start_in_another_zone_is_refused_with_the_way_out() {
        assertThat(new ZoneMismatchException("Europe/Kaliningrad", "Europe/Moscow"))
                .hasMessageContaining("Europe/Kaliningrad")
                .hasMessageContaining("Europe/Moscow")
                .hasMessageContaining("set reglament.zone=Europe/Kaliningrad");
    }

    static BusinessClock at(String moment) {
        return new BusinessClock(KALININGRAD, InstantSource.fixed(Instant.parse(moment)));
    }
}

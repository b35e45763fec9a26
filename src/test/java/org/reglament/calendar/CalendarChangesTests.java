package org.reglament.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reglament.kit.ReglamentTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What nodes know of the calendar's changes and of each other's zone; each test's changes are rolled back. */
@ReglamentTest
@Transactional
class CalendarChangesTests {
    private static final LocalDate RADONITSA = LocalDate.of(2027, 5, 11);

    @Autowired
    JdbcClient jdbc;

    @Test
    void another_node_notices_a_change_and_what_the_calendar_was_is_still_known() {
        WorkCalendar there = WorkCalendar.ofProject();
        CalendarChanges node = new CalendarChanges(jdbc, there);
        node.refresh();
        int before = there.version();
        CalendarChange change = new CalendarChange(
                UUID.randomUUID(),
                0,
                CalendarChange.Kind.DAY_OFF,
                2027,
                RADONITSA,
                "Радоница",
                null,
                "Указ № 30",
                "admin",
                Instant.parse("2027-04-01T10:00:00Z"));
        CalendarChanges here = new CalendarChanges(jdbc, WorkCalendar.ofProject());
        here.propose(change);
        node.refresh();
        assertThat(there.isWorking(RADONITSA)).isTrue();

        assertThat(here.make(change)).contains(before + 1);
        assertThat(here.make(change)).isEmpty();
        assertThat(there.isWorking(RADONITSA)).isTrue();
        node.refresh();

        assertThat(there.isWorking(RADONITSA)).isFalse();
        assertThat(there.version()).isEqualTo(before + 1);
        assertThat(node.asOf(before).isWorking(RADONITSA)).isTrue();
        assertThat(node.asOf(before + 1).day(RADONITSA).note()).isEqualTo("Радоница (Указ № 30)");
        assertThat(node.latest(1)).singleElement().returns(change.id(), CalendarChange::id);
    }

    @Test
    void a_node_that_joins_with_another_zone_is_refused_with_a_sentence() {
        ApplicationContextRunner node = new ApplicationContextRunner()
                .withUserConfiguration(CalendarSetup.class)
                .withBean(JdbcClient.class, () -> jdbc);
        node.withPropertyValues("reglament.zone=Europe/Kaliningrad")
                .run(started -> assertThat(started).hasNotFailed());
        node.withPropertyValues("reglament.zone=Europe/Moscow").run(refused -> assertThat(refused)
                .getFailure()
                .rootCause()
                .isInstanceOf(ZoneMismatchException.class)
                .hasMessageContaining("set reglament.zone=Europe/Kaliningrad, or use another database"));
    }
}

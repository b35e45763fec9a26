package org.reglament.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reglament.calendar.BusinessClock;
import org.reglament.calendar.WorkCalendar;
import org.reglament.kit.ReglamentTest;
import org.reglament.kit.Statements;
import org.reglament.kit.Time;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A deadline turns amber before it is late, by the body's own history and the clock alone. */
@ReglamentTest
class ForecastTests {
    private static final String BODY = "bagrationovsk";

    @Autowired
    ApplicationContext application;

    @Autowired
    ForecastRefresh refresh;

    @Autowired
    ForecastRows rows;

    @Autowired
    Forecasts forecasts;

    @Autowired
    BusinessClock clock;

    @Autowired
    WorkCalendar calendar;

    @Autowired
    Time time;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Statements statements;

    Finished past;
    UUID running;

    /** Fourteen were done in four days that count, six in twelve, twelve needed thirty. */
    @BeforeEach
    void history() {
        past = new Finished(application, BODY).metAfterStop(14, 4).met(6, 12).met(12, 30);
        running = past.running(clock.today());
    }

    @AfterEach
    void forget() {
        past.forget();
    }

    @Test
    void it_turns_on_its_day_and_says_why() {
        refresh.refresh();
        assertThat(forecasts.of(running)).isEmpty();

        time.advanceWorkingDays(4);
        assertThat(forecasts.of(running)).isEmpty();
        time.advanceWorkingDays(1);
        Forecast turned = new Forecast("answer", 20, 30, 18, 12);
        assertThat(forecasts.of(running)).contains(turned);

        time.advanceWorkingDays(8);
        assertThat(forecasts.of(running)).as("it was worked out before").contains(turned);
        refresh.refresh();
        assertThat(forecasts.of(running)).contains(new Forecast("answer", 20, 30, 12, 12));
        time.advanceWorkingDays(8);
        assertThat(forecasts.of(running)).as("it is late now").isEmpty();
    }

    @Test
    void what_moved_stopped_or_was_met_is_threatened_no_more() {
        UUID other = past.running(calendar.plusWorkingDays(clock.today(), -6));
        refresh.refresh();
        assertThat(forecasts.of(other)).isPresent();

        for (String turn : new String[] {
            "due_at = due_at + interval '30 days'", "stopped = true", "met_at = started_at", "ended_at = started_at"
        }) {
            UUID one = past.running(calendar.plusWorkingDays(clock.today(), -6));
            refresh.refresh();
            assertThat(forecasts.of(one)).isPresent();
            jdbc.sql("update deadline set " + turn + " where case_id = ?")
                    .param(one)
                    .update();
            assertThat(forecasts.of(one)).as(turn).isEmpty();
        }
        LocalDate first = calendar.plusWorkingDays(clock.today(), -6);
        UUID extended = past.running(first);
        jdbc.sql("update deadline set due_at = due_at + interval '60 days' where case_id = ?")
                .param(extended)
                .update();
        refresh.refresh();
        assertThat(forecasts.of(extended)).as("now nobody needed longer").isEmpty();
        assertThat(forecasts.of(other)).isPresent();
    }

    @Test
    void little_history_another_bodys_and_a_setting_forecast_nothing() {
        UUID old = past.running(calendar.plusWorkingDays(clock.today(), -10));
        with(new ForecastSettings(true, 100, 33, 730, 50));
        assertThat(forecasts.of(old)).isEmpty();
        with(new ForecastSettings(true, 100, 10, 100, 50));
        assertThat(forecasts.of(old)).as("all of it is too old").isEmpty();
        Finished elsewhere = new Finished(application, "guryevsk");
        UUID there = elsewhere.running(calendar.plusWorkingDays(clock.today(), -10));
        with(new ForecastSettings(true, 100, 10, 730, 50));
        assertThat(forecasts.of(old)).isPresent();
        assertThat(forecasts.of(there)).isEmpty();
        elsewhere.forget();

        with(new ForecastSettings(false, 100, 10, 730, 50));
        assertThat(forecasts.of(old)).isEmpty();
        assertThat(jdbc.sql("select count(*) from deadline_forecast")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void more_of_all_costs_no_statement_more() {
        refresh.refresh();
        int few = statements.of(refresh::refresh);
        past.met(20, 25);
        for (int n = 0; n < 20; n++) {
            past.running(calendar.plusWorkingDays(clock.today(), -n));
        }

        assertThat(statements.of(refresh::refresh)).isEqualTo(few).isLessThanOrEqualTo(7);
    }

    private void with(ForecastSettings settings) {
        new ForecastRefresh(rows, settings, calendar, clock).refresh();
    }
}

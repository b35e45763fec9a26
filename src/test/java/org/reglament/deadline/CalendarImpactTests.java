package org.reglament.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reglament.calendar.BusinessClock;
import org.reglament.calendar.CalendarChange;
import org.reglament.calendar.CalendarChange.Kind;
import org.reglament.calendar.WorkCalendar;
import org.reglament.deadline.DeadlineSettings.LastDayRule;

/** Which deadlines a change of the calendar may concern, without a database. */
class CalendarImpactTests {
    static final WorkCalendar CALENDAR = WorkCalendar.ofProject();
    static final DeadlineSettings SETTINGS = DeadlineSettings.defaults();

    @Test
    void whatever_a_changed_day_moves_is_among_those_that_are_looked_at() {
        Random random = new Random(112);
        int moved = 0;
        int inner = 0;
        for (int n = 0; n < 20_000; n++) {
            LocalDate day = LocalDate.of(2026, 1, 20).plusDays(random.nextInt(500));
            LocalDate from = day.plusDays(random.nextInt(80) - 70);
            WorkCalendar after = CALENDAR.with(change(day, CALENDAR.isWorking(day) ? Kind.DAY_OFF : Kind.WORKING_DAY));
            Rule rule = new Rule(1 + random.nextInt(40), random.nextBoolean());
            Counting counting = new Counting(LastDayRule.values()[random.nextInt(3)], random.nextInt(4) == 0);
            LocalDate was = due(CALENDAR, rule, counting, from);
            LocalDate will = due(after, rule, counting, from);
            boolean moves = !was.equals(will);
            boolean shifts = !moves && CalendarImpact.inner(from, was, CALENDAR, after, SETTINGS);
            if (moves || shifts) {
                assertThat(was)
                        .as("%s from %s by %s, %s changed", rule, from, counting, day)
                        .isAfterOrEqualTo(CalendarImpact.dueFrom(CALENDAR, day, SETTINGS));
                assertThat(from).isBeforeOrEqualTo(day);
            }
            moved += moves ? 1 : 0;
            inner += shifts ? 1 : 0;
        }
        assertThat(moved).isGreaterThan(1000);
        assertThat(inner).isGreaterThan(1000);
    }

    @Test
    void a_term_moves_too_where_only_its_last_day_is_another() {
        // The thirtieth day is Sunday, 6 December: kept by Friday before, unless one of the two is worked.
        LocalDate from = LocalDate.of(2026, 11, 6);
        Counting preceding = new Counting(LastDayRule.PRECEDING, false);
        Counting following = new Counting(LastDayRule.FOLLOWING, false);
        Rule thirty = Rule.parse("30 days");
        assertThat(due(CALENDAR, thirty, preceding, from)).isEqualTo("2026-12-04");
        assertThat(due(declared(Kind.WORKING_DAY, "2026-12-06"), thirty, preceding, from))
                .isEqualTo("2026-12-06");
        assertThat(due(declared(Kind.WORKING_DAY, "2026-12-05"), thirty, preceding, from))
                .isEqualTo("2026-12-05");
        assertThat(due(declared(Kind.DAY_OFF, "2026-12-04"), thirty, preceding, from))
                .isEqualTo("2026-12-03");
        assertThat(due(declared(Kind.DAY_OFF, "2026-12-07"), thirty, following, from))
                .isEqualTo("2026-12-08");
        assertThat(CalendarImpact.dueFrom(CALENDAR, LocalDate.parse("2026-12-06"), SETTINGS))
                .isEqualTo("2026-12-04");
    }

    @Test
    void in_december_the_health_of_the_system_warns_of_a_missing_year() {
        assertThat(health("2027-11-30T10:00:00Z")).isEqualTo("UP");
        assertThat(health("2027-12-01T10:00:00Z")).isEqualTo("WARNING");
    }

    private static String health(String moment) {
        BusinessClock clock =
                new BusinessClock(ZoneId.of("Europe/Kaliningrad"), InstantSource.fixed(Instant.parse(moment)));
        return new CalendarHealth(CALENDAR, clock).health().getStatus().getCode();
    }

    private static LocalDate due(WorkCalendar calendar, Rule rule, Counting counting, LocalDate from) {
        return new Terms(calendar, SETTINGS).count(rule, counting, from, 0).due();
    }

    private static WorkCalendar declared(Kind kind, String day) {
        return CALENDAR.with(change(LocalDate.parse(day), kind));
    }

    private static CalendarChange change(LocalDate day, Kind kind) {
        return new CalendarChange(
                new UUID(0, 1), 1, kind, day.getYear(), day, "Проба", null, "Указ", "admin", Instant.EPOCH);
    }
}

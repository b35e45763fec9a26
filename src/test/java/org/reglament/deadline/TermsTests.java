package org.reglament.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reglament.calendar.WorkCalendar;
import org.reglament.deadline.DeadlineSettings.LastDayRule;

class TermsTests {
    static final WorkCalendar CALENDAR = WorkCalendar.ofProject();

    @ParameterizedTest(name = "{0} from {1}: {2}, {3}, {4}")
    @CsvSource({
        // rule, event, PRECEDING, FOLLOWING, NONE
        "30 days, 2026-11-22, 2026-12-22, 2026-12-22, 2026-12-22",
        "30 days, 2026-12-01, 2026-12-30, 2027-01-11, 2026-12-31",
        "30 days, 2026-12-10, 2026-12-30, 2027-01-11, 2027-01-09",
        "30 days, 2026-04-11, 2026-05-08, 2026-05-12, 2026-05-11",
        "30 days, 2027-10-06, 2027-11-03, 2027-11-08, 2027-11-05",
        // working Saturdays
        "10 days, 2027-02-10, 2027-02-20, 2027-02-20, 2027-02-20",
        "30 days, 2025-10-02, 2025-11-01, 2025-11-01, 2025-11-01",
        // 29 February
        "30 days, 2028-01-30, 2028-02-29, 2028-02-29, 2028-02-29",
        "1 day, 2028-02-28, 2028-02-29, 2028-02-29, 2028-02-29",
        "30 days, 2027-01-30, 2027-03-01, 2027-03-01, 2027-03-01",
        // rolling back would land on or before the start
        "3 days, 2026-12-30, 2027-01-11, 2027-01-11, 2027-01-02",
        "3 days, 2026-12-31, 2027-01-11, 2027-01-11, 2027-01-03",
        "1 day, 2026-11-20, 2026-11-23, 2026-11-23, 2026-11-21",
    })
    void a_calendar_term_ends_on_this_day(
            String rule, LocalDate from, LocalDate preceding, LocalDate following, LocalDate none) {
        assertThat(count(LastDayRule.PRECEDING, rule, from, 0).due()).isEqualTo(preceding);
        assertThat(count(LastDayRule.FOLLOWING, rule, from, 0).due()).isEqualTo(following);
        assertThat(count(LastDayRule.NONE, rule, from, 0).due()).isEqualTo(none);
    }

    @ParameterizedTest(name = "{0} from {1}: {2}")
    @CsvSource({
        "1 working day, 2027-02-19, 2027-02-20",
        "3 working days, 2027-02-19, 2027-02-25",
        "1 working day, 2025-10-31, 2025-11-01",
        "2 working days, 2025-10-31, 2025-11-05",
        "1 working day, 2026-12-30, 2027-01-11",
        "15 working days, 2026-12-15, 2027-01-14",
        "15 working days, 2028-02-18, 2028-03-14",
        "15 working days, 2027-12-20, 2028-01-18",
    })
    void a_working_term_ends_on_this_day(String rule, LocalDate from, LocalDate due) {
        assertThat(count(LastDayRule.PRECEDING, rule, from, 0).due()).isEqualTo(due);
    }

    @Test
    void an_extension_lengthens_the_term_from_its_start_and_not_from_its_moved_end() {
        assertThat(count(LastDayRule.PRECEDING, "30 days", LocalDate.of(2026, 12, 1), 30)
                        .due())
                .isEqualTo(LocalDate.of(2027, 1, 29));
        assertThat(count(LastDayRule.PRECEDING, "30 days", LocalDate.of(2026, 12, 1), 1)
                        .due())
                .isEqualTo(LocalDate.of(2026, 12, 30));
    }

    @Test
    void dates_that_rest_on_an_unknown_year_are_provisional() {
        assertThat(count(LastDayRule.PRECEDING, "30 days", LocalDate.of(2027, 11, 29), 0))
                .returns(false, Term::provisional);
        assertThat(count(LastDayRule.PRECEDING, "30 days", LocalDate.of(2027, 12, 5), 0))
                .returns(LocalDate.of(2027, 12, 30), Term::due)
                .returns(true, Term::provisional);
        assertThat(count(LastDayRule.NONE, "30 days", LocalDate.of(2027, 12, 5), 0))
                .returns(false, Term::provisional);
        assertThat(count(LastDayRule.PRECEDING, "15 working days", LocalDate.of(2027, 12, 20), 0))
                .returns(true, Term::provisional);
    }

    @Test
    void the_registration_day_counts_only_where_a_body_says_so() {
        Terms counting = new Terms(CALENDAR, settings(LastDayRule.PRECEDING, true));
        LocalDate from = LocalDate.of(2026, 11, 20);
        Rule rule = Rule.parse("30 days");
        assertThat(counting.count(rule, counting.counting(rule, StartEvent.REGISTRATION), from, 0))
                .returns(LocalDate.of(2026, 12, 19), Term::lastDay);
        assertThat(counting.count(rule, counting.counting(rule, StartEvent.RECEIPT), from, 0))
                .returns(LocalDate.of(2026, 12, 20), Term::lastDay);
        assertThat(counting.counting(Rule.parse("15 working days"), StartEvent.REGISTRATION))
                .returns(false, Counting::eventDayCounts);
    }

    @Test
    void the_control_date_comes_three_working_days_earlier_unless_the_term_is_too_short() {
        Terms terms = new Terms(CALENDAR, DeadlineSettings.defaults());
        assertThat(terms.control(LocalDate.of(2026, 12, 1), LocalDate.of(2027, 1, 12)))
                .isEqualTo(LocalDate.of(2026, 12, 29));
        assertThat(terms.control(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 26)))
                .isEqualTo(LocalDate.of(2026, 11, 26));
    }

    @Test
    void every_term_agrees_with_a_plain_count_on_the_raw_calendar() throws IOException {
        Set<LocalDate> off = nonWorkingDays();
        Random random = new Random(210);
        for (int i = 0; i < 2000; i++) {
            LocalDate from = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(1000));
            int n = 1 + random.nextInt(60);
            boolean working = random.nextBoolean();
            Term term = count(LastDayRule.PRECEDING, new Rule(n, working).toString(), from, 0);
            assertThat(term.due())
                    .as("%d %s from %s", n, working ? "working days" : "days", from)
                    .isEqualTo(working ? plainWorking(off, from, n) : plainCalendar(off, from, n));
            assertThat(term.days().stream().filter(CountedDay::counted)).hasSize(n);
            assertThat(term.days().stream().filter(CountedDay::due).map(CountedDay::date))
                    .containsExactly(term.due());
            assertThat(term.days().stream().map(CountedDay::date))
                    .isEqualTo(IntStream.range(0, term.days().size())
                            .mapToObj(from::plusDays)
                            .toList());
        }
    }

    static LocalDate plainCalendar(Set<LocalDate> off, LocalDate from, int n) {
        LocalDate back = from.plusDays(n);
        while (off.contains(back)) {
            back = back.minusDays(1);
        }
        LocalDate forward = from.plusDays(n);
        while (off.contains(forward)) {
            forward = forward.plusDays(1);
        }
        return back.compareTo(from) > 0 ? back : forward;
    }

    static LocalDate plainWorking(Set<LocalDate> off, LocalDate from, int n) {
        LocalDate day = from;
        int counted = 0;
        do {
            day = day.plusDays(1);
            counted += off.contains(day) ? 0 : 1;
        } while (counted < n);
        return day;
    }

    /** Read by hand, without the classes under test. */
    static Set<LocalDate> nonWorkingDays() throws IOException {
        Set<LocalDate> off = new HashSet<>();
        for (int year = 2025; year <= 2027; year++) {
            LocalDate.of(year, 1, 1)
                    .datesUntil(LocalDate.of(year + 1, 1, 1))
                    .filter(day -> day.getDayOfWeek().getValue() > 5)
                    .forEach(off::add);
            for (String line : Files.readAllLines(Path.of("src/main/resources/calendar/calendar-" + year + ".csv"))) {
                if (line.contains(",holiday,") || line.contains(",weekend_transfer,")) {
                    off.add(LocalDate.parse(line.substring(0, 10)));
                } else if (line.contains(",working_transfer,")) {
                    off.remove(LocalDate.parse(line.substring(0, 10)));
                }
            }
        }
        // The plain count may look into the next year, whose holidays need no act.
        LocalDate.of(2028, 1, 1).datesUntil(LocalDate.of(2028, 1, 10)).forEach(off::add);
        return off;
    }

    static Term count(LastDayRule lastDay, String rule, LocalDate from, int extension) {
        return new Terms(CALENDAR, DeadlineSettings.defaults())
                .count(Rule.parse(rule), new Counting(lastDay, false), from, extension);
    }

    static DeadlineSettings settings(LastDayRule lastDay, boolean countRegistrationDay) {
        return new DeadlineSettings(lastDay, countRegistrationDay, 3, 30, List.of(10, 5, 1), LocalTime.of(9, 0), 1);
    }
}

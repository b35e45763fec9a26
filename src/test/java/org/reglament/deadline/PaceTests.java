package org.reglament.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.reglament.calendar.WorkCalendar;
import org.reglament.deadline.UsedDays.Pause;

/** From when on a term is likely to be missed, as the cases before it say. */
class PaceTests {
    private static final int HALF = 50;

    @Test
    void it_turns_on_the_day_on_which_half_of_those_still_open_took_too_long() {
        // Ten were done on days 1 to 10, ten needed 30: on day 1 half of twenty are still to be late.
        Pace pace = pace(IntStream.concat(
                IntStream.rangeClosed(1, 10), IntStream.generate(() -> 30).limit(10)));
        assertThat(pace.likelyFrom(20, HALF)).hasValue(0);
        // Five of twenty: not before ten or fewer are still open, which is on day 11.
        Pace better = pace(IntStream.concat(
                IntStream.rangeClosed(1, 15), IntStream.generate(() -> 30).limit(5)));
        assertThat(better.likelyFrom(20, HALF)).hasValue(11);
        assertThat(better.alike(11)).isEqualTo(10);
        assertThat(better.longer(20)).isEqualTo(5);
        assertThat(better.likelyFrom(20, 100)).hasValue(16);
        assertThat(better.likelyFrom(20, 25)).hasValue(0);
    }

    @Test
    void it_never_turns_where_all_were_in_time_and_at_once_where_all_were_late() {
        assertThat(pace(IntStream.rangeClosed(1, 20)).likelyFrom(20, HALF)).isEqualTo(OptionalInt.empty());
        assertThat(pace(IntStream.rangeClosed(21, 40)).likelyFrom(20, HALF)).hasValue(0);
    }

    @Test
    void what_was_done_on_the_last_day_was_in_time() {
        assertThat(pace(IntStream.generate(() -> 20).limit(30)).likelyFrom(20, HALF))
                .isEmpty();
        assertThat(pace(IntStream.generate(() -> 20).limit(30)).likelyFrom(19, HALF))
                .hasValue(0);
    }

    @Test
    void many_on_the_same_day_are_open_on_that_day_and_gone_on_the_next() {
        Pace pace = pace(IntStream.concat(
                IntStream.generate(() -> 7).limit(12),
                IntStream.generate(() -> 25).limit(6)));

        assertThat(pace.alike(7)).isEqualTo(18);
        assertThat(pace.alike(8)).isEqualTo(6);
        assertThat(pace.usual(7)).isEqualTo(7);
        assertThat(pace.usual(8)).isEqualTo(25);
        assertThat(pace.likelyFrom(20, HALF)).hasValue(8);
    }

    @Test
    void one_or_two_late_cases_of_many_threaten_nobody_however_few_are_left() {
        assertThat(pace(IntStream.concat(IntStream.rangeClosed(1, 18), IntStream.of(40, 50)))
                        .likelyFrom(20, HALF))
                .isEmpty();
        assertThat(pace(IntStream.concat(IntStream.rangeClosed(1, 17), IntStream.of(40, 50, 60)))
                        .likelyFrom(20, HALF))
                .hasValue(15);
    }

    @Test
    void once_it_has_turned_it_stays_so_whatever_the_history() {
        Random random = new Random(19);
        for (int n = 0; n < 300; n++) {
            Pace pace = pace(random.ints(1 + random.nextInt(100), 0, 45));
            int allowed = random.nextInt(45);
            int share = 1 + random.nextInt(100);
            OptionalInt from = pace.likelyFrom(allowed, share);
            for (int day = 0; day <= allowed; day++) {
                boolean likely =
                        pace.longer(allowed) > 0 && pace.longer(allowed) * 100 >= share * Math.max(5, pace.alike(day));
                assertThat(likely).isEqualTo(from.isPresent() && day >= from.getAsInt());
            }
            if (from.isPresent()) {
                assertThat(pace.usual(from.getAsInt())).isBetween(from.getAsInt(), 45);
            }
        }
    }

    @Test
    void days_off_and_days_on_which_a_term_stood_still_are_not_used() {
        UsedDays used = new UsedDays(WorkCalendar.ofProject());
        LocalDate monday = LocalDate.of(2026, 10, 12);
        List<Pause> pauses = new ArrayList<>();

        assertThat(used.between(monday, monday, pauses)).isZero();
        assertThat(used.between(monday, LocalDate.of(2026, 10, 18), pauses)).isEqualTo(4);
        assertThat(used.between(monday, LocalDate.of(2026, 10, 19), pauses)).isEqualTo(5);
        // The day of the stop counts still, that of the resumption not yet.
        pauses.add(new Pause(LocalDate.of(2026, 10, 14), LocalDate.of(2026, 10, 16)));
        assertThat(used.between(monday, LocalDate.of(2026, 10, 19), pauses)).isEqualTo(3);
        assertThat(used.after(monday, 3, pauses)).isEqualTo(LocalDate.of(2026, 10, 19));
        assertThat(used.after(monday, 0, pauses)).isEqualTo(monday);
        // 4 November is a holiday.
        assertThat(used.between(LocalDate.of(2026, 11, 3), LocalDate.of(2026, 11, 5), List.of()))
                .isEqualTo(1);
    }

    private static Pace pace(IntStream days) {
        return new Pace(days.boxed().toList());
    }
}

package org.reglament.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reglament.procedure.Schedule.Every;

/** Months, quarters and years: which ended before a day, where they begin and end, what they are called. */
class ReportPeriodTests {

    @ParameterizedTest
    @CsvSource({
        "QUARTER, 2026-11-23, 2026-Q3, 2026-07-01, 2026-09-30, III квартал 2026 года",
        "QUARTER, 2027-01-01, 2026-Q4, 2026-10-01, 2026-12-31, IV квартал 2026 года",
        "QUARTER, 2026-12-31, 2026-Q3, 2026-07-01, 2026-09-30, III квартал 2026 года",
        "MONTH, 2028-03-01, 2028-02, 2028-02-01, 2028-02-29, февраль 2028 года",
        "YEAR, 2027-12-31, 2026, 2026-01-01, 2026-12-31, 2026 год"
    })
    void the_period_before_a_day(Every every, LocalDate day, String code, LocalDate from, LocalDate to, String name) {
        ReportPeriod period = ReportPeriod.endedBefore(every, day);

        assertThat(period.code()).isEqualTo(code);
        assertThat(period.from()).isEqualTo(from);
        assertThat(period.to()).isEqualTo(to);
        assertThat(period.name()).isEqualTo(name);
        assertThat(ReportPeriod.parse(code)).isEqualTo(period);
        assertThat(period.next().from()).isEqualTo(to.plusDays(1));
    }

    @Test
    void other_words_are_no_period() {
        assertThatThrownBy(() -> ReportPeriod.parse("2026-Q5")).isInstanceOf(IllegalArgumentException.class);
    }
}

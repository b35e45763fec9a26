package org.reglament.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkCalendarTests {
    final WorkCalendar calendar = WorkCalendar.ofProject();

    @ParameterizedTest
    @ValueSource(ints = {2025, 2026, 2027})
    void every_known_year_has_247_working_days(int year) {
        assertThat(calendar.workingDaysBetween(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31)))
                .isEqualTo(247);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-11-01, WORKING_TRANSFER, true, true",
        "2027-02-20, WORKING_TRANSFER, true, true",
        "2025-11-03, WEEKEND_TRANSFER, false, false",
        "2027-02-22, WEEKEND_TRANSFER, false, false",
        "2026-11-03, WORKING, true, true",
        "2026-11-04, HOLIDAY, false, false",
        "2026-11-07, WEEKEND, false, false",
        "2026-12-31, WEEKEND_TRANSFER, false, false",
        "2026-11-09, WORKING, true, false",
        "2028-02-23, HOLIDAY, false, false",
        "2028-02-29, WORKING, true, false",
    })
    void a_day_is_what_the_calendar_says(LocalDate date, DayKind kind, boolean working, boolean shortened) {
        assertThat(calendar.day(date).kind()).isEqualTo(kind);
        assertThat(calendar.isWorking(date)).isEqualTo(working);
        assertThat(calendar.isShortened(date)).isEqualTo(shortened);
    }

    @Test
    void a_shortened_working_saturday_keeps_both_reasons() {
        assertThat(calendar.day(LocalDate.of(2027, 2, 20)).note()).contains("Рабочая суббота", "короче на 1 час");
    }

    @Test
    void years_without_a_calendar_are_provisional() {
        assertThat(calendar.provisional(LocalDate.of(2027, 12, 31))).isFalse();
        assertThat(calendar.provisional(LocalDate.of(2028, 1, 1))).isTrue();
        assertThat(calendar.day(LocalDate.of(2028, 1, 8)).kind()).isEqualTo(DayKind.HOLIDAY);
        assertThat(calendar.isWorking(LocalDate.of(2028, 1, 10))).isTrue();
    }

    @Test
    void working_days_are_counted_over_the_new_year() {
        assertThat(calendar.plusWorkingDays(LocalDate.of(2026, 12, 30), 1)).isEqualTo(LocalDate.of(2027, 1, 11));
        assertThat(calendar.plusWorkingDays(LocalDate.of(2027, 1, 11), -1)).isEqualTo(LocalDate.of(2026, 12, 30));
        assertThat(calendar.workingDayUntil(LocalDate.of(2027, 1, 5))).isEqualTo(LocalDate.of(2026, 12, 30));
        assertThat(calendar.workingDayFrom(LocalDate.of(2027, 1, 5))).isEqualTo(LocalDate.of(2027, 1, 11));
    }

    @Test
    void counting_forward_and_back_agrees() {
        Random random = new Random(59);
        for (int i = 0; i < 500; i++) {
            LocalDate from = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(4 * 365));
            int n = 1 + random.nextInt(60);
            LocalDate to = calendar.plusWorkingDays(from, n);
            assertThat(calendar.isWorking(to)).isTrue();
            assertThat(calendar.workingDaysBetween(from, to)).isEqualTo(n);
            assertThat(calendar.workingDaysBetween(to, from)).isEqualTo(-n);
        }
    }

    @Test
    void from_december_on_a_missing_year_is_told() {
        assertThat(calendar.missingYearWarning(LocalDate.of(2026, 12, 31))).isEmpty();
        assertThat(calendar.missingYearWarning(LocalDate.of(2027, 11, 30))).isEmpty();
        assertThat(calendar.missingYearWarning(LocalDate.of(2027, 12, 1)))
                .hasValueSatisfying(
                        warning -> assertThat(warning).contains("2028").contains("calendar-2028.csv"));
        assertThat(calendar.missingYearWarning(LocalDate.of(2029, 3, 1))).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-13-01, holiday, line 2",
        "2026-01-01, feast, is unknown",
        "2025-01-01, holiday, not of the year 2026",
    })
    void a_wrong_line_is_named(String date, String kind, String told) {
        String file = "date,kind,name\n%s,%s,x\n".formatted(date, kind);
        assertThatThrownBy(() -> CalendarFiles.read("calendar-2026.csv", 2026, new StringReader(file)))
                .hasMessageContaining("calendar-2026.csv")
                .hasMessageContaining(told);
    }
}

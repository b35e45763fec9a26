package org.reglament.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkCalendarTests {
    /** The year with nothing but the holidays of art. 112. */
    static final String FIXED_2026 = Stream.of(
                    "01-01", "01-02", "01-03", "01-04", "01-05", "01-06", "01-07", "01-08", "02-23", "03-08", "05-01",
                    "05-09", "06-12", "11-04")
            .map(day -> "2026-" + day + ",holiday,x\n")
            .collect(Collectors.joining("", "date,kind,name\n", ""));

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
    void a_wrong_line_of_the_project_is_named(String date, String kind, String told) {
        String file = FIXED_2026.replace("2026-01-01,holiday", date + "," + kind);
        String first = date.startsWith("2025") ? file.replace("2026-", "2025-") : file;
        assertThatThrownBy(() -> CalendarFiles.read("calendar-2026.csv", 2026, first))
                .hasMessageContaining("calendar-2026.csv")
                .hasMessageContaining(told);
    }

    @Test
    void a_file_is_taken_with_commas_or_semicolons_and_with_the_mark_of_spreadsheets() {
        assertThat(YearFile.read(FIXED_2026).mistakes()).isEmpty();
        YearFile other = YearFile.read("\uFEFF" + FIXED_2026.replace(',', ';').replace("\n", "\r\n"));
        assertThat(other.mistakes()).isEmpty();
        assertThat(other.days()).isEqualTo(YearFile.read(FIXED_2026).days()).hasSize(14);
        assertThat(other.year()).isEqualTo(2026);
    }

    @ParameterizedTest
    @CsvSource({
        "'2026-02-30,holiday,x', 16, DATE, 2026-02-30",
        "'2026-02-20,feast,x', 16, KIND, feast",
        "'2027-02-20,holiday,x', 16, YEAR, 2027-02-20",
        "'2026-02-20,holiday', 16, COLUMNS, 2",
        "'2026-02-20,holiday,', 16, NAME, ''",
        "'2026-01-01,holiday,x', 16, TWICE, 2026-01-01",
        "'2026-02-20,working_transfer,x', 16, NO_WEEKEND, 2026-02-20",
        "'2026-02-21,weekend_transfer,x', 16, NO_WEEKDAY, 2026-02-21",
        "'2026-02-21,shortened,x', 0, NOT_WORKED, 2026-02-21",
    })
    void each_mistake_of_a_file_is_told_with_its_line(String line, int at, YearFile.What what, String about) {
        assertThat(YearFile.read(FIXED_2026 + line + "\n").mistakes())
                .containsExactly(new YearFile.Mistake(at, what, about));
    }

    @Test
    void several_mistakes_are_told_at_once_and_a_holiday_left_out_is_one() {
        assertThat(YearFile.read(FIXED_2026.replace("2026-05-09,holiday,x", "9 мая,holiday,x"))
                        .mistakes())
                .extracting(YearFile.Mistake::what)
                .containsExactly(YearFile.What.DATE, YearFile.What.HOLIDAY);
        assertThat(YearFile.read("").mistakes())
                .extracting(YearFile.Mistake::what)
                .containsExactly(YearFile.What.EMPTY);
        assertThat(YearFile.read("дата;вид\n").mistakes())
                .extracting(YearFile.Mistake::what)
                .contains(YearFile.What.HEADER);
        assertThat(YearFile.read("date,kind,name\n2026-01-01,holiday,\"x\n").mistakes())
                .isNotEmpty();
    }

    @Test
    void a_loaded_year_stands_in_place_of_the_known_one_and_regional_days_over_both() {
        LocalDate radonitsa = LocalDate.of(2026, 4, 21);
        WorkCalendar declared = calendar.with(change(1, CalendarChange.Kind.DAY_OFF, radonitsa, null));
        assertThat(declared.day(radonitsa))
                .returns(DayKind.REGIONAL_DAY_OFF, Day::kind)
                .returns("Радоница (Указ № 30)", Day::note)
                .returns(false, Day::provisional);
        assertThat(calendar.isWorking(radonitsa)).isTrue();
        assertThat(declared.version()).isEqualTo(1);
        assertThat(calendar.differing(declared, 2026)).containsExactly(radonitsa);
        assertThat(declared.marked(2026)).extracting(Day::date).contains(radonitsa, LocalDate.of(2026, 12, 31));

        WorkCalendar loaded = declared.with(change(2, CalendarChange.Kind.YEAR, null, FIXED_2026));
        assertThat(loaded.day(radonitsa).kind()).isEqualTo(DayKind.REGIONAL_DAY_OFF);
        assertThat(loaded.isWorking(LocalDate.of(2026, 12, 31))).isTrue();
        assertThat(declared.differing(loaded, 2026))
                .containsExactly(
                        LocalDate.of(2026, 1, 9),
                        LocalDate.of(2026, 3, 9),
                        LocalDate.of(2026, 5, 11),
                        LocalDate.of(2026, 12, 31));

        assertThat(loaded.at(Instant.EPOCH.minusSeconds(1)).isWorking(radonitsa))
                .isTrue();
        assertThat(loaded.at(Instant.EPOCH).isWorking(radonitsa)).isFalse();

        WorkCalendar back = loaded.with(change(3, CalendarChange.Kind.TAKEN_BACK, radonitsa, null));
        assertThat(back.isWorking(radonitsa)).isTrue();
        WorkCalendar sunday = back.with(change(4, CalendarChange.Kind.WORKING_DAY, LocalDate.of(2026, 4, 19), null));
        assertThat(sunday.day(LocalDate.of(2026, 4, 19)).kind()).isEqualTo(DayKind.REGIONAL_WORKING_DAY);
    }

    @Test
    void a_missing_year_that_is_loaded_is_no_longer_provisional() {
        WorkCalendar loaded =
                calendar.with(change(1, CalendarChange.Kind.YEAR, null, FIXED_2026.replace("2026-", "2028-")));
        assertThat(loaded.provisional(LocalDate.of(2028, 2, 29))).isFalse();
        assertThat(loaded.missingYear(LocalDate.of(2027, 12, 1))).isEmpty();
        assertThat(calendar.differing(loaded, 2028)).hasSize(366);
        WorkCalendar regional = calendar.with(change(1, CalendarChange.Kind.DAY_OFF, LocalDate.of(2028, 4, 25), null));
        assertThat(regional.day(LocalDate.of(2028, 4, 25)).provisional()).isTrue();
    }

    private static CalendarChange change(int version, CalendarChange.Kind kind, LocalDate date, String file) {
        return new CalendarChange(
                new UUID(0, version),
                version,
                kind,
                date == null ? YearFile.read(file).year() : date.getYear(),
                date,
                "Радоница",
                file,
                "Указ № 30",
                "admin",
                Instant.EPOCH);
    }
}

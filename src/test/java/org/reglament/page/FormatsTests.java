package org.reglament.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates, distances and sizes as people read them; today is Monday, 23 November 2026, 14:05. */
class FormatsTests {
    @ParameterizedTest
    @CsvSource({
        "2026-11-19, просрочено на 2 рабочих дня",
        "2026-11-20, просрочено на 1 рабочий день",
        "2026-11-22, просрочено на 1 рабочий день",
        "2026-11-23, 'сегодня, до 23:59'",
        "2026-11-24, остался 1 рабочий день",
        "2026-11-26, осталось 3 рабочих дня",
        "2026-12-04, осталось 9 рабочих дней",
        "2026-11-23T12:00, просрочено с 12:00"
    })
    void a_distance_counts_working_days(String date, String words) {
        assertThat(plain("${fmt.left(at)}", date)).isEqualTo(words);
    }

    @Test
    void dates_carry_their_weekday() {
        assertThat(plain("${fmt.until(at)}", "2026-12-04")).isEqualTo("до пятницы, 4 декабря");
        assertThat(plain("${fmt.shortDay(at)}", "2026-11-19")).isEqualTo("чт, 19 ноября");
        assertThat(plain("${fmt.day(at)}", "2027-01-11")).isEqualTo("понедельник, 11 января 2027");
        assertThat(Rendered.of("${fmt.until(at)}", Map.of("at", LocalDate.of(2026, 12, 4)), Locale.ENGLISH))
                .isEqualTo("by Friday, 4\u00a0December");
    }

    @Test
    void words_that_belong_together_are_not_torn_apart() {
        assertThat(Rendered.of("${fmt.left('2026-11-26')}", Map.of())).contains("3\u00a0рабочих\u00a0дня");
        assertThat(Rendered.of("${fmt.name('Орлова М. А.')}", Map.of())).isEqualTo("Орлова\u00a0М.\u00a0А.");
    }

    @ParameterizedTest
    @CsvSource({"1, 1 КБ", "98304, 96 КБ", "3250586, '3,1 МБ'"})
    void sizes_are_rounded(long bytes, String words) {
        assertThat(Rendered.of("${fmt.size(n)}", Map.of("n", bytes)).replace('\u00a0', ' '))
                .isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"1,one", "21,one", "11,many", "2,few", "12,many", "24,few", "0,many", "5,many", "111,many"})
    void nouns_agree_with_numbers(long n, String form) {
        assertThat(Plural.of(n, LanguageCookie.RUSSIAN)).isEqualTo(form);
    }

    @Test
    void a_deadline_shows_how_much_of_its_term_is_used() {
        String shown = Rendered.of(
                "<@app.due at=at from=from until=true />",
                Map.of("at", LocalDate.of(2026, 11, 27), "from", LocalDate.of(2026, 10, 29)));

        assertThat(shown).contains("app-due--near", "до пятницы, 27", "width=\"85\"");
    }

    private static String plain(String source, String at) {
        return Rendered.of(source, Map.of("at", at)).replace('\u00a0', ' ');
    }
}

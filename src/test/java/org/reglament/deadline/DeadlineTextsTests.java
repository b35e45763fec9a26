package org.reglament.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reglament.calendar.BusinessClock;
import org.reglament.calendar.WorkCalendar;
import org.reglament.deadline.DeadlineSettings.LastDayRule;

class DeadlineTextsTests {
    static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    final DeadlineTexts texts = new DeadlineTexts(
            new BusinessClock(ZoneId.of("Europe/Kaliningrad"), InstantSource.system()),
            (deadline, locale) -> deadline.basis());
    final Terms terms = new Terms(WorkCalendar.ofProject(), DeadlineSettings.defaults());

    @Test
    void it_tells_why_the_date_lies_before_the_new_year() {
        assertThat(texts.sentences(explanation("30 days", "2026-12-01", 0), RUSSIAN))
                .containsExactly(
                        "Срок – 30 календарных дней (ч. 1 ст. 12 59-ФЗ).",
                        "Отсчёт идёт со дня, следующего за днём регистрации (01.12.2026).",
                        "Последний день срока – 31.12.2026.",
                        "Это выходной день по переносу: Выходной день: перенос с 04.01.2026 (ПП РФ от 24.09.2025 "
                                + "№ 1466), поэтому срок истекает в предшествующий рабочий день, 30.12.2026.",
                        "Срок истекает 30.12.2026 в 23:59:59 по местному времени.");
    }

    @Test
    void it_tells_of_extensions_and_provisional_dates_in_english() {
        assertThat(texts.sentences(explanation("30 days", "2027-11-20", 21), Locale.ENGLISH))
                .containsExactly(
                        "The term is 30 calendar days (ч. 1 ст. 12 59-ФЗ).",
                        "It is counted from the day after registration (20 November 2027).",
                        "By decision of 1 December 2027 it was extended by 21 calendar days. Reason: запрос",
                        "The deadline is 10 January 2028, 23:59:59 local time.",
                        "The production calendar for 2028 is not adopted yet, so the date is provisional.");
    }

    @Test
    void one_sentence_for_letters_tells_event_article_and_why_the_last_day_moved() {
        assertThat(texts.sentence(explanation("30 days", "2026-12-01", 0), RUSSIAN))
                .isEqualTo("Срок – 30 календарных дней со дня регистрации (ч. 1 ст. 12 59-ФЗ); последний день (четверг,"
                        + " 31 декабря 2026 года) – выходной день по переносу, поэтому срок истекает раньше, в"
                        + " предшествующий рабочий день: среда, 30 декабря 2026 года.");
        assertThat(texts.sentence(explanation("30 days", "2026-11-02", 0), RUSSIAN))
                .isEqualTo("Срок – 30 календарных дней со дня регистрации (ч. 1 ст. 12 59-ФЗ); последний день – среда,"
                        + " 2 декабря 2026 года.");
        assertThat(texts.sentence(explanation("30 days", "2027-11-20", 21), Locale.ENGLISH))
                .isEqualTo("The term is 30 calendar days from registration (ч. 1 ст. 12 59-ФЗ), extended by 21 calendar"
                        + " days by decision of 1 December 2027; the last day is Monday, 10 January 2028.");
    }

    @Test
    void each_day_says_why_it_counts() {
        Term term = terms.count(
                Rule.parse("3 working days"), new Counting(LastDayRule.PRECEDING, false), LocalDate.of(2027, 2, 19), 0);
        assertThat(term.days())
                .extracting(day -> texts.why(day, term, Locale.ENGLISH))
                .containsExactly(
                        "day of the event: counting starts on the next day",
                        "working day (working day by transfer)",
                        "not counted: weekend",
                        "not counted: day off by transfer",
                        "not counted: public holiday",
                        "working day",
                        "working day");
        assertThat(texts.why(term.days().get(4), term, RUSSIAN))
                .isEqualTo("не считается: праздничный день: День защитника Отечества");
    }

    @Test
    void the_calendar_strikes_out_only_what_does_not_count() {
        assertThat(struckOut("9 days")).isEmpty();
        assertThat(struckOut("5 working days")).containsExactly("2027-02-21", "2027-02-22", "2027-02-23");
    }

    private List<String> struckOut(String rule) {
        LocalDate start = LocalDate.of(2027, 2, 18);
        Term term = terms.count(Rule.parse(rule), new Counting(LastDayRule.PRECEDING, false), start, 0);
        return TermCalendar.of(term, start).cells().stream()
                .filter(cell -> cell.kind().equals("off"))
                .map(cell -> cell.date().toString())
                .toList();
    }

    @Test
    void numbers_of_days_agree_in_russian() {
        assertThat(List.of(1, 2, 5, 11, 12, 21, 22, 111, 112))
                .extracting(n -> texts.length(n, true, RUSSIAN))
                .containsExactly(
                        "1 рабочий день",
                        "2 рабочих дня",
                        "5 рабочих дней",
                        "11 рабочих дней",
                        "12 рабочих дней",
                        "21 рабочий день",
                        "22 рабочих дня",
                        "111 рабочих дней",
                        "112 рабочих дней");
        assertThat(texts.length(21, false, Locale.ENGLISH)).isEqualTo("21 calendar days");
        assertThat(texts.length(1, false, Locale.ENGLISH)).isEqualTo("1 calendar day");
    }

    @Test
    void both_languages_say_the_same_things() {
        assertThat(ResourceBundle.getBundle("messages/deadline", Locale.ENGLISH).keySet())
                .isEqualTo(
                        ResourceBundle.getBundle("messages/deadline", RUSSIAN).keySet());
    }

    Explanation explanation(String rule, String from, int extension) {
        LocalDate date = LocalDate.parse(from);
        Instant start =
                date.atTime(12, 0).atZone(ZoneId.of("Europe/Kaliningrad")).toInstant();
        Counting counting = terms.counting(Rule.parse(rule), StartEvent.REGISTRATION);
        Term term = terms.count(Rule.parse(rule), counting, date, extension);
        Deadline deadline = new Deadline(
                1,
                new UUID(0, 1),
                "answer",
                Rule.parse(rule),
                "ч. 1 ст. 12 59-ФЗ",
                StartEvent.REGISTRATION,
                counting,
                start,
                null,
                start,
                null,
                null,
                null,
                term.provisional(),
                false,
                0,
                true,
                Extending.USUAL);
        List<Extension> extensions = extension == 0
                ? List.of()
                : List.of(new Extension(extension, "запрос", "head.minzdrav", Instant.parse("2027-12-01T10:00:00Z")));
        return new Explanation(deadline, extensions, List.of(), term);
    }
}

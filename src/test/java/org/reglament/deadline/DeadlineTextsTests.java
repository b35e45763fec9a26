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
import org.jspecify.annotations.Nullable;
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
    void it_tells_that_the_calendar_was_changed_by_which_act_and_what_that_moved() {
        Explanation moved = with(
                explanation("30 days", "2026-12-01", 0),
                List.of(
                        turn(Turn.Kind.STARTED, "2026-12-01", null, null, null, "2026-12-31"),
                        turn(Turn.Kind.RECOUNTED, "2026-12-03", "ПП РФ № 1466", 2026, "2026-12-31", "2026-12-30")),
                null);
        assertThat(texts.sentences(moved, RUSSIAN))
                .contains("Производственный календарь на 2026 год изменён (ПП РФ № 1466): срок перенесён с 31.12.2026"
                        + " на 30.12.2026.");
        assertThat(texts.sentences(moved, Locale.ENGLISH))
                .contains("The production calendar for 2026 was changed (ПП РФ № 1466): the deadline was moved from"
                        + " 31 December 2026 to 30 December 2026.");
        assertThat(texts.sentence(moved, RUSSIAN))
                .contains("(ч. 1 ст. 12 59-ФЗ); производственный календарь на 2026 год изменён (ПП РФ № 1466), срок"
                        + " перенесён с 31.12.2026 на 30.12.2026; последний день");
        Explanation known = with(
                explanation("30 days", "2026-12-01", 0),
                List.of(
                        turn(Turn.Kind.RECOUNTED, "2026-12-02", null, null, "2026-12-29", "2026-12-31"),
                        turn(Turn.Kind.RESTARTED, "2026-12-02", null, null, null, "2026-12-31"),
                        turn(Turn.Kind.RECOUNTED, "2026-12-03", null, null, "2026-12-31", "2026-12-30"),
                        turn(Turn.Kind.RECOUNTED, "2026-12-04", null, null, "2026-12-30", "2026-12-30")),
                null);
        assertThat(texts.sentences(known, RUSSIAN))
                .containsOnlyOnce("Производственный календарь изменён: срок перенесён с 31.12.2026 на 30.12.2026.")
                .noneMatch(sentence -> sentence.contains("29.12.2026"));
        assertThat(texts.sentence(known, Locale.ENGLISH))
                .contains("; the production calendar was changed, which moved the deadline from 31 December 2026 to"
                        + " 30 December 2026");
    }

    @Test
    void it_tells_why_the_term_began_anew() {
        Explanation again = with(
                explanation("30 days", "2026-11-02", 0),
                List.of(turn(Turn.Kind.RESTARTED, "2026-11-05", "Новые доводы", null, "2026-11-20", "2026-12-02")),
                null);
        assertThat(texts.sentences(again, RUSSIAN))
                .contains("05.11.2026 срок начат заново.", "Почему заново: Новые доводы");
        assertThat(texts.sentences(again, Locale.ENGLISH))
                .contains("On 5 November 2026 the term was started anew.", "Why anew: Новые доводы");
        assertThat(texts.sentence(again, RUSSIAN))
                .startsWith("Срок – 30 календарных дней со дня регистрации (ч. 1 ст. 12 59-ФЗ), начат заново"
                        + " 05.11.2026; последний день");
        assertThat(texts.sentence(again, Locale.ENGLISH)).contains(", started anew on 5 November 2026; the last day");
    }

    @Test
    void it_tells_that_the_term_began_anew_with_its_resumption() {
        Explanation plain = explanation("30 days", "2026-11-02", 0);
        Instant until = noon("2026-11-09");
        Explanation resumed = new Explanation(
                with(plain.deadline(), until, false),
                List.of(),
                List.of(new Stop(noon("2026-11-05"), "Ждём документы", "executor.minzdrav", until, "Получены")),
                terms.count(Rule.parse("30 days"), plain.deadline().counting(), LocalDate.of(2026, 11, 9), 0),
                List.of(turn(Turn.Kind.RESTARTED, "2026-11-09", "Получены", null, null, "2026-12-09")),
                null);
        assertThat(texts.sentences(resumed, RUSSIAN))
                .containsExactly(
                        "Срок – 30 календарных дней (ч. 1 ст. 12 59-ФЗ).",
                        "Срок был приостановлен 05.11.2026 и начат заново 09.11.2026. Причина остановки: Ждём документы",
                        "Почему заново: Получены",
                        "Отсчёт идёт со дня, следующего за днём возобновления (09.11.2026).",
                        "Срок истекает 09.12.2026 в 23:59:59 по местному времени.");
        assertThat(texts.sentences(resumed, Locale.ENGLISH))
                .contains(
                        "The term was stopped on 5 November 2026 and started anew on 9 November 2026. Reason for the"
                                + " stop: Ждём документы",
                        "It is counted from the day after resumption (9 November 2026).");
        assertThat(texts.sentence(resumed, RUSSIAN))
                .isEqualTo("Срок – 30 календарных дней со дня возобновления (ч. 1 ст. 12 59-ФЗ), начат заново"
                        + " 09.11.2026; последний день – среда, 9 декабря 2026 года.");
    }

    @Test
    void it_tells_of_stops_and_that_it_stands_still() {
        Explanation plain = explanation("30 days", "2026-11-02", 0);
        Explanation stood = new Explanation(
                plain.deadline(),
                List.of(),
                List.of(new Stop(noon("2026-11-05"), "Ждём документы", "system", noon("2026-11-09"), "Получены")),
                plain.term(),
                List.of(),
                null);
        assertThat(texts.sentences(stood, RUSSIAN))
                .contains("Срок не шёл с 05.11.2026 по 09.11.2026. Причина: Ждём документы");
        assertThat(texts.sentence(stood, RUSSIAN)).contains("59-ФЗ), дни остановки не считаются; последний день");
        assertThat(texts.sentence(stood, Locale.ENGLISH)).contains("), without the days on which it stood still; the");
    }

    @Test
    void while_it_stands_still_it_tells_since_when_and_why() {
        Explanation plain = explanation("30 days", "2026-11-02", 0);
        Explanation stopped = new Explanation(
                with(plain.deadline(), null, true),
                List.of(),
                List.of(new Stop(noon("2026-11-05"), "Ждём акт", "system", null, null)),
                plain.term(),
                List.of(),
                null);
        assertThat(texts.sentences(stopped, RUSSIAN))
                .endsWith("С 05.11.2026 срок приостановлен, новая дата будет, когда его возобновят. Причина: Ждём акт");
        assertThat(texts.sentence(stopped, RUSSIAN))
                .isEqualTo("Срок – 30 календарных дней со дня регистрации (ч. 1 ст. 12 59-ФЗ); с 05.11.2026 он"
                        + " приостановлен (причина: Ждём акт), новая дата появится, когда его возобновят.");
        assertThat(texts.sentence(stopped, Locale.ENGLISH))
                .endsWith(
                        "; since 5 November 2026 it stands still (reason: Ждём акт), and there will be a new date once"
                                + " it is resumed.");
    }

    @Test
    void it_tells_that_another_body_forwarded_the_matter_and_the_term_runs_anew() {
        Explanation here = explanation("30 days", "2026-11-02", 0);
        Explanation.Origin there =
                new Explanation.Origin("Министерство культуры", "ОГ-2026-000007", noon("2026-10-28"));
        assertThat(texts.sentences(with(here, List.of(), there), RUSSIAN).get(1))
                .isEqualTo("Поступило из другого органа – Министерство культуры, где зарегистрировано 28.10.2026 под"
                        + " № ОГ-2026-000007. После направления срок идёт заново: со дня регистрации в этом органе.");
        assertThat(texts.sentences(with(here, List.of(), there), Locale.ENGLISH).get(1))
                .isEqualTo("It came from another body, Министерство культуры, which had registered it on 28 October"
                        + " 2026 under No. ОГ-2026-000007. Once forwarded, the term runs anew from registration in"
                        + " this body.");
        assertThat(texts.sentence(with(here, List.of(), there), RUSSIAN))
                .isEqualTo("Срок – 30 календарных дней со дня регистрации (ч. 1 ст. 12 59-ФЗ), заново после направления"
                        + " из другого органа (Министерство культуры, № ОГ-2026-000007 от 28.10.2026); последний день –"
                        + " среда, 2 декабря 2026 года.");
        Explanation.Origin unregistered = new Explanation.Origin("Министерство культуры", "OG-2026-000008", null);
        assertThat(texts.sentences(with(here, List.of(), unregistered), RUSSIAN).get(1))
                .startsWith("Поступило из другого органа – Министерство культуры, где имело № OG-2026-000008.");
    }

    @Test
    void the_history_names_officials_to_officials_alone_and_tells_applicants_what_moved_the_date() {
        TurnWords words = new TurnWords();
        List<Turn> turns = List.of(
                turn(Turn.Kind.STARTED, "2026-11-02", null, null, null, "2026-12-02"),
                turn(Turn.Kind.EXTENDED, "2026-11-05", "Запрос", null, "2026-12-02", "2026-12-12"),
                turn(Turn.Kind.STOPPED, "2026-11-06", "Ждём", null, "2026-12-12", null),
                turn(Turn.Kind.RESUMED, "2026-11-07", "Пришли", null, null, "2026-12-13"),
                turn(Turn.Kind.RECOUNTED, "2026-11-08", "Указ", 2026, "2026-12-13", "2026-12-14"),
                turn(Turn.Kind.RECOUNTED, "2026-11-08", "Указ", 2026, "2026-12-14", "2026-12-14"),
                turn(Turn.Kind.MET, "2026-11-09", null, null, "2026-12-14", "2026-12-14"));
        assertThat(words.told(turns, false, RUSSIAN))
                .extracting(TermStories.Change::what)
                .containsExactly(
                        "Начат",
                        "Продлён",
                        "Приостановлен",
                        "Возобновлён, дни остановки не считаются",
                        "Перенесён: изменён производственный календарь на 2026 год",
                        "Исполнен");
        assertThat(words.told(turns, false, RUSSIAN))
                .extracting(TermStories.Change::by)
                .contains("head.minzdrav");
        assertThat(words.told(turns, false, RUSSIAN))
                .extracting(TermStories.Change::due)
                .containsExactly(
                        noon("2026-12-02"), noon("2026-12-12"), null, noon("2026-12-13"), noon("2026-12-14"), null);
        assertThat(words.told(turns, true, RUSSIAN)).hasSize(4).allSatisfy(change -> {
            assertThat(change.by()).isEqualTo("должностное лицо органа");
            assertThat(change.reason()).isNotBlank();
        });
        assertThat(words.told(List.of(turns.get(0), turns.get(6)), false, RUSSIAN))
                .as("of a date that never changed there is nothing to tell")
                .isEmpty();
    }

    private static Instant noon(String date) {
        return LocalDate.parse(date)
                .atTime(12, 0)
                .atZone(ZoneId.of("Europe/Kaliningrad"))
                .toInstant();
    }

    private static Turn turn(
            Turn.Kind kind,
            String at,
            @Nullable String reason,
            @Nullable Integer year,
            @Nullable String before,
            @Nullable String after) {
        return new Turn(
                kind,
                noon(at),
                "head.minzdrav",
                reason,
                year,
                null,
                before == null ? null : noon(before),
                after == null ? null : noon(after));
    }

    private static Explanation with(Explanation plain, List<Turn> turns, Explanation.@Nullable Origin origin) {
        return new Explanation(plain.deadline(), plain.extensions(), plain.stops(), plain.term(), turns, origin);
    }

    private static Deadline with(Deadline plain, @Nullable Instant anewAt, boolean stopped) {
        return new Deadline(
                plain.id(),
                plain.caseId(),
                plain.key(),
                plain.rule(),
                plain.basis(),
                plain.event(),
                plain.counting(),
                plain.startedAt(),
                anewAt,
                plain.dueAt(),
                null,
                null,
                null,
                false,
                stopped,
                1,
                true,
                Extending.USUAL,
                true);
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
                Extending.USUAL,
                true);
        List<Extension> extensions = extension == 0
                ? List.of()
                : List.of(new Extension(extension, "запрос", "head.minzdrav", Instant.parse("2027-12-01T10:00:00Z")));
        return new Explanation(deadline, extensions, List.of(), term, List.of(), null);
    }
}

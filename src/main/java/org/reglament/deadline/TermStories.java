package org.reglament.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.springframework.stereotype.Component;

/** Answers «Почему эта дата?»: in one sentence, in several, as a calendar and day by day. */
@Component
public class TermStories {

    private final Deadlines deadlines;
    private final DeadlineTexts texts;
    private final TurnWords turns;
    private final BusinessClock clock;

    TermStories(Deadlines deadlines, DeadlineTexts texts, TurnWords turns, BusinessClock clock) {
        this.deadlines = deadlines;
        this.texts = texts;
        this.turns = turns;
        this.clock = clock;
    }

    /**
     * One term of the case.
     *
     * @param control the body's own earlier date
     * @param uncounted the days that did not count
     */
    public record Told(
            Deadline deadline,
            Instant control,
            List<String> sentences,
            TermCalendar calendar,
            List<Extension> extensions,
            List<DayTold> days,
            List<DayTold> uncounted,
            List<Change> changes) {}

    /**
     * How a term came to its date, one turn after the other.
     *
     * @param what what happened, in words
     * @param reason why, as it was given; null where nobody gave a reason
     * @param by who had it so: a login on pages of officials, words for applicants; empty where nobody did
     * @param due the date that it has since; null where it has none or has the same
     * @param first whether that is the date with which it began
     */
    public record Change(
            Instant at, String what, @Nullable String reason, String by, @Nullable Instant due, boolean first) {}

    /**
     * One day, and why it counts or not.
     *
     * @param number which day of the term it is; 0 when it does not count
     */
    public record DayTold(LocalDate date, int number, String why) {}

    /** All terms, the one that matters now first, for officials. */
    public List<Told> of(UUID caseId, Locale locale) {
        return of(caseId, locale, false);
    }

    /** The same for the applicant, who is told what moved a date and no names. */
    public List<Told> forApplicant(UUID caseId, Locale locale) {
        return of(caseId, locale, true);
    }

    private List<Told> of(UUID caseId, Locale locale, boolean applicant) {
        return deadlines.of(caseId).stream()
                .sorted(Comparator.comparing(Deadline::open)
                        .thenComparing(Deadline::shown)
                        .thenComparing(Deadline::startedAt)
                        .reversed())
                .map(deadline -> told(deadline, locale, applicant))
                .toList();
    }

    /** The term whose date the case bears. */
    public Optional<Told> main(UUID caseId, Locale locale) {
        return shown(caseId).map(deadline -> told(deadline, locale, false));
    }

    /** Why the case bears its date, in one sentence that fits into a letter. */
    public Optional<String> sentence(UUID caseId, Locale locale) {
        return shown(caseId).map(deadline -> texts.sentence(deadlines.explain(deadline), locale));
    }

    private Optional<Deadline> shown(UUID caseId) {
        return deadlines.of(caseId).stream().filter(Deadline::shown).reduce((earlier, later) -> later);
    }

    /** What moved the date of that term, for the applicant. */
    public List<Change> changes(Deadline deadline, Locale locale) {
        return turns.told(deadlines.turns(deadline.caseId()).getOrDefault(deadline.key(), List.of()), true, locale);
    }

    private Told told(Deadline deadline, Locale locale, boolean applicant) {
        Explanation why = deadlines.explain(deadline);
        List<DayTold> days = why.term().days().stream()
                .map(day -> new DayTold(day.date(), day.number(), texts.why(day, why.term(), locale)))
                .toList();
        return new Told(
                deadline,
                deadlines.control(deadline),
                texts.sentences(why, locale),
                TermCalendar.of(why.term(), clock.today()),
                why.extensions(),
                days,
                days.stream().filter(day -> day.number() == 0).toList(),
                turns.told(why.turns(), applicant, locale));
    }
}

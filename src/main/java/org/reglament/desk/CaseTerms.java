package org.reglament.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.reglament.calendar.BusinessClock;
import org.reglament.deadline.Deadline;
import org.reglament.deadline.DeadlineTexts;
import org.reglament.deadline.Deadlines;
import org.reglament.deadline.Explanation;
import org.springframework.stereotype.Component;

/** Answers «Почему эта дата?»: in sentences, as a calendar and day by day. */
@Component
class CaseTerms {

    private final Deadlines deadlines;
    private final DeadlineTexts texts;
    private final BusinessClock clock;
    private final CaseWords words;

    CaseTerms(Deadlines deadlines, DeadlineTexts texts, BusinessClock clock, CaseWords words) {
        this.deadlines = deadlines;
        this.texts = texts;
        this.clock = clock;
        this.words = words;
    }

    /** One term of the case. */
    public record Told(
            Deadline deadline,
            String name,
            Instant control,
            List<String> sentences,
            TermCalendar calendar,
            List<DayTold> days) {}

    /** One day, and why it counts or not. */
    public record DayTold(LocalDate date, int number, String why) {}

    /** All terms, the one that matters now first. */
    List<Told> of(UUID caseId, Locale locale) {
        return deadlines.of(caseId).stream()
                .sorted(Comparator.comparing(Deadline::open)
                        .thenComparing(Deadline::shown)
                        .thenComparing(Deadline::startedAt)
                        .reversed())
                .map(deadline -> told(deadline, locale))
                .toList();
    }

    /** The term whose date the case bears. */
    Optional<Told> main(UUID caseId, Locale locale) {
        return deadlines.of(caseId).stream()
                .filter(Deadline::shown)
                .max(Comparator.comparing(Deadline::startedAt))
                .map(deadline -> told(deadline, locale));
    }

    private Told told(Deadline deadline, Locale locale) {
        Explanation why = deadlines.explain(deadline);
        return new Told(
                deadline,
                words.say("deadline." + deadline.key(), locale, deadline.key()),
                deadlines.control(deadline),
                texts.sentences(why, locale),
                TermCalendar.of(why.term(), clock.today()),
                why.term().days().stream()
                        .map(day -> new DayTold(day.date(), day.number(), texts.why(day, why.term(), locale)))
                        .toList());
    }
}

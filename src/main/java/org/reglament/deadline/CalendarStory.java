package org.reglament.deadline;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.springframework.stereotype.Component;

/** Tells an applicant when and how the calendar moved the date of their case. */
@Component
public class CalendarStory {
    private final Deadlines deadlines;
    private final BusinessClock clock;

    CalendarStory(Deadlines deadlines, BusinessClock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** One move of the date, in words. */
    public record Told(Instant at, String words) {}

    /** All moves of dates that the applicant is shown, oldest first. */
    public List<Told> of(UUID caseId, Locale locale) {
        Set<String> shown = deadlines.of(caseId).stream()
                .filter(Deadline::shown)
                .map(Deadline::key)
                .collect(Collectors.toSet());
        return deadlines.turns(caseId).entrySet().stream()
                .filter(turns -> shown.contains(turns.getKey()))
                .map(Map.Entry::getValue)
                .flatMap(List::stream)
                .filter(turn -> turn.kind() == Turn.Kind.RECOUNTED && turn.moves())
                .map(turn -> new Told(turn.at(), words(turn, locale)))
                .sorted(Comparator.comparing(Told::at))
                .toList();
    }

    private String words(Turn turn, Locale locale) {
        return DeadlineTexts.say("moved", locale, day(turn.before(), locale), day(turn.after(), locale));
    }

    private String day(@Nullable Instant moment, Locale locale) {
        return moment == null ? "" : DeadlineTexts.date(clock.dateOf(moment), locale);
    }
}

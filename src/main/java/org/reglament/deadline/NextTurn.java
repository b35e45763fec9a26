package org.reglament.deadline;

import java.util.Locale;
import java.util.Optional;
import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.CaseFile;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

/** Tells an applicant in one sentence what comes next and by when. */
@Component
public class NextTurn {

    private final Deadlines deadlines;
    private final BusinessClock clock;

    NextTurn(Deadlines deadlines, BusinessClock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** The sentence for the deadline that runs; a late case is called late. */
    public String of(CaseFile file, Locale locale) {
        if (!file.isOpen()) {
            return say("closed", locale);
        }
        Optional<Deadline> running = deadlines.of(file.id()).stream()
                .filter(deadline -> deadline.shown() && deadline.open())
                .reduce((earlier, later) -> later);
        if (running.isEmpty()) {
            return say("none", locale);
        }
        Deadline deadline = running.get();
        if (deadline.stopped()) {
            return say("stopped", locale);
        }
        String date = DeadlineTexts.date(clock.dateOf(deadline.dueAt()), locale);
        if (deadline.breached() || deadline.dueAt().isBefore(clock.instant())) {
            return say("late", locale, date);
        }
        try {
            return say("by." + deadline.key(), locale, date);
        } catch (NoSuchMessageException noWordsForThisDeadline) {
            return say("by", locale, date);
        }
    }

    private static String say(String key, Locale locale, Object... arguments) {
        return DeadlineTexts.own().getMessage("deadline.next." + key, arguments, locale);
    }
}

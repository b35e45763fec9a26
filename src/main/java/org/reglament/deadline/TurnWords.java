package org.reglament.deadline;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.reglament.deadline.TermStories.Change;
import org.reglament.deadline.Turn.Kind;
import org.springframework.stereotype.Component;

/** Tells the history of a deadline in words: all of it to officials, what moved the date to applicants. */
@Component
class TurnWords {
    private static final Set<Kind> MOVES =
            EnumSet.of(Kind.EXTENDED, Kind.STOPPED, Kind.RESUMED, Kind.RESTARTED, Kind.RECOUNTED);
    private static final String SYSTEM = "system";

    /** The turns worth telling, oldest first; a date that never changed has no history. */
    List<Change> told(List<Turn> turns, boolean applicant, Locale locale) {
        List<Change> told = turns.stream()
                .filter(turn -> !applicant || MOVES.contains(turn.kind()))
                .filter(turn -> turn.kind() != Kind.RECOUNTED || turn.moves())
                .map(turn -> new Change(
                        turn.at(),
                        what(turn, locale),
                        turn.kind() == Kind.ENDED ? null : turn.reason(),
                        by(turn, applicant, locale),
                        turn.kind() == Kind.STARTED || turn.moves() || turn.before() == null ? turn.after() : null,
                        turn.kind() == Kind.STARTED))
                .toList();
        return turns.stream().allMatch(TurnWords::plain) ? List.of() : told;
    }

    /** What pages say of a date that never changed without this list. */
    private static boolean plain(Turn turn) {
        return turn.kind() == Kind.STARTED && turn.forwardedFrom() == null
                || turn.kind() == Kind.MET
                || turn.kind() == Kind.RECOUNTED && !turn.moves();
    }

    private static String what(Turn turn, Locale locale) {
        if (turn.kind() == Kind.RECOUNTED && turn.calendarYear() != null) {
            return DeadlineTexts.say("turn.recounted-of", locale, String.valueOf(turn.calendarYear()));
        } else if (turn.annulled() != null) {
            return DeadlineTexts.say("turn.ended-annulled", locale, turn.annulled());
        } else if (turn.forwardedFrom() != null) {
            return DeadlineTexts.say("turn.started-forwarded", locale);
        }
        return DeadlineTexts.say("turn." + turn.kind().word(), locale);
    }

    /** Nobody outside learns who works on their case. */
    private static String by(Turn turn, boolean applicant, Locale locale) {
        if (SYSTEM.equals(turn.by())) {
            return "";
        }
        if (!applicant) {
            return turn.by();
        }
        return DeadlineTexts.say("turn.by." + ("applicant".equals(turn.by()) ? "applicant" : "official"), locale);
    }
}

package org.reglament.deadline;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a deadline once; all its turns together are its history.
 *
 * @param by login of the one who decided, or {@code system}
 * @param calendarYear the year whose production calendar was changed, where that moved it and is known
 * @param forwardedFrom the case of another body from which the matter came, where that is why it begins here
 * @param before the date that it had, of a resumption before the stop; null where it had none
 * @param after the date that it has since; null where it stands still or nobody kept it
 */
public record Turn(
        Kind kind,
        Instant at,
        String by,
        @Nullable String reason,
        @Nullable Integer calendarYear,
        @Nullable UUID forwardedFrom,
        @Nullable Instant before,
        @Nullable Instant after) {

    /** What a turn is; its message is {@code deadline.turn.} and the word. */
    public enum Kind {
        STARTED,
        EXTENDED,
        STOPPED,
        RESUMED,
        /** It runs anew from its full length. */
        RESTARTED,
        /** The calendar was another when it was counted again. */
        RECOUNTED,
        MET,
        BREACHED,
        ENDED;

        /** The word in the database and in message keys. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether it has another date since. */
    boolean moves() {
        return before != null && after != null && !before.equals(after);
    }

    /** The number that became void and ended it; null where something else did. */
    @Nullable
    String annulled() {
        return kind == Kind.ENDED ? reason : null;
    }

    /** Whether its days are counted from the beginning since. */
    boolean begins() {
        return kind == Kind.STARTED || kind == Kind.RESTARTED;
    }

    /** Who turns it and why. */
    record Cause(
            Kind kind,
            Instant at,
            String by,
            @Nullable String reason,
            @Nullable Integer calendarYear,
            @Nullable UUID forwardedFrom) {
        Cause(Kind kind, Instant at, String by, @Nullable String reason) {
            this(kind, at, by, reason, null, null);
        }
    }
}

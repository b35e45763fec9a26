package org.reglament.deadline;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a deadline once; all its turns together are its history.
 *
 * @param by login of the one who decided, or {@code system}
 * @param calendarYear the year whose production calendar was changed, where that moved it and is known
 * @param before the date that it had; null where it had none or stood still
 * @param after the date that it has since; null where it stands still or nobody kept it
 */
public record Turn(
        Kind kind,
        Instant at,
        String by,
        @Nullable String reason,
        @Nullable Integer calendarYear,
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

    /** Who turns it and why. */
    record Cause(Kind kind, Instant at, String by, @Nullable String reason, @Nullable Integer calendarYear) {
        Cause(Kind kind, Instant at, String by, @Nullable String reason) {
            this(kind, at, by, reason, null);
        }
    }
}

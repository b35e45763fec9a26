package org.reglament.worklist;

import org.jspecify.annotations.Nullable;

/**
 * What a list should show.
 *
 * @param words part of a number, an applicant's name or a title
 * @param after where the previous page ended, as that page said
 * @param limit 1 to 200
 */
public record WorkQuery(
        Queue queue,
        @Nullable String procedure,
        @Nullable Due due,
        @Nullable String words,
        @Nullable String after,
        int limit) {

    /** Taken by me, or offered to me and taken by nobody. */
    public enum Queue {
        MINE,
        AVAILABLE
    }

    /** How near the due date is. */
    public enum Due {
        OVERDUE,
        TODAY,
        WEEK
    }

    public static final int DEFAULT_LIMIT = 25;
    public static final int MOST = 200;
}

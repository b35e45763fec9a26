package org.reglament.worklist;

import org.jspecify.annotations.Nullable;

/**
 * What a list should show.
 *
 * @param words part of a number, an applicant's name or a title
 * @param after where the previous page ended, as that page said
 * @param limit 1 to 200
 * @param descending whether the order is turned round
 */
public record WorkQuery(
        Queue queue,
        @Nullable String procedure,
        @Nullable Due due,
        @Nullable String words,
        @Nullable String after,
        int limit,
        Sort sort,
        boolean descending) {

    /** The same in the order in which work is done: what is overdue first. */
    public WorkQuery(
            Queue queue,
            @Nullable String procedure,
            @Nullable Due due,
            @Nullable String words,
            @Nullable String after,
            int limit) {
        this(queue, procedure, due, words, after, limit, Sort.DUE, false);
    }

    WorkQuery from(@Nullable String position, int most) {
        return new WorkQuery(queue, procedure, due, words, position, most, sort, descending);
    }

    /** Taken by me, or offered to me and taken by nobody. */
    public enum Queue {
        MINE,
        AVAILABLE
    }

    /** How near the due date is, or that a deadline of the case is likely to be missed before it is near. */
    public enum Due {
        OVERDUE,
        TODAY,
        WEEK,
        RISK
    }

    /** By what the list is ordered; only the due date has an index of its own, for one queue is sorted quickly. */
    public enum Sort {
        DUE("w.due_at"),
        TITLE("w.title"),
        STEP("w.name"),
        BODY("(select b.short_name from body b where b.code = w.body)");

        private final String column;

        Sort(String column) {
            this.column = column;
        }

        String column() {
            return column;
        }
    }

    public static final int DEFAULT_LIMIT = 25;
    public static final int MOST = 200;
}

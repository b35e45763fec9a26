package org.reglament.deadline;

import org.jspecify.annotations.Nullable;

/**
 * How the law lets a term be extended.
 *
 * @param most days by which it may be extended in all; null where only the setting bounds them
 * @param within how soon after the event the applicant must be told of it; null while the term runs
 */
public record Extending(@Nullable Integer most, @Nullable Rule within) {

    /** As long as the setting allows, while the term runs. */
    public static final Extending USUAL = new Extending(null, null);

    /** The days allowed in all where the setting allows so many. */
    int limit(int setting) {
        return most == null ? setting : Math.min(most, setting);
    }
}

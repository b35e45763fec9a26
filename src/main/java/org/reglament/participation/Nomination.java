package org.reglament.participation;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A candidate whom an organisation put forward.
 *
 * @param organisation its state number
 * @param group code of the reference group; empty for none
 * @param returning whether the candidate sits in the council before this one, as found when checked
 * @param round in which of the two announcements it was filed
 */
public record Nomination(
        UUID caseId,
        String number,
        String competition,
        String organisation,
        String group,
        boolean expert,
        boolean returning,
        Instant filedAt,
        int round,
        State state,
        @Nullable Instant decidedAt) {

    /** What has been decided of it. */
    public enum State {
        /** It is being checked. */
        FILED,
        ADMITTED,
        REFUSED,
        WITHDRAWN;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}

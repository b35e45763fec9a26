package org.reglament.publication;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An act under anti-corruption examination, as the public register shows it.
 *
 * @param number of its case when it was opened; stays when the case is erased
 * @param kind what kind of act, as the start form has it
 * @param topic what it is about, as the start form has it
 * @param inForce an act in force and no draft
 * @param acceptUntil the last second in which conclusions are in time
 * @param outcome how its case ended
 */
public record Draft(
        String number,
        @Nullable UUID caseId,
        String body,
        String title,
        String kind,
        String topic,
        boolean inForce,
        Instant postedAt,
        Instant acceptUntil,
        @Nullable Instant closedAt,
        @Nullable String outcome) {

    /** Where it stands. */
    public enum State {
        /** Conclusions are accepted. */
        OPEN,
        /** The window is over; what came is considered. */
        CONSIDERED,
        /** The examination is over. */
        CLOSED;

        /** As addresses, files and keys of messages write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One text of it, posted once and never changed. */
    public record Version(int no, String text, String note, Instant postedAt, @Nullable UUID publication) {}

    /** A conclusion or demand on it; {@code late} ones are considered too, but nothing waits for them. */
    public record Conclusion(UUID caseId, boolean late, Instant joinedAt, @Nullable Instant consideredAt) {}

    public State state(Instant now) {
        return closedAt != null ? State.CLOSED : now.isAfter(acceptUntil) ? State.CONSIDERED : State.OPEN;
    }

    public String path() {
        return "/drafts/" + number;
    }
}

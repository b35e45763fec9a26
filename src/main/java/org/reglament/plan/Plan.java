package org.reglament.plan;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan of openness: promises of a body for some years.
 *
 * @param number that of its case, by which everybody finds it
 * @param version the latest one, which may still be drafted
 * @param round how often it was returned
 * @param publishBy when it must be public at the latest; null before the head has approved it and once it is
 * @param commentBy when the public discussion ends or ended; null before the first
 */
public record Plan(
        UUID id,
        String number,
        @Nullable UUID caseId,
        String body,
        PlanKind kind,
        int from,
        int to,
        long layout,
        Stage stage,
        int round,
        int version,
        @Nullable Instant publishBy,
        @Nullable Instant commentBy,
        Instant openedAt) {

    /** Where its version stands, as its diagram says. */
    public enum Stage {
        /** The working group writes. */
        DRAFT,
        /** Council, reference groups, experts and everybody else say what they think. */
        DISCUSSION,
        /** The project office looks. */
        CHECK,
        /** The commission votes. */
        VOTE,
        /** The head decides. */
        APPROVAL,
        /** Approved and not yet to be read by all. */
        APPROVED,
        /** Its promises are kept, or not. */
        PUBLISHED,
        /** Its years are over, or it was given up. */
        CLOSED;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Stage> of(String key) {
            return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
        }
    }

    /** Where everybody reads it. */
    public String path() {
        return "/plans/" + number;
    }

    /** Where officials write it. */
    public String desk() {
        return "/desk/plans/" + number;
    }

    /** Whether rows may be changed now. */
    public boolean drafted() {
        return stage == Stage.DRAFT;
    }

    /** Whether it should have been public by now and is not. */
    public boolean late(Instant now) {
        return publishBy != null && publishBy.isBefore(now);
    }

    /** Whether everybody may read it: from its discussion on. */
    public boolean open() {
        return commentBy != null;
    }

    /** «2027» or «2027–2029». */
    public String years() {
        return from == to ? Integer.toString(from) : from + "–" + to;
    }
}

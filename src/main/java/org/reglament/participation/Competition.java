package org.reglament.participation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A competition for the seats of a public council.
 *
 * @param caseId null once its case is erased
 * @param body whose council is formed
 * @param council what the council is called
 * @param round 2 where it was announced once more
 * @param ratedFrom when citizens may begin to vote; null where they are not asked
 * @param rankedAt when the ranking was made
 */
public record Competition(
        String number,
        @Nullable UUID caseId,
        String body,
        String council,
        SelectionRules rules,
        int round,
        Instant openedAt,
        Instant closesAt,
        @Nullable Instant ratedFrom,
        @Nullable Instant ratedTill,
        @Nullable Instant rankedAt,
        @Nullable Instant closedAt,
        @Nullable String outcome) {

    /** How far it has come. */
    public enum State {
        OPEN,
        CONSIDERED,
        CLOSED
    }

    public State state(Instant now) {
        if (closedAt != null) {
            return State.CLOSED;
        }
        return accepts(now) ? State.OPEN : State.CONSIDERED;
    }

    /** Whether what is filed at that moment is in time: the last second, to its end, counts. */
    public boolean accepts(Instant filed) {
        return !filed.isBefore(openedAt) && filed.isBefore(end());
    }

    /** The first moment that is too late: deadlines end with the second in which they fall. */
    public Instant end() {
        return Instant.ofEpochSecond(closesAt.getEpochSecond() + 1);
    }

    /** Whether citizens vote at that moment. */
    public boolean rated(Instant now) {
        return ratedFrom != null && ratedTill != null && !now.isBefore(ratedFrom) && now.isBefore(ratedTill);
    }
}

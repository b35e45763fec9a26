package org.reglament.board;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of a board, or a vote by correspondence: both have an agenda, a number and minutes.
 *
 * @param chair who presides
 * @param toldAt when members were sent the papers
 */
public record Meeting(
        UUID id,
        String board,
        boolean absentee,
        int year,
        int number,
        Instant plannedAt,
        String place,
        String chair,
        String secretary,
        @Nullable Instant toldAt,
        @Nullable Instant endedAt,
        @Nullable Instant minutesDue,
        @Nullable Instant publishedAt) {

    public boolean ended() {
        return endedAt != null;
    }
}

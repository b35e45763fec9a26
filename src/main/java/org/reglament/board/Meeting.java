package org.reglament.board;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of a board, or a vote by correspondence: both have an agenda, a number and minutes.
 *
 * @param chair who presides
 * @param toldAt when members were sent the papers
 * @param sequence how often it was moved, by which calendars know the later entry
 * @param endedAt when it was over, or cancelled
 * @param cancelledWhy why it does not take place; empty where it does
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
        @Nullable Instant publishedAt,
        int sequence,
        @Nullable Instant cancelledAt,
        String cancelledWhy) {

    public boolean ended() {
        return endedAt != null;
    }

    public boolean cancelled() {
        return cancelledAt != null;
    }

    /** Whether it will be at another time or place than it was planned for. */
    public boolean moved() {
        return sequence > 0 && !ended();
    }
}

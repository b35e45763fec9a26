package org.reglament.board;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A place in a board, for a term.
 *
 * @param title what its holder is elsewhere, for example «министр здравоохранения»
 * @param curates which mechanism of openness its holder looks after; may be empty
 * @param votes a secretary may sit without a vote
 * @param until the last day; null without an end
 */
public record Seat(
        long id,
        String board,
        String login,
        Role role,
        String title,
        String curates,
        boolean votes,
        LocalDate since,
        @Nullable LocalDate until) {

    /** What a member is to the board. */
    public enum Role {
        CHAIR,
        DEPUTY,
        SECRETARY,
        MEMBER
    }
}

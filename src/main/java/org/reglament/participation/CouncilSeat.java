package org.reglament.participation;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A seat of a public council and who has it.
 *
 * @param nomination the case in which its holder was nominated; null once erased
 * @param reason why it ended early: {@code resigned}, {@code ineligible}, {@code absent}, {@code ethics}
 */
public record CouncilSeat(
        UUID id,
        String competition,
        String body,
        @Nullable UUID nomination,
        String number,
        String name,
        String organisation,
        String group,
        boolean expert,
        Office office,
        LocalDate since,
        @Nullable LocalDate until,
        @Nullable String reason) {

    /** What its holder does in the council. */
    public enum Office {
        CHAIR,
        DEPUTY,
        SECRETARY,
        MEMBER;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

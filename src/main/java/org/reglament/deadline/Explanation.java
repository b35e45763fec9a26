package org.reglament.deadline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a deadline falls on its date: what it was derived from and each day that was counted.
 *
 * @param extensions those since it runs
 * @param stops all of them, also those before it started anew
 * @param turns its history, oldest first
 * @param origin where the matter was before, when another body forwarded it
 */
public record Explanation(
        Deadline deadline,
        List<Extension> extensions,
        List<Stop> stops,
        Term term,
        List<Turn> turns,
        @Nullable Origin origin) {

    /**
     * The body that forwarded the matter, and its number there.
     *
     * @param registeredAt null when it was forwarded unregistered
     */
    public record Origin(String body, String number, @Nullable Instant registeredAt) {}

    /** The stops since it runs; one that ended in a new beginning is told with that. */
    List<Stop> stopsOfThisRun() {
        return stops.stream()
                .filter(stop -> stop.until() == null || stop.until().isAfter(deadline.runsFrom()))
                .toList();
    }

    /** The turn by which it runs anew, where it does not run as it began. */
    Optional<Turn> restart() {
        return turns.stream()
                .filter(Turn::begins)
                .reduce((earlier, later) -> later)
                .filter(turn -> turn.kind() == Turn.Kind.RESTARTED);
    }

    /** The number that was void when it began anew with another registration. */
    Optional<String> annulled() {
        String number = null;
        Turn last = null;
        for (Turn turn : turns) {
            if (turn.begins()) {
                number = last == null ? null : last.annulled();
            }
            last = turn;
        }
        return Optional.ofNullable(number);
    }

    /** Where another calendar moved it since it runs. */
    List<Turn> recounts() {
        List<Turn> found = new ArrayList<>();
        for (Turn turn : turns) {
            if (turn.begins()) {
                found.clear();
            } else if (turn.kind() == Turn.Kind.RECOUNTED && turn.moves()) {
                found.add(turn);
            }
        }
        return found;
    }
}

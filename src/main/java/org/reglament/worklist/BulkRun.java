package org.reglament.worklist;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One deed done to many tasks, as far as it has got.
 *
 * @param receiver whom the tasks are handed over to; null where they are claimed
 * @param reason why they are handed over, in words
 * @param touchedAt when the last of them was done
 */
public record BulkRun(
        UUID id, Deed deed, @Nullable String receiver, String reason, Instant touchedAt, List<Result> results) {

    /** What can be done to many tasks at once. */
    public enum Deed {
        CLAIM,
        HAND_OVER
    }

    /**
     * What became of one task.
     *
     * @param outcome {@code good}, or why not: {@code taken, done, not-yours, wrong-receiver, gone, failed}; null while
     *     it waits
     */
    public record Result(String item, String number, String title, @Nullable String outcome) {}

    public boolean finished() {
        return results.stream().noneMatch(result -> result.outcome() == null);
    }

    public long doneSoFar() {
        return results.stream().filter(result -> result.outcome() != null).count();
    }

    public long good() {
        return results.stream()
                .filter(result -> "good".equals(result.outcome()))
                .count();
    }
}

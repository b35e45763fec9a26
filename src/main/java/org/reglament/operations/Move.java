package org.reglament.operations;

import java.time.Instant;
import java.util.UUID;

/**
 * Running cases on their way to another version of their procedure, as far as they have got.
 *
 * @param target id of the definition, {@code version} its number
 * @param stopped whether an operator stopped it; those that wait stay where they are
 */
public record Move(
        UUID id,
        String procedure,
        String target,
        int version,
        String by,
        Instant startedAt,
        boolean stopped,
        long all,
        long waiting,
        long moved) {

    public boolean finished() {
        return waiting == 0;
    }

    public long done() {
        return all - waiting;
    }

    public long stayed() {
        return all - waiting - moved;
    }
}

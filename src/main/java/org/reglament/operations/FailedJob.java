package org.reglament.operations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reglament.casefile.CaseFile;

/**
 * A job of the engine that went wrong at its last try.
 *
 * @param confidential whether its case is not for operators: they see the job's id alone
 * @param file the case it works for; null for the engine's own housekeeping
 * @param element what it does in words of the diagram; null when it is none of a diagram's
 * @param message why it failed, in one line
 * @param dueAt when it is tried again, or was last due
 * @param retries how many tries are left; none when it waits for a person
 */
public record FailedJob(
        String id,
        boolean confidential,
        @Nullable CaseFile file,
        @Nullable String element,
        String message,
        @Nullable Instant dueAt,
        int retries) {

    /** Whether it waits for a person: it is not tried again by itself. */
    public boolean stopped() {
        return retries <= 0;
    }
}

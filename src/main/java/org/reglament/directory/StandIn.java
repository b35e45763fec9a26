package org.reglament.directory;

import org.jspecify.annotations.Nullable;

/**
 * Somebody away whose tasks another does meanwhile.
 *
 * @param procedure the only procedure for which that is so; null means all
 */
public record StandIn(String absent, @Nullable String procedure) {

    /** Whether it counts in the cases of that procedure. */
    public boolean countsIn(String key) {
        return procedure == null || procedure.equals(key);
    }
}

package org.reglament.directory;

import org.jspecify.annotations.Nullable;

/**
 * A post of a body that somebody holds, or fills for {@code absent} while that person is away.
 *
 * @param procedure the only procedure in which they fill it; null means all
 */
public record PostHeld(String body, String post, @Nullable String absent, @Nullable String procedure) {

    /** The engine's name for the holders of this post. */
    public String group() {
        return body + ":" + post;
    }

    /** Whether it counts in the cases of that procedure. */
    public boolean countsIn(String key) {
        return procedure == null || procedure.equals(key);
    }
}

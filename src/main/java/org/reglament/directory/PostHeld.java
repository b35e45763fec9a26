package org.reglament.directory;

import org.jspecify.annotations.Nullable;

/** A post of a body that somebody holds, or fills for {@code absent} while that person is away. */
public record PostHeld(String body, String post, @Nullable String absent) {

    /** The engine's name for the holders of this post. */
    public String group() {
        return body + ":" + post;
    }
}

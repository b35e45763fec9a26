package org.reglament.casefile;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A wish to open a case; the answers are already validated.
 *
 * @param title null takes it from the answers {@code title} or {@code subject}, else from the procedure's name
 * @param receivedAt when it reached the body; null means now
 * @param once makes repeated wishes one case; null means each wish is new
 */
public record OpenCase(
        String procedure,
        String body,
        @Nullable String title,
        Applicant applicant,
        Map<String, ?> answers,
        Channel channel,
        String filedBy,
        String identityLevel,
        @Nullable Instant receivedAt,
        @Nullable UUID parent,
        @Nullable Once once) {

    /** A key that the sender chose, and the digest of all that was sent under it. */
    public record Once(String key, byte[] digest) {}
}

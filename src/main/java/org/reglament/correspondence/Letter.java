package org.reglament.correspondence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter as it was written, and what became of it; secrets in it are shown as dots.
 *
 * @param event name of the template
 * @param recipient {@code applicant} or a login
 * @param nextAttemptAt when it will be tried again, while it is queued
 * @param reachCase the child case in which somebody reaches the citizen another way
 */
public record Letter(
        UUID id,
        @Nullable UUID caseId,
        String event,
        String recipient,
        String to,
        String locale,
        String subject,
        String html,
        String text,
        LetterState state,
        String messageId,
        Instant createdAt,
        @Nullable Instant nextAttemptAt,
        @Nullable UUID reachCase,
        List<UUID> attachments,
        List<Attempt> attempts) {

    /** One try to hand the letter over, and what the mail server said. */
    public record Attempt(Instant at, Outcome outcome, String result) {}

    /** How a try ended. */
    public enum Outcome {
        ACCEPTED,
        /** Refused for now: 4xx, or the connection broke. */
        TEMPORARY,
        /** Refused for good: 5xx. */
        PERMANENT,
        /** Our own mail server could not be talked to. */
        UNREACHABLE
    }
}

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

    /**
     * One try to hand the letter over, or what happened to it later, and what the mail server said.
     *
     * @param server who said so, where it is known
     * @param status the server's code: of RFC 3463 ({@code 5.1.1}), or three digits
     */
    public record Attempt(
            Instant at, Outcome outcome, String result, @Nullable String server, @Nullable String status) {

        /** What happened, as {@code desk.letter.outcome.*} says it in words: no server was asked where we stopped short. */
        public String happened() {
            return unsent() ? "unsent." + outcome : outcome.name();
        }

        boolean unsent() {
            return result.startsWith(Answer.UNSENT) && (outcome == Outcome.PERMANENT || outcome == Outcome.TEMPORARY);
        }
    }

    /** Why it has not arrived, as {@code correspondence.reason.*} says it in words; empty while nothing is wrong. */
    public String reason() {
        return Reasons.of(this);
    }

    /** How a try ended, or what was reported of a letter that a server had taken over. */
    public enum Outcome {
        ACCEPTED,
        /** Refused for now: 4xx, or the connection broke. */
        TEMPORARY,
        /** Refused for good: 5xx. */
        PERMANENT,
        /** Our own mail server could not be talked to. */
        UNREACHABLE,
        /** Reported: it is in the recipient's mailbox. */
        DELIVERED,
        /** Reported: it went on to a server that reports nothing. */
        RELAYED,
        /** Reported: a server on the way still tries. */
        DELAYED,
        /** Reported: it will not arrive. */
        BOUNCED,
        /** Somebody had it sent again, and said why. */
        RESENT
    }
}

package org.reglament.correspondence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A letter that this node has claimed for one attempt. */
record Queued(
        UUID id,
        UUID claim,
        @Nullable UUID caseId,
        String event,
        String recipient,
        String to,
        String subject,
        String html,
        String text,
        byte @Nullable [] secret,
        List<UUID> attachments,
        String messageId,
        @Nullable String stop,
        Instant createdAt,
        Instant giveUpAt,
        int tries,
        int refusals) {}

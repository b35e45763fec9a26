package org.reglament.casefile;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the sender of a case is told, the first time and each time the same wish comes again. */
public record Opened(
        UUID id, String number, String trackingCode, String status, Instant openedAt, @Nullable Instant dueAt) {}

package org.reglament.deadline;

import java.time.Instant;
import java.util.UUID;

/** A deadline was started or moved and now ends at the given second. */
public record DeadlineMoved(UUID caseId, String key, Instant dueAt) {}

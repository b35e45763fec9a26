package org.reglament.correspondence;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A letter will not arrive: it was refused for good, or for too long. */
public record LetterFailed(@Nullable UUID caseId, UUID letterId, String reason) {}

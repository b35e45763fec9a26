package org.reglament.journal;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One thing that somebody did to a case; {@code data} is empty once it was erased. */
public record JournalEntry(
        int seq,
        Instant at,
        String by,
        String action,
        @Nullable String element,
        Map<String, Object> data,
        String hash) {}

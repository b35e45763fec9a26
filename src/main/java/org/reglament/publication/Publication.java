package org.reglament.publication;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A public record.
 *
 * @param caseId out of which case it came; null once that was erased
 * @param section under which readers look for it
 * @param withdrawnAt null while it stands
 * @param reason why it was withdrawn
 */
public record Publication(
        UUID id,
        @Nullable UUID caseId,
        String body,
        String section,
        String title,
        String text,
        Instant publishedAt,
        @Nullable Instant withdrawnAt,
        @Nullable String reason) {

    /** Whether it was taken back: its page then says so and shows nothing of it but the title. */
    public boolean withdrawn() {
        return withdrawnAt != null;
    }

    public String path() {
        return "/publications/" + id;
    }
}

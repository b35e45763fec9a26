package org.reglament.document;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded file, or one made from a template.
 *
 * @param caseId null until what it was uploaded for is filed
 * @param type media type by content, never as the sender declared it
 * @param size in bytes
 * @param uploadedBy login, e-mail address or {@code system}
 * @param enclosed whether an official's file went out with an issued document
 * @param internal whether officials keep it among themselves: the applicant never gets it
 * @param key the name that a diagram gave a generated document, for example {@code answer}
 */
public record Document(
        UUID id,
        @Nullable UUID caseId,
        String name,
        String type,
        long size,
        String sha256,
        String uploadedBy,
        Instant createdAt,
        boolean generated,
        boolean enclosed,
        boolean internal,
        @Nullable String key) {

    /** Whether it was issued to the applicant. */
    public boolean issued() {
        return generated && !internal || enclosed;
    }
}

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
        @Nullable String key) {}

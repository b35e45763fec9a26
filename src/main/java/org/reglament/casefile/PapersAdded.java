package org.reglament.casefile;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The applicant has added documents to an open case; whoever attaches them says so in the same transaction.
 *
 * @param refused names of files that were not taken, with the reason
 * @param turn what came by mail is told to its sender once a turn, lest two programs write to each other; null tells each
 */
public record PapersAdded(UUID caseId, List<UUID> documents, List<String> refused, @Nullable String turn) {
    public PapersAdded(UUID caseId, List<UUID> documents) {
        this(caseId, documents, List.of(), null);
    }
}

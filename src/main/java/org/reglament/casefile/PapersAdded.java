package org.reglament.casefile;

import java.util.List;
import java.util.UUID;

/** The applicant has added documents to an open case; whoever attaches them says so in the same transaction. */
public record PapersAdded(UUID caseId, List<UUID> documents) {}

package org.reglament.casefile;

import java.util.UUID;

/** The public status of a case changed. */
public record StatusChanged(UUID caseId, String status) {}

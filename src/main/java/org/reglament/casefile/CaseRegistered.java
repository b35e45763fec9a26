package org.reglament.casefile;

import java.util.UUID;

/** A case got its official number. */
public record CaseRegistered(UUID caseId) {}

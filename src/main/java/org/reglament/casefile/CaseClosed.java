package org.reglament.casefile;

import java.util.UUID;

/** A case was closed. */
public record CaseClosed(UUID caseId, String outcome) {}

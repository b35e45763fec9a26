package org.reglament.casefile;

import java.util.UUID;

/** The bounds of a case changed: somebody is to keep away from it, or only some may see it any more. */
public record CaseBounded(UUID caseId) {}

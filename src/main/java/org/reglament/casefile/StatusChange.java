package org.reglament.casefile;

import java.time.Instant;

/** From when on a case had which public status. */
public record StatusChange(Instant at, String status) {}

package org.reglament.deadline;

import java.time.Instant;

/** Days added to a deadline by decision. */
public record Extension(int days, String reason, String by, Instant at) {}

package org.reglament.calendar;

import java.time.Instant;

/** Business time was moved forward; it is now the given moment. */
public record ClockMoved(Instant now) {}

package org.reglament.journal;

import java.time.LocalDate;

/** A case's link that stands in the list of a day. */
public record Leaf(LocalDate day, int seq, String hash) {}

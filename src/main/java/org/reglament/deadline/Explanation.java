package org.reglament.deadline;

import java.util.List;

/** Why a deadline falls on its date: what it was derived from and each day that was counted. */
public record Explanation(Deadline deadline, List<Extension> extensions, List<Stop> stops, Term term) {}

package org.reglament.deadline;

import java.util.UUID;

/** A deadline comes near: those who hold its case's tasks are to be reminded. */
public record DeadlineNear(UUID caseId, String key, int workingDaysLeft) {}

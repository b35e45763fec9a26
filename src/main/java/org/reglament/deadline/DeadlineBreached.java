package org.reglament.deadline;

import java.util.UUID;

/**
 * A deadline has passed without being met; the work goes on, but a superior is told.
 *
 * @param level 1: the head of the case's body, 2: the head of its parent body
 */
public record DeadlineBreached(UUID caseId, String key, int level) {}

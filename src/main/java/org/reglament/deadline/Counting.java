package org.reglament.deadline;

import org.reglament.deadline.DeadlineSettings.LastDayRule;

/**
 * What the settings said when a deadline was started; it stays with the deadline.
 *
 * @param eventDayCounts the day of the event is day 1
 */
public record Counting(LastDayRule lastDayRule, boolean eventDayCounts) {}

package org.reglament.deadline;

import java.time.LocalDate;
import java.util.List;

/**
 * A counted term.
 *
 * @param lastDay the day on which the counting ended, before any move to a working day
 * @param due the last day on which the deadline is kept
 * @param provisional the date rests on a year whose production calendar is not known yet
 * @param days every day from the event on, each with the reason why it counts or not
 */
public record Term(LocalDate lastDay, LocalDate due, boolean provisional, List<CountedDay> days) {}

package org.reglament.operations;

import java.time.Instant;
import java.util.UUID;

/**
 * What follows a change of the calendar, as far as it has got.
 *
 * @param looked how many running deadlines were counted before it was made
 * @param stopped how many stood still then
 * @param all how many are to be counted again for another date, {@code waiting} of which still are
 * @param inner those that keep their date and are reminded of on another day
 */
public record CalendarWork(
        UUID change,
        int looked,
        int stopped,
        Instant begunAt,
        boolean swept,
        boolean told,
        long all,
        long waiting,
        long moved,
        long failed,
        long inner) {

    public long done() {
        return all - waiting;
    }
}

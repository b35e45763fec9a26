package org.reglament.deadline;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A term that a case must keep.
 *
 * @param key its name in the diagram
 * @param basis the article that sets it
 * @param counting what the settings said when it was started
 * @param startedAt when the event happened from which it runs
 * @param anewAt when it was resumed so that it runs anew; null while it runs from its event
 * @param dueAt the last second in which it is kept
 * @param endedAt when the case closed while it still ran
 * @param provisional the date may still change with the production calendar
 * @param stopped it stands still until it is resumed; {@code dueAt} is then the date that it had
 * @param stops how often it has stood still
 * @param shown the case and the citizen see this date as the date of the case
 * @param extending what the law says of extending it
 * @param duty whether somebody must have done something by then; a window for others passes by itself
 */
public record Deadline(
        long id,
        UUID caseId,
        String key,
        Rule rule,
        @Nullable String basis,
        StartEvent event,
        Counting counting,
        Instant startedAt,
        @Nullable Instant anewAt,
        Instant dueAt,
        @Nullable Instant metAt,
        @Nullable Instant breachedAt,
        @Nullable Instant endedAt,
        boolean provisional,
        boolean stopped,
        int stops,
        boolean shown,
        Extending extending,
        boolean duty) {

    /** From when its days are counted. */
    public Instant runsFrom() {
        return anewAt == null ? startedAt : anewAt;
    }

    /** Still to be kept: neither met nor ended with its case. */
    public boolean open() {
        return metAt == null && endedAt == null;
    }

    public boolean met() {
        return metAt != null;
    }

    public boolean breached() {
        return breachedAt != null;
    }

    /** The first moment that is too late. */
    public Instant passed() {
        return dueAt.plusSeconds(1);
    }
}

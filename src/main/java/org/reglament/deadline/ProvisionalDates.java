package org.reglament.deadline;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Counts provisional deadlines again at each start: a production calendar may have come since. */
@Component
class ProvisionalDates {
    private static final Logger LOG = LoggerFactory.getLogger(ProvisionalDates.class);

    private final DeadlineRows rows;
    private final DeadlineMoves moves;

    ProvisionalDates(DeadlineRows rows, DeadlineMoves moves) {
        this.rows = rows;
        this.moves = moves;
    }

    @EventListener(ApplicationReadyEvent.class)
    void recount() {
        for (Deadline deadline : rows.provisional()) {
            try {
                moves.recount(deadline.caseId(), deadline.key(), "system", null);
            } catch (RuntimeException e) {
                // It stays marked as provisional, and the next start tries again.
                LOG.warn("The provisional deadline {} could not be counted again", deadline.id(), e);
            }
        }
    }
}

package org.reglament.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.UUID;
import org.reglament.step.DiagramWord;
import org.reglament.step.Word;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The name {@code deadline} in diagrams: {@code ${deadline.due('answer')}}. */
@Component
@Word("deadline")
class DeadlineInDiagrams implements DiagramWord {
    /** Far away instead of never: a timer or task that waits for a deadline exists before the deadline starts. */
    static final Instant NOT_STARTED = LocalDate.of(3000, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);

    private final ObjectProvider<Deadlines> deadlines;

    DeadlineInDiagrams(ObjectProvider<Deadlines> deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public Object bind(UUID caseId) {
        return new OfCase(caseId, deadlines.getObject());
    }

    /** The deadlines of one case, as expressions read them. */
    public static final class OfCase {
        private final UUID caseId;
        private final Deadlines deadlines;

        private OfCase(UUID caseId, Deadlines deadlines) {
            this.caseId = caseId;
            this.deadlines = deadlines;
        }

        /** When the deadline ends; the year 3000 while it is not started or stands still. */
        public Date due(String key) {
            return Date.from(deadlines
                    .find(caseId, key)
                    .filter(deadline -> !deadline.stopped())
                    .map(Deadline::dueAt)
                    .orElse(NOT_STARTED));
        }

        /** The internal control date before it; the year 3000 while it is not started or stands still. */
        public Date control(String key) {
            return Date.from(deadlines
                    .find(caseId, key)
                    .filter(deadline -> !deadline.stopped())
                    .map(deadlines::control)
                    .orElse(NOT_STARTED));
        }
    }
}

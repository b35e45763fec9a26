package org.reglament.deadline;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.reglament.casefile.CaseFiles;
import org.reglament.journal.Journal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What follows every turn of a deadline: its entry in the journal, the date of its case, its timers and notices. */
@Component
class Aftermath {
    private final DeadlineRows rows;
    private final Notices notices;
    private final CaseFiles cases;
    private final EngineDates engine;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    Aftermath(
            DeadlineRows rows,
            Notices notices,
            CaseFiles cases,
            EngineDates engine,
            Journal journal,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.notices = notices;
        this.cases = cases;
        this.engine = engine;
        this.journal = journal;
        this.events = events;
    }

    /** It has a date, or another one than before; of one that stands still, or is no duty, nobody is reminded. */
    void moved(Deadline deadline, String action, String by, Map<String, ?> data) {
        record(deadline, action, by, data);
        if (deadline.stopped() || !deadline.duty()) {
            notices.disarm(deadline);
        } else {
            notices.arm(deadline);
        }
        tellCase(deadline.caseId());
        engine.follow(deadline.caseId());
        events.publishEvent(new DeadlineMoved(deadline.caseId(), deadline.key(), deadline.dueAt()));
    }

    /** It stands still: its timers wait, and nobody is reminded. */
    void stopped(Deadline deadline, String by) {
        notices.disarm(deadline);
        record(deadline, "deadline.stopped", by, Map.of());
        tellCase(deadline.caseId());
        engine.follow(deadline.caseId());
    }

    void met(Deadline deadline) {
        notices.disarm(deadline);
        record(deadline, "deadline.met", "system", Map.of());
        tellCase(deadline.caseId());
    }

    void breached(Deadline deadline) {
        record(deadline, "deadline.breached", "system", Map.of());
        tellCase(deadline.caseId());
        events.publishEvent(new DeadlineBreached(deadline.caseId(), deadline.key(), 1));
    }

    /** It is neither met nor broken, for what it ran from was a mistake. */
    void annulled(Deadline deadline) {
        notices.disarm(deadline);
        record(deadline, "deadline.ended", "system", Map.of());
    }

    /** It is neither met nor broken, for its case is closed, whose own entry says so. */
    void ended(Deadline deadline) {
        notices.disarm(deadline);
    }

    /** The case bears the date of its most recently started shown deadline, and is overdue while any is broken and open. */
    private void tellCase(UUID caseId) {
        List<Deadline> all = rows.of(caseId);
        all.stream().filter(Deadline::shown).reduce((earlier, later) -> later).ifPresent(shown -> {
            boolean overdue = shown.breached() || all.stream().anyMatch(other -> other.open() && other.breached());
            cases.due(caseId, shown.stopped() ? null : shown.dueAt(), overdue);
        });
    }

    private void record(Deadline deadline, String action, String by, Map<String, ?> data) {
        Map<String, Object> told = new TreeMap<>(data);
        told.put("deadline", deadline.key());
        told.put("dueAt", deadline.dueAt().toString());
        journal.record(deadline.caseId(), action, by, null, told);
    }
}

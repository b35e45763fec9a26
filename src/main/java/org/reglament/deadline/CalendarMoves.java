package org.reglament.deadline;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.reglament.deadline.CalendarImpact.Effect;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets one deadline follow the calendar: its date, or only what is to be done before and after it. */
@Component
public class CalendarMoves {
    private final DeadlineMoves moves;
    private final DeadlineRows rows;
    private final CalendarRows waiting;
    private final Notices notices;
    private final EngineDates engine;

    CalendarMoves(DeadlineMoves moves, DeadlineRows rows, CalendarRows waiting, Notices notices, EngineDates engine) {
        this.moves = moves;
        this.rows = rows;
        this.waiting = waiting;
        this.notices = notices;
        this.engine = engine;
    }

    /** A deadline with its new date, and the one that it had. */
    public record Moved(Deadline deadline, Instant before) {}

    /**
     * Counts a deadline again.
     *
     * @param by login of the one who changed the calendar
     * @param act that changed it
     * @param year whose calendar it is
     * @return what was moved; empty where the date stays
     */
    @Transactional
    public Optional<Moved> follow(UUID caseId, String key, Effect effect, String by, String act, int year) {
        if (effect != Effect.INNER) {
            Instant before = rows.locked(caseId, key).dueAt();
            return moves.recount(caseId, key, by, act, year)
                    ? rows.find(caseId, key).map(deadline -> new Moved(deadline, before))
                    : Optional.empty();
        }
        Deadline deadline = rows.locked(caseId, key);
        if (deadline.open() && !deadline.stopped()) {
            // Where all has been told, arming it again would tell it twice.
            if (waiting.waits(deadline)) {
                notices.arm(deadline);
            }
            engine.follow(caseId);
        }
        return Optional.empty();
    }

    /** Whether this is the date that the case and its applicant bear: the shown one that was started last. */
    @Transactional(readOnly = true)
    public boolean shown(Deadline deadline) {
        return rows.of(deadline.caseId()).stream()
                .filter(Deadline::shown)
                .reduce((earlier, later) -> later)
                .filter(last -> last.id() == deadline.id())
                .isPresent();
    }
}

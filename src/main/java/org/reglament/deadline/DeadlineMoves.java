package org.reglament.deadline;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.reglament.deadline.Turn.Cause;
import org.reglament.deadline.Turn.Kind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Recorded decisions that move a running deadline: extended, stopped, resumed, counted again. */
@Component
@Transactional
public class DeadlineMoves {
    private final DeadlineRows rows;
    private final ShiftRows shifts;
    private final DueDates dates;
    private final Aftermath aftermath;
    private final DeadlineSettings settings;
    private final BusinessClock clock;

    DeadlineMoves(
            DeadlineRows rows,
            ShiftRows shifts,
            DueDates dates,
            Aftermath aftermath,
            DeadlineSettings settings,
            BusinessClock clock) {
        this.rows = rows;
        this.shifts = shifts;
        this.dates = dates;
        this.aftermath = aftermath;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Adds days to a running deadline by decision.
     *
     * @param by login of the one who decided, or {@code system}
     * @throws DeadlineRefusedException when the deadline is over, the days are not allowed or no reason is given
     */
    public Deadline extend(UUID caseId, String key, int days, String reason, String by) {
        Deadline deadline = running(caseId, key);
        int limit = deadline.extending().limit(settings.longestExtension());
        if (days < 1 || days > limit) {
            throw new DeadlineRefusedException("deadline.refused.days", String.valueOf(days), limit);
        }
        if (!dates.mayStillBeExtended(deadline)) {
            throw new DeadlineRefusedException("deadline.refused.notice", words(dates.noticeBy(deadline)));
        }
        int before = dates.extended(deadline);
        if (before + days > limit) {
            throw new DeadlineRefusedException("deadline.refused.too-long", days, limit - before);
        }
        if (reason.isBlank()) {
            throw new DeadlineRefusedException("deadline.refused.reason");
        }
        Cause cause = new Cause(Kind.EXTENDED, clock.instant(), by, reason.strip());
        shifts.add(deadline, new Extension(days, reason.strip(), by, cause.at()));
        Deadline extended = to(deadline, dates.derive(deadline, before + days), cause);
        aftermath.moved(extended, "deadline.extended", by, Map.of("days", days));
        return extended;
    }

    /**
     * Lets a running deadline stand still: it is neither due nor broken until it is resumed.
     *
     * @throws DeadlineRefusedException when the deadline is over or stands still already
     */
    public Deadline stop(UUID caseId, String key, String reason, String by) {
        Deadline deadline = running(caseId, key);
        if (deadline.stopped()) {
            throw new DeadlineRefusedException("deadline.refused.stopped");
        }
        if (reason.isBlank()) {
            throw new DeadlineRefusedException("deadline.refused.reason");
        }
        Cause cause = new Cause(Kind.STOPPED, clock.instant(), by, reason.strip());
        shifts.begin(deadline, new Stop(cause.at(), reason.strip(), by, null, null));
        Deadline stopped = rows.stop(deadline, cause);
        aftermath.stopped(stopped, by);
        return stopped;
    }

    /** Lets a deadline that stands still run on; the days of the stop are not counted. */
    public Deadline resume(UUID caseId, String key, String reason, String by) {
        return resume(caseId, key, reason, by, false);
    }

    /**
     * Lets a deadline that stands still run again.
     *
     * @param anew its whole length from now on; otherwise it runs on, and the days of the stop are not counted
     * @throws DeadlineRefusedException when the deadline is over or does not stand still
     */
    public Deadline resume(UUID caseId, String key, String reason, String by, boolean anew) {
        Deadline deadline = rows.locked(caseId, key);
        if (!deadline.open()) {
            throw new DeadlineRefusedException("deadline.refused.met");
        }
        if (!deadline.stopped()) {
            throw new DeadlineRefusedException("deadline.refused.not-stopped");
        }
        Cause cause = new Cause(anew ? Kind.RESTARTED : Kind.RESUMED, clock.instant(), by, reason.strip());
        shifts.end(deadline, cause.at(), reason.strip());
        Deadline running = rows.resume(deadline, anew ? cause.at() : null);
        Deadline resumed = to(running, dates.derive(running), cause);
        aftermath.moved(resumed, anew ? "deadline.restarted" : "deadline.resumed", by, Map.of());
        return resumed;
    }

    /**
     * Counts a running deadline again by the calendar as it is known now; one that stands still is counted again when it
     * is resumed.
     *
     * @param by login of the one who changed the calendar, or {@code system}
     * @param reason the act that changed it, which the applicant will read; null where it became known by itself
     * @return whether its date is another than before
     */
    public boolean recount(UUID caseId, String key, String by, @Nullable String reason) {
        return recount(caseId, key, by, reason, null);
    }

    /** The same, told with the year whose calendar was changed. */
    public boolean recount(UUID caseId, String key, String by, @Nullable String reason, @Nullable Integer year) {
        Deadline deadline = rows.locked(caseId, key);
        if (!deadline.open() || deadline.stopped()) {
            return false;
        }
        Term term = dates.derive(deadline);
        boolean moves = !dates.endOf(term.due()).equals(deadline.dueAt());
        if (!moves && term.provisional() == deadline.provisional()) {
            return false;
        }
        Cause cause = new Cause(Kind.RECOUNTED, clock.instant(), by, reason, year, null);
        aftermath.moved(
                to(deadline, term, cause),
                "deadline.recounted",
                by,
                Map.of("before", deadline.dueAt().toString()));
        return moves;
    }

    DeadlineRefusedException notDays(String days) {
        return new DeadlineRefusedException("deadline.refused.days", days, settings.longestExtension());
    }

    private Deadline to(Deadline deadline, Term term, Cause cause) {
        return rows.move(deadline, dates.endOf(term.due()), term.provisional(), cause);
    }

    private Deadline running(UUID caseId, String key) {
        Deadline deadline = rows.locked(caseId, key);
        if (!deadline.open()) {
            throw new DeadlineRefusedException("deadline.refused.met");
        }
        if (!deadline.stopped() && !clock.instant().isBefore(deadline.passed())) {
            throw new DeadlineRefusedException("deadline.refused.passed", words(clock.dateOf(deadline.dueAt())));
        }
        return deadline;
    }

    private static String words(LocalDate date) {
        return DeadlineTexts.date(date, Locale.forLanguageTag("ru"));
    }
}

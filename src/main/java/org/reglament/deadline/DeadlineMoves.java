package org.reglament.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.reglament.calendar.BusinessClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Recorded decisions that move a running deadline: extended, stopped, resumed, counted again. */
@Component
@Transactional
public class DeadlineMoves {
    private final DeadlineRows rows;
    private final DueDates dates;
    private final Aftermath aftermath;
    private final DeadlineSettings settings;
    private final BusinessClock clock;

    DeadlineMoves(
            DeadlineRows rows, DueDates dates, Aftermath aftermath, DeadlineSettings settings, BusinessClock clock) {
        this.rows = rows;
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
        rows.add(deadline, new Extension(days, reason.strip(), by, clock.instant()));
        Deadline extended = to(deadline, dates.count(deadline, before + days));
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
        Deadline stopped = rows.stop(deadline, new Stop(clock.instant(), reason.strip(), by, null, null));
        aftermath.stopped(stopped, by);
        return stopped;
    }

    /**
     * Lets a deadline that stands still run on; the days of the stop are not counted.
     *
     * @throws DeadlineRefusedException when the deadline is over or does not stand still
     */
    public Deadline resume(UUID caseId, String key, String reason, String by) {
        Deadline deadline = rows.locked(caseId, key);
        if (!deadline.open()) {
            throw new DeadlineRefusedException("deadline.refused.met");
        }
        if (!deadline.stopped()) {
            throw new DeadlineRefusedException("deadline.refused.not-stopped");
        }
        Deadline running = rows.resume(deadline, clock.instant(), reason.strip());
        Deadline resumed = to(running, dates.count(running));
        aftermath.moved(resumed, "deadline.resumed", by, Map.of());
        return resumed;
    }

    /** Counts a provisional deadline again by the calendar as it is known now. */
    void recount(UUID caseId, String key) {
        Deadline deadline = rows.locked(caseId, key);
        Term term = dates.count(deadline);
        Instant dueAt = dates.endOf(term.due());
        if (!deadline.open()
                || deadline.stopped()
                || dueAt.equals(deadline.dueAt()) && term.provisional() == deadline.provisional()) {
            return;
        }
        aftermath.moved(
                to(deadline, term),
                "deadline.recounted",
                "system",
                Map.of("before", deadline.dueAt().toString()));
    }

    DeadlineRefusedException notDays(String days) {
        return new DeadlineRefusedException("deadline.refused.days", days, settings.longestExtension());
    }

    private Deadline to(Deadline deadline, Term term) {
        return rows.move(deadline, dates.endOf(term.due()), term.provisional());
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

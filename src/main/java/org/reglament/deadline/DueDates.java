package org.reglament.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.reglament.calendar.BusinessClock;
import org.reglament.directory.Recall;
import org.springframework.stereotype.Component;

/** On which day a deadline falls: by its rule, its extensions and the days on which it stood still. */
@Component
class DueDates {
    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    private final DeadlineRows rows;
    private final Terms terms;
    private final BusinessClock clock;

    DueDates(DeadlineRows rows, Terms terms, BusinessClock clock) {
        this.rows = rows;
        this.terms = terms;
        this.clock = clock;
    }

    /** The term of a deadline as all that is recorded of it makes it. */
    Term count(Deadline deadline) {
        return count(deadline, extended(deadline));
    }

    /** The same, were it extended by so many days in all. */
    Term count(Deadline deadline, int extension) {
        List<Stop> stops = rows.stops(deadline);
        return terms.count(
                deadline.rule(),
                deadline.counting(),
                clock.dateOf(deadline.startedAt()),
                extension,
                day -> stops.stream().anyMatch(stop -> stands(day, stop)));
    }

    /** By how many days it was extended so far. */
    int extended(Deadline deadline) {
        return extensions(deadline).stream().mapToInt(Extension::days).sum();
    }

    /** The recorded extensions, oldest first; those of all deadlines of a case are read at once. */
    List<Extension> extensions(Deadline deadline) {
        return extensions(deadline.caseId()).getOrDefault(deadline.id(), List.of());
    }

    Map<Long, List<Extension>> extensions(UUID caseId) {
        return Recall.shown("extensions", caseId, () -> rows.extensions(caseId));
    }

    /** Whether the applicant can still be told of an extension in time. */
    boolean mayStillBeExtended(Deadline deadline) {
        return !clock.today().isAfter(noticeBy(deadline));
    }

    /** The last day on which the applicant can be told of an extension. */
    LocalDate noticeBy(Deadline deadline) {
        Rule within = deadline.extending().within();
        return within == null
                ? LocalDate.MAX
                : terms.count(within, deadline.counting(), clock.dateOf(deadline.startedAt()), 0)
                        .due();
    }

    /** The end of the internal control date, some working days before the due date. */
    Instant control(Deadline deadline) {
        return endOf(terms.control(clock.dateOf(deadline.startedAt()), clock.dateOf(deadline.dueAt())));
    }

    Instant endOf(LocalDate date) {
        return date.atTime(LAST_SECOND).atZone(clock.getZone()).toInstant();
    }

    /** The day of the stop is counted still, and the day of the resumption not yet. */
    private boolean stands(LocalDate day, Stop stop) {
        LocalDate until = stop.until() == null ? clock.today() : clock.dateOf(stop.until());
        return day.isAfter(clock.dateOf(stop.from())) && !day.isAfter(until);
    }
}

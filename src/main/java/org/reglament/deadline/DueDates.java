package org.reglament.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.reglament.calendar.BusinessClock;
import org.reglament.directory.Recall;
import org.springframework.stereotype.Component;

/** On which day a deadline falls: by its rule, its extensions and the days on which it stood still. */
@Component
class DueDates {
    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    private final ShiftRows shifts;
    private final Terms terms;
    private final BusinessClock clock;

    DueDates(ShiftRows shifts, Terms terms, BusinessClock clock) {
        this.shifts = shifts;
        this.terms = terms;
        this.clock = clock;
    }

    /** The term of a deadline as all that is recorded of it makes it; its end is the date that is stored. */
    Term derive(Deadline deadline) {
        return derive(deadline, extended(deadline));
    }

    /** The same, were it extended by so many days in all. While it stands still it keeps the date that it had. */
    Term derive(Deadline deadline, int extension) {
        return count(deadline, extension, stop -> clock.dateOf(stop.from()));
    }

    /** The days of the term as they are today: one that stands still grows by the day. */
    Term today(Deadline deadline) {
        return count(deadline, extended(deadline), stop -> clock.today());
    }

    private Term count(Deadline deadline, int extension, Function<Stop, LocalDate> endOfOpen) {
        List<Stop> stops = shifts.stops(deadline);
        Instant over = deadline.metAt() == null ? deadline.endedAt() : deadline.metAt();
        // What is over keeps its date, and is explained by the calendar of its time.
        Terms then = over == null ? terms : terms.at(over);
        return then.count(
                deadline.rule(), counting(deadline), clock.dateOf(deadline.runsFrom()), extension, day -> stops.stream()
                        .anyMatch(stop -> stands(day, stop, endOfOpen)));
    }

    /** By how many days it was extended so far. */
    int extended(Deadline deadline) {
        return extensions(deadline).stream().mapToInt(Extension::days).sum();
    }

    /** The extensions since it runs, oldest first; those of all deadlines of a case are read at once. */
    List<Extension> extensions(Deadline deadline) {
        List<Extension> all = extensions(deadline.caseId()).getOrDefault(deadline.id(), List.of());
        Instant anew = deadline.anewAt();
        return anew == null
                ? all
                : all.stream()
                        .filter(extension -> !extension.at().isBefore(anew))
                        .toList();
    }

    private Map<Long, List<Extension>> extensions(UUID caseId) {
        return Recall.shown("extensions", caseId, () -> shifts.extensions(caseId));
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
                : terms.count(within, counting(deadline), clock.dateOf(deadline.runsFrom()), 0)
                        .due();
    }

    /** The end of the internal control date, some working days before the due date. */
    Instant control(Deadline deadline) {
        return endOf(terms.control(clock.dateOf(deadline.runsFrom()), clock.dateOf(deadline.dueAt())));
    }

    Instant endOf(LocalDate date) {
        return date.atTime(LAST_SECOND).atZone(clock.getZone()).toInstant();
    }

    /** That the day of registration counts is not so of the day on which a term was resumed. */
    private static Counting counting(Deadline deadline) {
        return deadline.anewAt() == null
                ? deadline.counting()
                : new Counting(deadline.counting().lastDayRule(), false);
    }

    /** The day of the stop is counted still, and the day of the resumption not yet. */
    private boolean stands(LocalDate day, Stop stop, Function<Stop, LocalDate> endOfOpen) {
        LocalDate until = stop.until() == null ? endOfOpen.apply(stop) : clock.dateOf(stop.until());
        return day.isAfter(clock.dateOf(stop.from())) && !day.isAfter(until);
    }
}

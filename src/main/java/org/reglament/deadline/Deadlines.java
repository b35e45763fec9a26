package org.reglament.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.CaseClosed;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.RegistrationAnnulled;
import org.reglament.deadline.Turn.Cause;
import org.reglament.deadline.Turn.Kind;
import org.reglament.directory.Recall;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The deadlines of all cases: derived from rule and event, moved only by recorded decisions. */
@Component
@Transactional
public class Deadlines {
    private final DeadlineRows rows;
    private final ShiftRows shifts;
    private final TurnRows turns;
    private final Origins origins;
    private final Terms terms;
    private final DueDates dates;
    private final Aftermath aftermath;
    private final DeadlineSettings settings;
    private final BusinessClock clock;
    private final CaseFiles cases;

    Deadlines(
            DeadlineRows rows,
            ShiftRows shifts,
            TurnRows turns,
            Origins origins,
            Terms terms,
            DueDates dates,
            Aftermath aftermath,
            DeadlineSettings settings,
            BusinessClock clock,
            CaseFiles cases) {
        this.rows = rows;
        this.shifts = shifts;
        this.turns = turns;
        this.origins = origins;
        this.terms = terms;
        this.dates = dates;
        this.aftermath = aftermath;
        this.settings = settings;
        this.clock = clock;
        this.cases = cases;
    }

    /**
     * Starts a deadline; one of the same key starts anew, as a term does when its event happens again.
     *
     * @param shown whether its date becomes the date of the case
     * @throws DeadlineRefusedException when it should run from a registration that has not happened
     */
    public Deadline start(UUID caseId, String key, Rule rule, StartEvent event, @Nullable String basis, boolean shown) {
        return start(caseId, key, rule, event, basis, shown, Extending.USUAL, true, "system", null);
    }

    /**
     * The same, of a term that the law lets be extended in its own way.
     *
     * @param duty whether somebody must have done something by then
     * @param by login of the one who has it started, or {@code system}
     * @param reason why it starts anew where there was one before; the applicant will read it
     */
    Deadline start(
            UUID caseId,
            String key,
            Rule rule,
            StartEvent event,
            @Nullable String basis,
            boolean shown,
            Extending extending,
            boolean duty,
            String by,
            @Nullable String reason) {
        CaseFile file = cases.get(caseId);
        Instant from =
                switch (event) {
                    case RECEIPT -> file.receivedAt();
                    case REGISTRATION -> registration(file, key);
                    case NOW -> clock.instant();
                };
        Counting counting = terms.counting(rule, event);
        Term term = terms.count(rule, counting, clock.dateOf(from), 0);
        Deadline started = rows.replace(
                new DeadlineRows.Start(
                        caseId,
                        key,
                        rule,
                        basis,
                        event,
                        counting,
                        from,
                        dates.endOf(term.due()),
                        term.provisional(),
                        shown,
                        extending,
                        duty),
                clock.instant(),
                by,
                reason,
                event == StartEvent.REGISTRATION ? origins.of(file) : null);
        aftermath.moved(started, "deadline.started", by, Map.of("rule", rule.toString(), "from", event.word()));
        return started;
    }

    /** Records that what the deadline asked for is done; doing it again changes nothing. */
    public void meet(UUID caseId, String key) {
        Deadline deadline = rows.locked(caseId, key);
        if (!deadline.open()) {
            return;
        }
        // Met after its end and before the poller came: it was broken all the same.
        breach(deadline);
        aftermath.met(rows.meet(deadline, cause(Kind.MET, null)));
    }

    /**
     * Marks a deadline that has passed without being met; the superior is told, the work goes on.
     *
     * @return whether this call was the one that marked it
     */
    public boolean breach(UUID caseId, String key) {
        return breach(rows.locked(caseId, key));
    }

    private boolean breach(Deadline deadline) {
        if (!deadline.duty()
                || !deadline.open()
                || deadline.stopped()
                || deadline.breached()
                || clock.instant().isBefore(deadline.passed())) {
            return false;
        }
        aftermath.breached(rows.breach(deadline, cause(Kind.BREACHED, null)));
        return true;
    }

    @Transactional(readOnly = true)
    public Optional<Deadline> find(UUID caseId, String key) {
        return rows.find(caseId, key);
    }

    /** The keys of the deadlines that have begun, by case. */
    @Transactional(readOnly = true)
    public Map<UUID, Set<String>> begun(Collection<UUID> cases) {
        return rows.keys(cases);
    }

    /** All deadlines of a case in the order in which they were started. */
    @Transactional(readOnly = true)
    public List<Deadline> of(UUID caseId) {
        return Recall.shown("deadlines", caseId, () -> List.copyOf(rows.of(caseId)));
    }

    /** The recorded extensions, oldest first; those of all deadlines of a case are read at once. */
    @Transactional(readOnly = true)
    public List<Extension> extensions(Deadline deadline) {
        return dates.extensions(deadline);
    }

    /** What happened to the deadlines of a case, oldest first, by their keys; also to those that were started again. */
    @Transactional(readOnly = true)
    public Map<String, List<Turn>> turns(UUID caseId) {
        return Recall.shown("turns", caseId, () -> turns.of(caseId));
    }

    /** Whether no deadline of the case is extended yet and its law still lets the applicant be told of it. */
    @Transactional(readOnly = true)
    public boolean mayBeExtended(UUID caseId) {
        return of(caseId).stream()
                .allMatch(deadline -> dates.extensions(deadline).isEmpty() && dates.mayStillBeExtended(deadline));
    }

    /** By how many days the date of the case may still be moved; 0 where nothing runs. */
    @Transactional(readOnly = true)
    public int longestExtension(UUID caseId) {
        return of(caseId).stream()
                .filter(deadline -> deadline.open() && deadline.shown())
                .reduce((earlier, later) -> later)
                .map(deadline -> deadline.extending().limit(settings.longestExtension()) - dates.extended(deadline))
                .orElse(0);
    }

    /**
     * The last day of a term from registration that nobody has started: nothing is kept, reminded of or broken.
     * Empty while the case is not registered.
     */
    @Transactional(readOnly = true)
    public Optional<LocalDate> lastDay(CaseFile file, Rule rule) {
        return Optional.ofNullable(file.registeredAt())
                .map(from -> terms.count(rule, terms.counting(rule, StartEvent.REGISTRATION), clock.dateOf(from), 0)
                        .due());
    }

    /** Why the deadline falls on its date. */
    @Transactional(readOnly = true)
    public Explanation explain(Deadline deadline) {
        List<Turn> history = turns(deadline.caseId()).getOrDefault(deadline.key(), List.of());
        return new Explanation(
                deadline,
                dates.extensions(deadline),
                shifts.stops(deadline),
                dates.today(deadline),
                history,
                origins.of(history));
    }

    /** The end of the internal control date, some working days before the due date. */
    public Instant control(Deadline deadline) {
        return dates.control(deadline);
    }

    /** What still ran when the case closed is neither kept nor broken. */
    @EventListener
    void closed(CaseClosed closed) {
        for (Deadline deadline : rows.of(closed.caseId())) {
            if (deadline.open()) {
                breach(deadline);
                aftermath.ended(rows.end(deadline, cause(Kind.ENDED, null)));
            }
        }
    }

    /** Terms that ran from a registration made by mistake end with it; registered anew, the case has new ones. */
    @EventListener
    void annulled(RegistrationAnnulled annulled) {
        for (Deadline deadline : rows.of(annulled.caseId())) {
            if (deadline.open() && deadline.event() == StartEvent.REGISTRATION) {
                aftermath.annulled(rows.end(deadline, cause(Kind.ENDED, annulled.number())));
            }
        }
        List<Deadline> left = rows.of(annulled.caseId());
        if (left.stream().noneMatch(deadline -> deadline.open() && deadline.shown())) {
            cases.due(annulled.caseId(), null, left.stream().anyMatch(d -> d.open() && d.breached()));
        }
    }

    private Cause cause(Kind kind, @Nullable String reason) {
        return new Cause(kind, clock.instant(), "system", reason);
    }

    private static Instant registration(CaseFile file, String key) {
        Instant registered = file.registeredAt();
        if (registered == null) {
            throw new DeadlineRefusedException("deadline.refused.not-registered", key);
        }
        return registered;
    }
}

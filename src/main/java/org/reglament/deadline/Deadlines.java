package org.reglament.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.CaseClosed;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.RegistrationAnnulled;
import org.reglament.directory.Recall;
import org.reglament.journal.Journal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The deadlines of all cases: derived from rule and event, moved only by recorded decisions. */
@Component
@Transactional
public class Deadlines {
    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    private final DeadlineRows rows;
    private final Notices notices;
    private final Terms terms;
    private final DeadlineSettings settings;
    private final BusinessClock clock;
    private final CaseFiles cases;
    private final EngineDates engine;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    Deadlines(
            DeadlineRows rows,
            Notices notices,
            Terms terms,
            DeadlineSettings settings,
            BusinessClock clock,
            CaseFiles cases,
            EngineDates engine,
            Journal journal,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.notices = notices;
        this.terms = terms;
        this.settings = settings;
        this.clock = clock;
        this.cases = cases;
        this.engine = engine;
        this.journal = journal;
        this.events = events;
    }

    /**
     * Starts a deadline; one of the same key starts anew, as a term does when its event happens again.
     *
     * @param shown whether its date becomes the date of the case
     * @throws DeadlineRefusedException when it should run from a registration that has not happened
     */
    public Deadline start(UUID caseId, String key, Rule rule, StartEvent event, @Nullable String basis, boolean shown) {
        return start(caseId, key, rule, event, basis, shown, Extending.USUAL);
    }

    /** The same, of a term that the law lets be extended in its own way. */
    Deadline start(
            UUID caseId,
            String key,
            Rule rule,
            StartEvent event,
            @Nullable String basis,
            boolean shown,
            Extending extending) {
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
                caseId,
                key,
                rule,
                basis,
                event,
                counting,
                from,
                endOf(term.due()),
                term.provisional(),
                shown,
                extending);
        record(started, "deadline.started", "system", Map.of("rule", rule.toString(), "from", event.word()));
        moved(started);
        return started;
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
        if (!mayStillBeExtended(deadline)) {
            throw new DeadlineRefusedException("deadline.refused.notice", date(noticeBy(deadline)));
        }
        int before = extended(deadline);
        if (before + days > limit) {
            throw new DeadlineRefusedException("deadline.refused.too-long", days, limit - before);
        }
        if (reason.isBlank()) {
            throw new DeadlineRefusedException("deadline.refused.reason");
        }
        rows.add(deadline, new Extension(days, reason.strip(), by, clock.instant()));
        Term term = count(deadline, before + days);
        Deadline extended = rows.move(deadline, endOf(term.due()), term.provisional());
        record(extended, "deadline.extended", by, Map.of("days", days));
        moved(extended);
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
        notices.disarm(stopped);
        record(stopped, "deadline.stopped", by, Map.of());
        tellCase(caseId);
        engine.follow(caseId);
        return stopped;
    }

    /**
     * Lets a deadline that stands still run on; the days of the stop are not counted.
     *
     * @throws DeadlineRefusedException when the deadline is over or does not stand still
     */
    public Deadline resume(UUID caseId, String key, String reason, String by) {
        Deadline deadline = locked(caseId, key);
        if (!deadline.open()) {
            throw new DeadlineRefusedException("deadline.refused.met");
        }
        if (!deadline.stopped()) {
            throw new DeadlineRefusedException("deadline.refused.not-stopped");
        }
        Deadline running = rows.resume(deadline, clock.instant(), reason.strip());
        Term term = count(running, extended(running));
        Deadline resumed = rows.move(running, endOf(term.due()), term.provisional());
        record(resumed, "deadline.resumed", by, Map.of());
        moved(resumed);
        return resumed;
    }

    /** Whether the applicant can still be told of an extension in time. */
    boolean mayStillBeExtended(Deadline deadline) {
        return !clock.dateOf(clock.instant()).isAfter(noticeBy(deadline));
    }

    private LocalDate noticeBy(Deadline deadline) {
        Rule within = deadline.extending().within();
        return within == null
                ? LocalDate.MAX
                : terms.count(within, deadline.counting(), clock.dateOf(deadline.startedAt()), 0)
                        .due();
    }

    /** Counts a provisional deadline again by the calendar as it is known now. */
    void recount(UUID caseId, String key) {
        Deadline deadline = locked(caseId, key);
        Term term = count(deadline, extended(deadline));
        Instant dueAt = endOf(term.due());
        if (!deadline.open()
                || deadline.stopped()
                || dueAt.equals(deadline.dueAt()) && term.provisional() == deadline.provisional()) {
            return;
        }
        Deadline recounted = rows.move(deadline, dueAt, term.provisional());
        record(
                recounted,
                "deadline.recounted",
                "system",
                Map.of("before", deadline.dueAt().toString()));
        moved(recounted);
    }

    /** Records that what the deadline asked for is done; doing it again changes nothing. */
    public void meet(UUID caseId, String key) {
        Deadline deadline = locked(caseId, key);
        if (!deadline.open()) {
            return;
        }
        // Met after its end and before the poller came: it was broken all the same.
        breach(deadline);
        Deadline met = rows.meet(deadline, clock.instant());
        notices.disarm(met);
        record(met, "deadline.met", "system", Map.of());
        tellCase(caseId);
    }

    /**
     * Marks a deadline that has passed without being met; the superior is told, the work goes on.
     *
     * @return whether this call was the one that marked it
     */
    public boolean breach(UUID caseId, String key) {
        return breach(locked(caseId, key));
    }

    private boolean breach(Deadline deadline) {
        if (!deadline.open()
                || deadline.stopped()
                || deadline.breached()
                || clock.instant().isBefore(passed(deadline))) {
            return false;
        }
        Deadline breached = rows.breach(deadline, clock.instant());
        record(breached, "deadline.breached", "system", Map.of());
        tellCase(breached.caseId());
        events.publishEvent(new DeadlineBreached(breached.caseId(), breached.key(), 1));
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
        return extensionsOf(deadline);
    }

    /** Whether no deadline of the case was ever extended and its law still lets the applicant be told of it. */
    @Transactional(readOnly = true)
    public boolean mayBeExtended(UUID caseId) {
        return extensionsOf(caseId).isEmpty() && of(caseId).stream().allMatch(this::mayStillBeExtended);
    }

    /** Why the deadline falls on its date. */
    @Transactional(readOnly = true)
    public Explanation explain(Deadline deadline) {
        return new Explanation(
                deadline, extensionsOf(deadline), rows.stops(deadline), count(deadline, extended(deadline)));
    }

    /** The end of the internal control date, some working days before the due date. */
    public Instant control(Deadline deadline) {
        return endOf(terms.control(clock.dateOf(deadline.startedAt()), clock.dateOf(deadline.dueAt())));
    }

    /** What still ran when the case closed is neither kept nor broken. */
    @EventListener
    void closed(CaseClosed closed) {
        for (Deadline deadline : rows.of(closed.caseId())) {
            if (deadline.open()) {
                breach(deadline);
                notices.disarm(rows.end(deadline, clock.instant()));
            }
        }
    }

    /** Terms that ran from a registration made by mistake end with it; registered anew, the case has new ones. */
    @EventListener
    void annulled(RegistrationAnnulled annulled) {
        for (Deadline deadline : rows.of(annulled.caseId())) {
            if (deadline.open() && deadline.event() == StartEvent.REGISTRATION) {
                Deadline ended = rows.end(deadline, clock.instant());
                notices.disarm(ended);
                record(ended, "deadline.ended", "system", Map.of());
            }
        }
        List<Deadline> left = rows.of(annulled.caseId());
        if (left.stream().noneMatch(deadline -> deadline.open() && deadline.shown())) {
            cases.due(annulled.caseId(), null, left.stream().anyMatch(d -> d.open() && d.breached()));
        }
    }

    /** The first moment that is too late. */
    static Instant passed(Deadline deadline) {
        return deadline.dueAt().plusSeconds(1);
    }

    private Term count(Deadline deadline, int extension) {
        List<Stop> stops = rows.stops(deadline);
        return terms.count(
                deadline.rule(),
                deadline.counting(),
                clock.dateOf(deadline.startedAt()),
                extension,
                day -> stops.stream().anyMatch(stop -> stands(day, stop)));
    }

    /** The day of the stop is counted still, and the day of the resumption not yet. */
    private boolean stands(LocalDate day, Stop stop) {
        LocalDate until = stop.until() == null ? clock.today() : clock.dateOf(stop.until());
        return day.isAfter(clock.dateOf(stop.from())) && !day.isAfter(until);
    }

    private int extended(Deadline deadline) {
        return extensionsOf(deadline).stream().mapToInt(Extension::days).sum();
    }

    private List<Extension> extensionsOf(Deadline deadline) {
        return extensionsOf(deadline.caseId()).getOrDefault(deadline.id(), List.of());
    }

    private Map<Long, List<Extension>> extensionsOf(UUID caseId) {
        return Recall.shown("extensions", caseId, () -> rows.extensions(caseId));
    }

    private void moved(Deadline deadline) {
        notices.arm(deadline);
        tellCase(deadline.caseId());
        engine.follow(deadline.caseId());
        events.publishEvent(new DeadlineMoved(deadline.caseId(), deadline.key(), deadline.dueAt()));
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

    private Deadline running(UUID caseId, String key) {
        Deadline deadline = locked(caseId, key);
        if (!deadline.open()) {
            throw new DeadlineRefusedException("deadline.refused.met");
        }
        if (!deadline.stopped() && !clock.instant().isBefore(passed(deadline))) {
            throw new DeadlineRefusedException("deadline.refused.passed", date(clock.dateOf(deadline.dueAt())));
        }
        return deadline;
    }

    private static String date(LocalDate date) {
        return DeadlineTexts.date(date, Locale.forLanguageTag("ru"));
    }

    DeadlineRefusedException notDays(String days) {
        return new DeadlineRefusedException("deadline.refused.days", days, settings.longestExtension());
    }

    private Deadline locked(UUID caseId, String key) {
        return rows.lock(caseId, key).orElseThrow(() -> new DeadlineRefusedException("deadline.refused.unknown", key));
    }

    private static Instant registration(CaseFile file, String key) {
        Instant registered = file.registeredAt();
        if (registered == null) {
            throw new DeadlineRefusedException("deadline.refused.not-registered", key);
        }
        return registered;
    }

    private Instant endOf(LocalDate date) {
        return date.atTime(LAST_SECOND).atZone(clock.getZone()).toInstant();
    }
}

package org.reglament.casefile;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.reglament.directory.Recall;
import org.reglament.journal.Journal;
import org.reglament.procedure.Procedures;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All cases: found by id or number, answered, numbered, moved on and closed. */
@Component
public class CaseFiles {

    private final JdbcClient jdbc;
    private final Procedures procedures;
    private final RuntimeService engine;
    private final Contents contents;
    private final CaseNumbers numbers;
    private final TrackingCodes codes;
    private final Journal journal;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;
    private final CaseFileSettings settings;
    private final Retries retries;

    CaseFiles(
            JdbcClient jdbc,
            Procedures procedures,
            RuntimeService engine,
            Contents contents,
            CaseNumbers numbers,
            TrackingCodes codes,
            Journal journal,
            BusinessClock clock,
            ApplicationEventPublisher events,
            CaseFileSettings settings,
            Retries retries) {
        this.jdbc = jdbc;
        this.procedures = procedures;
        this.engine = engine;
        this.contents = contents;
        this.numbers = numbers;
        this.codes = codes;
        this.journal = journal;
        this.clock = clock;
        this.events = events;
        this.settings = settings;
        this.retries = retries;
    }

    public Optional<CaseFile> find(UUID id) {
        return Recall.shown("case", id, () -> read(id));
    }

    private Optional<CaseFile> read(UUID id) {
        return jdbc.sql(CaseRow.SELECT + " where id = ?")
                .param(id)
                .query(CaseRow::read)
                .optional();
    }

    /** The case of that id; an unknown id is a programming error. */
    public CaseFile get(UUID id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("no case has the id " + id));
    }

    /** The cases of those ids, by id; unknown ids are left out. */
    public Map<UUID, CaseFile> all(Collection<UUID> ids) {
        return jdbc
                .sql(CaseRow.SELECT + " where id = any(?)")
                .param(ids.toArray(UUID[]::new))
                .query(CaseRow::read)
                .list()
                .stream()
                .collect(Collectors.toMap(CaseFile::id, Function.identity()));
    }

    /** The case of any of its numbers: given at filing, official, or official once and void; case and blanks do not count. */
    public Optional<CaseFile> byNumber(String number) {
        String clean = number.strip().toUpperCase(Locale.ROOT);
        Optional<CaseFile> found = Recall.shown("number", clean, () -> readNumber(clean));
        found.ifPresent(file -> Recall.shown("case", file.id(), () -> found));
        return found;
    }

    private Optional<CaseFile> readNumber(String clean) {
        return jdbc.sql(
                        CaseRow.SELECT
                                + """
                 where number = :n or registration_number = :n
                    or id = (select case_id from annulled_registration where number = :n)
                """)
                .param("n", clean)
                .query(CaseRow::read)
                .optional();
    }

    public List<CaseFile> children(UUID parent) {
        return jdbc.sql(CaseRow.SELECT + " where parent = ? order by opened_at, number")
                .param(parent)
                .query(CaseRow::read)
                .list();
    }

    /** Cases that the given account or verified citizen filed, or that bear the citizen's e-mail; newest first. */
    public List<CaseFile> of(String filer, @Nullable String email) {
        return jdbc.sql(CaseRow.SELECT
                        + " where (filed_by = :filer or lower(email) = lower(:email)) and not confidential"
                        + " order by opened_at desc, number desc limit 200")
                .param("filer", filer)
                .param("email", email)
                .query(CaseRow::read)
                .list();
    }

    public List<StatusChange> timeline(UUID id) {
        return jdbc.sql("select at, status from status_change where case_id = ? order by id")
                .param(id)
                .query((rs, n) -> new StatusChange(rs.getTimestamp(1).toInstant(), rs.getString(2)))
                .list();
    }

    /** What the case's submissions add up to, as plain values. */
    public Map<String, Object> content(UUID id) {
        return contents.of(id);
    }

    public List<Submission> submissions(UUID id) {
        return contents.submissions(id);
    }

    /**
     * Keeps a validated form of an open case and hands the model what it decides by.
     *
     * @throws CaseClosedException when the case was closed meanwhile
     */
    @Transactional
    public Map<String, @Nullable Object> submit(Submission submission) {
        contents.add(submission);
        if (submission.answers().get("title") instanceof String title && !title.isBlank() && !submission.many()) {
            jdbc.sql("update case_file set title = ? where id = ?")
                    .params(title, submission.caseId())
                    .update();
        }
        journal.record(
                submission.caseId(),
                "submitted",
                submission.by(),
                submission.element(),
                submission.behalf() == null
                        ? Map.of("form", String.valueOf(submission.form()))
                        : Map.of("form", String.valueOf(submission.form()), Journal.BEHALF, submission.behalf()));
        return procedures.variables(submission.version(), submission.form(), submission.answers());
    }

    /** Keeps answers that no form of the procedure asks for, for example the card of a personal reception. */
    @Transactional
    public void note(UUID id, String element, String by, Map<String, Object> answers) {
        contents.put(id, element, by, answers);
        journal.record(id, "noted", by, element, Map.of());
    }

    /** Keeps the e-mail address that the applicant gave now; false when it was theirs already. */
    @Transactional
    public boolean reachableAt(UUID id, String email, String by) {
        int changed = jdbc.sql("update case_file set email = :to where id = :id and email is distinct from :to")
                .param("to", email)
                .param("id", id)
                .update();
        if (changed == 1) {
            journal.record(id, "address-changed", by, null, Map.of());
        }
        return changed == 1;
    }

    /** Gives the official number, once. */
    @Transactional
    public void register(UUID id) {
        CaseFile file = get(id);
        if (file.registrationNumber() != null) {
            return;
        }
        String prefix = procedures.version(file.definitionId()).registrationPrefix();
        if (prefix == null) {
            throw new IllegalStateException(
                    "The procedure " + file.procedure() + " has no property registrationPrefix.");
        }
        String number = numbers.next(prefix);
        jdbc.sql("update case_file set registration_number = ?, registered_at = ? where id = ?")
                .params(number, clock.instant().atOffset(ZoneOffset.UTC), id)
                .update();
        journal.record(id, "registered", "system", null, Map.of("registrationNumber", number));
        events.publishEvent(new CaseRegistered(id));
    }

    /** Sets the public status; the same status again changes nothing. */
    @Transactional
    public void status(UUID id, String status) {
        int changed = jdbc.sql("update case_file set status = :status where id = :id and status <> :status")
                .param("status", status)
                .param("id", id)
                .update();
        if (changed == 1) {
            contents.statusChanged(id, status);
            journal.record(id, "status", "system", null, Map.of("status", status));
            events.publishEvent(new StatusChanged(id, status));
        }
    }

    /** Says when the law wants the case done, and whether that has passed; the package of deadlines calls this. */
    @Transactional
    public void due(UUID id, @Nullable Instant dueAt, boolean overdue) {
        jdbc.sql("update case_file set due_at = ?, overdue = ? where id = ?")
                .params(dueAt == null ? null : dueAt.atOffset(ZoneOffset.UTC), overdue, id)
                .update();
    }

    /** Closes the case and starts its retention, {@code reglament.casefile.retention} years from now. */
    @Transactional
    public void close(UUID id, String outcome) {
        int closed = jdbc.sql(
                        """
                update case_file set closed_at = ?, outcome = ?, retain_until = ? where id = ? and closed_at is null
                """)
                .params(
                        clock.instant().atOffset(ZoneOffset.UTC),
                        outcome,
                        clock.today().plusYears(settings.retention()),
                        id)
                .update();
        if (closed == 1) {
            journal.record(id, "closed", "system", null, Map.of("outcome", outcome));
            events.publishEvent(new CaseClosed(id, outcome));
        }
    }

    /**
     * Sends a message into the case's running diagram, for example {@code withdraw}.
     *
     * @throws CaseClosedException when nothing waits for it any more
     */
    public void signal(UUID id, String message, String by) {
        retries.run(() -> signalled(id, message, by));
    }

    private void signalled(UUID id, String message, String by) {
        CaseFile file = jdbc.sql(CaseRow.SELECT + " where id = ? for update")
                .param(id)
                .query(CaseRow::read)
                .single();
        if (!file.isOpen() || file.processId() == null) {
            throw new CaseClosedException(file.shownNumber());
        }
        journal.record(id, message, by, null, Map.of());
        try {
            engine.createMessageCorrelation(message)
                    .processInstanceBusinessKey(id.toString())
                    .correlate();
        } catch (MismatchingMessageCorrelationException nothingWaits) {
            throw new CaseClosedException(file.shownNumber());
        }
    }

    /** Whether the case's running diagram waits for that message now. */
    public boolean awaits(CaseFile file, String message) {
        // Called sheets bear the case's key too: what waits in one of them waits for the case.
        return file.processId() != null
                && engine.createExecutionQuery()
                                .processInstanceBusinessKey(file.id().toString())
                                .messageEventSubscriptionName(message)
                                .count()
                        > 0;
    }

    /** The code by which the applicant follows the case. */
    public String trackingCode(UUID id) {
        return codes.of(id);
    }

    public boolean codeMatches(UUID id, String code) {
        return codes.matches(id, code);
    }
}

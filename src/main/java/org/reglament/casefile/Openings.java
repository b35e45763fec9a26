package org.reglament.casefile;

import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.reglament.journal.Journal;
import org.reglament.procedure.Procedure;
import org.reglament.procedure.Procedures;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens cases, each wish exactly once. */
@Component
public class Openings {

    private final JdbcClient jdbc;
    private final Procedures procedures;
    private final RuntimeService engine;
    private final Contents contents;
    private final CaseNumbers numbers;
    private final CaseFiles cases;
    private final Journal journal;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Openings(
            JdbcClient jdbc,
            Procedures procedures,
            RuntimeService engine,
            Contents contents,
            CaseNumbers numbers,
            CaseFiles cases,
            Journal journal,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.procedures = procedures;
        this.engine = engine;
        this.contents = contents;
        this.numbers = numbers;
        this.cases = cases;
        this.journal = journal;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Opens a case and runs its diagram to the first task; with a key, the same wish again gives the same answer.
     *
     * @throws KeyReusedException when the key was used for something else
     */
    @Transactional
    public Opened open(OpenCase wish) {
        OpenCase.Once once = wish.once();
        if (once != null && !reserve(wish, once)) {
            return earlier(wish.filedBy(), wish.procedure(), once)
                    .orElseThrow(() -> new NoSuchElementException("the case of this key was erased"));
        }
        Procedure procedure = procedures.get(wish.procedure());
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        Map<String, Object> answers = new HashMap<>(wish.answers());
        insert(id, wish, procedure, answers, now);
        if (procedure.startElement() != null) {
            contents.insert(new Submission(
                    id,
                    procedure.startElement(),
                    null,
                    procedure.startForm(),
                    procedure.definitionId(),
                    wish.filedBy(),
                    now,
                    answers,
                    false));
        }
        journal.together(() -> start(id, wish, procedure, answers));
        CaseFile file = cases.get(id);
        if (once != null) {
            jdbc.sql(
                            """
                    update filing_key set case_id = ?, status = ?, due_at = ?
                    where account = ? and procedure = ? and key = ?
                    """)
                    .params(
                            id,
                            file.status(),
                            file.dueAt() == null ? null : file.dueAt().atOffset(ZoneOffset.UTC),
                            wish.filedBy(),
                            wish.procedure(),
                            once.key())
                    .update();
        }
        events.publishEvent(new CaseOpened(id));
        return new Opened(id, file.number(), cases.trackingCode(id), file.status(), now, file.dueAt());
    }

    private void start(UUID id, OpenCase wish, Procedure procedure, Map<String, Object> answers) {
        journal.record(
                id, "opened", journalled(wish.filedBy()), procedure.startElement(), Map.of("channel", wish.channel()));
        String process = engine.startProcessInstanceById(
                        procedure.definitionId(),
                        id.toString(),
                        procedures.variables(procedure.definitionId(), procedure.startForm(), answers))
                .getProcessInstanceId();
        jdbc.sql("update case_file set process_id = ? where id = ?")
                .params(process, id)
                .update();
    }

    private void insert(UUID id, OpenCase wish, Procedure procedure, Map<String, Object> answers, Instant now) {
        Applicant who = wish.applicant();
        String prefix = procedure.numberPrefix() == null ? "X" : procedure.numberPrefix();
        Bounds bounds = bounds(wish, procedure);
        Instant received = wish.receivedAt() == null ? now : wish.receivedAt();
        jdbc.sql(
                        """
                insert into case_file (id, number, procedure, definition_id, body, title, last_name, first_name,
                    middle_name, organisation, email, phone, postal_address, locale, status, opened_at, received_at,
                    parent, channel, filed_by, identity_level, confidential, readers, barred, content)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
                """)
                .params(
                        id,
                        numbers.next(prefix),
                        procedure.key(),
                        procedure.definitionId(),
                        wish.body(),
                        title(wish, procedure, answers),
                        who.lastName(),
                        who.firstName(),
                        who.middleName(),
                        who.organisation(),
                        who.email(),
                        who.phone(),
                        who.postalAddress(),
                        who.locale() == null ? "ru" : who.locale(),
                        now.atOffset(ZoneOffset.UTC),
                        received.atOffset(ZoneOffset.UTC),
                        wish.parent(),
                        wish.channel().name(),
                        wish.filedBy(),
                        wish.identityLevel(),
                        bounds.confidential(),
                        bounds.readers().toArray(String[]::new),
                        bounds.barred().toArray(String[]::new),
                        Json.write(answers))
                .update();
    }

    /** What comes from a case keeps its bounds: a secret stays one, and nobody is rid of a complaint by its way. */
    private Bounds bounds(OpenCase wish, Procedure procedure) {
        Bounds inherited = wish.parent() == null
                ? Bounds.NONE
                : cases.get(wish.parent()).bounds().in(wish.body());
        return procedure.confidential() && !inherited.confidential()
                ? new Bounds(
                        true,
                        procedure.readers().stream()
                                .map(post -> wish.body() + ":" + post)
                                .collect(Collectors.toUnmodifiableSet()),
                        inherited.barred())
                : inherited;
    }

    private static String title(OpenCase wish, Procedure procedure, Map<String, Object> answers) {
        if (wish.title() != null) {
            return wish.title();
        }
        return answers.get("title") instanceof String title
                ? title
                : answers.get("subject") instanceof String subject ? subject : procedure.name();
    }

    /** A citizen's address is no login: the journal says only that it was the applicant. */
    private static String journalled(String filer) {
        return filer.startsWith("citizen:") ? "applicant" : filer;
    }

    /** True for the first comer; others wait here until the first has committed or failed. */
    private boolean reserve(OpenCase wish, OpenCase.Once once) {
        return jdbc.sql(
                                """
                insert into filing_key (account, procedure, key, digest) values (?, ?, ?, ?) on conflict do nothing
                """)
                        .params(wish.filedBy(), wish.procedure(), once.key(), once.digest())
                        .update()
                == 1;
    }

    /**
     * What an earlier wish under this key was answered, whatever has become of its answers' validity since.
     *
     * @throws KeyReusedException when the key was used for something else
     */
    public Optional<Opened> earlier(String filedBy, String procedure, OpenCase.Once once) {
        Earlier earlier = jdbc.sql(
                        """
                select k.digest, k.case_id, c.number, k.status, c.opened_at, k.due_at
                from filing_key k join case_file c on c.id = k.case_id
                where k.account = ? and k.procedure = ? and k.key = ?
                """)
                .params(filedBy, procedure, once.key())
                .query((rs, n) -> new Earlier(
                        rs.getBytes(1),
                        rs.getObject(2, UUID.class),
                        rs.getString(3),
                        rs.getString(4),
                        rs.getTimestamp(5).toInstant(),
                        rs.getTimestamp(6) == null ? null : rs.getTimestamp(6).toInstant()))
                .optional()
                .orElse(null);
        if (earlier == null) {
            return Optional.empty();
        }
        if (!MessageDigest.isEqual(earlier.digest, once.digest())) {
            throw new KeyReusedException();
        }
        return Optional.of(new Opened(
                earlier.id,
                earlier.number,
                cases.trackingCode(earlier.id),
                earlier.status,
                earlier.openedAt,
                earlier.dueAt));
    }

    private record Earlier(
            byte[] digest, UUID id, String number, String status, Instant openedAt, @Nullable Instant dueAt) {}
}

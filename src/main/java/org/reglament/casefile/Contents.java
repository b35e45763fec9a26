package org.reglament.casefile;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.reglament.directory.Recall;
import org.reglament.procedure.CaseContent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps submissions and the content derived from them. */
@Component
class Contents implements CaseContent {

    private static final Object RESOURCE = Contents.class;

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    Contents(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public boolean has(UUID caseId, String name) {
        return of(caseId).containsKey(name);
    }

    @Override
    public @Nullable Object read(UUID caseId, String name) {
        return of(caseId).get(name);
    }

    /** The content, read once per transaction: expressions ask for it name by name. */
    Map<String, Object> of(UUID id) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return Recall.shown("content", id, () -> load(id));
        }
        return seen().computeIfAbsent(id, this::load);
    }

    List<Submission> submissions(UUID id) {
        return Recall.shown("submissions", id, () -> List.copyOf(readSubmissions(id)));
    }

    private List<Submission> readSubmissions(UUID id) {
        return jdbc.sql(
                        """
                select element, task, form, version, by_whom, at, answers::text, many, behalf
                from submission where case_id = ? order by id
                """)
                .param(id)
                .query((rs, n) -> new Submission(
                        id,
                        rs.getString(1),
                        rs.getString(2),
                        rs.getString(3),
                        rs.getString(4),
                        rs.getString(5),
                        rs.getTimestamp(6).toInstant(),
                        Json.read(rs.getString(7)),
                        rs.getBoolean(8),
                        rs.getString(9)))
                .list();
    }

    /** Inserts the submission and merges its answers; the case's row is locked, so none is merged over another. */
    void add(Submission submission) {
        UUID id = submission.caseId();
        Locked locked = lock(id);
        if (locked.closed) {
            throw new CaseClosedException(locked.number);
        }
        store(submission, locked);
    }

    private Locked lock(UUID id) {
        return jdbc.sql(
                        """
                select content::text, closed_at is not null, number, definition_id from case_file where id = ? for update
                """)
                .param(id)
                .query((rs, n) ->
                        new Locked(Json.read(rs.getString(1)), rs.getBoolean(2), rs.getString(3), rs.getString(4)))
                .single();
    }

    private void store(Submission submission, Locked locked) {
        UUID id = submission.caseId();
        insert(submission);
        Content.add(locked.content, submission);
        jdbc.sql("update case_file set content = ?::jsonb where id = ?")
                .params(Json.write(locked.content), id)
                .update();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            seen().put(id, locked.content);
        }
    }

    /** Puts answers that no form gave, by whoever is named; an earlier answer of the same name is replaced. */
    void put(UUID id, String element, String by, Map<String, Object> answers) {
        Locked locked = lock(id);
        keep(id, locked, element, by, answers);
    }

    /** Adds an entry to a list of the content that the case itself keeps, a closed case's too. */
    void append(UUID id, String element, String list, String by, Map<String, Object> entry) {
        change(id, element, list, by, entries -> {
            List<Object> more = new ArrayList<>(entries);
            more.add(entry);
            return more;
        });
    }

    /** Changes a list of the content that the case itself keeps; the row is locked, so no change is lost. */
    void change(UUID id, String element, String list, String by, UnaryOperator<List<?>> change) {
        Locked locked = lock(id);
        List<?> entries = locked.content.get(list) instanceof List<?> known ? known : List.of();
        keep(id, locked, element, by, Map.of(list, change.apply(entries)));
    }

    private void keep(UUID id, Locked locked, String element, String by, Map<String, Object> answers) {
        store(
                new Submission(id, element, null, null, locked.definitionId, by, clock.instant(), answers, false),
                locked);
    }

    void insert(Submission submission) {
        jdbc.sql(
                        """
                insert into submission (case_id, element, task, form, version, by_whom, at, answers, many,
                    behalf)
                values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)
                """)
                .params(
                        submission.caseId(),
                        submission.element(),
                        submission.task(),
                        submission.form(),
                        submission.version(),
                        submission.by(),
                        submission.at().atOffset(ZoneOffset.UTC),
                        Json.write(submission.answers()),
                        submission.many(),
                        submission.behalf())
                .update();
    }

    void statusChanged(UUID id, String status) {
        jdbc.sql("insert into status_change (case_id, at, status) values (?, ?, ?)")
                .params(id, clock.instant().atOffset(ZoneOffset.UTC), status)
                .update();
    }

    private Map<String, Object> load(UUID id) {
        return jdbc.sql("select content::text from case_file where id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .map(Json::read)
                .orElseGet(HashMap::new);
    }

    @SuppressWarnings("unchecked")
    private static Map<UUID, Map<String, Object>> seen() {
        Object bound = TransactionSynchronizationManager.getResource(RESOURCE);
        if (bound != null) {
            return (Map<UUID, Map<String, Object>>) bound;
        }
        Map<UUID, Map<String, Object>> fresh = new HashMap<>();
        TransactionSynchronizationManager.bindResource(RESOURCE, fresh);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResource(RESOURCE);
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.bindResource(RESOURCE, fresh);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(RESOURCE);
            }
        });
        return fresh;
    }

    private record Locked(Map<String, Object> content, boolean closed, String number, String definitionId) {}
}

package org.reglament.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.reglament.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The open cases by the version of their procedure, and their step from one version to another. */
@Component
public class RunningCases {

    private static final String SELECT =
            """
            select id, coalesce(registration_number, number), confidential, definition_id, process_id
            from case_file where closed_at is null and process_id is not null and
            """;

    private final JdbcClient jdbc;
    private final Journal journal;

    RunningCases(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** How many run by each version, by the id of its definition. */
    public Map<String, Long> counts() {
        Map<String, Long> counts = new HashMap<>();
        jdbc.sql("select definition_id, count(*) from case_file where closed_at is null group by definition_id")
                .query(row -> {
                    counts.put(row.getString(1), row.getLong(2));
                });
        return counts;
    }

    /** Those of a procedure that run by another version than that one, by age. */
    public List<RunningCase> besides(String procedure, String definitionId) {
        return jdbc.sql(SELECT + " procedure = ? and definition_id <> ? order by opened_at, id")
                .params(procedure, definitionId)
                .query(RunningCases::read)
                .list();
    }

    /** Those that are still open, locked until the caller's transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<RunningCase> lock(Collection<UUID> ids) {
        return jdbc.sql(SELECT + " id = any(?) order by id for update")
                .param(ids.toArray(UUID[]::new))
                .query(RunningCases::read)
                .list();
    }

    /** Which of those answers each case has. */
    public Map<UUID, Set<String>> answered(Collection<UUID> ids, Collection<String> keys) {
        Map<UUID, Set<String>> answered = new HashMap<>();
        if (!keys.isEmpty()) {
            jdbc.sql(
                            """
                    select id, array(select k from unnest(?::text[]) k where jsonb_typeof(content -> k) <> 'null')
                    from case_file where id = any(?)
                    """)
                    .params(keys.toArray(String[]::new), ids.toArray(UUID[]::new))
                    .query(row -> {
                        answered.put(row.getObject(1, UUID.class), new HashSet<>(Arrays.asList((String[])
                                row.getArray(2).getArray())));
                    });
        }
        return answered;
    }

    /** Records that the case runs by that version from now on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void moved(RunningCase file, String definitionId, String by, int from, int to) {
        jdbc.sql("update case_file set definition_id = ? where id = ?")
                .params(definitionId, file.id())
                .update();
        journal.record(file.id(), "version-changed", by, null, Map.of("from", from, "to", to));
    }

    private static RunningCase read(ResultSet row, int n) throws SQLException {
        return new RunningCase(
                row.getObject(1, UUID.class), row.getString(2), row.getBoolean(3), row.getString(4), row.getString(5));
    }
}

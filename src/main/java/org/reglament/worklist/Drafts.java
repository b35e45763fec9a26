package org.reglament.worklist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reglament.calendar.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people have typed into forms and not yet sent, valid or not; each sees only their own. */
@Component
public class Drafts {

    /**
     * A draft as it was typed.
     *
     * @param fields field name to values
     * @param version how often it has changed
     */
    public record Draft(Map<String, List<String>> fields, Instant at, int version) {}

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final BusinessClock clock;

    Drafts(JdbcClient jdbc, ObjectMapper json, BusinessClock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Keeps what was typed, replacing what was kept before.
     *
     * @param id the task's id, or the name of another form in progress: its kind, a colon, and its own id
     */
    @Transactional
    public void keep(String id, String owner, Map<String, List<String>> fields) {
        keep(id, owner, fields, DraftWindow.NONE);
    }

    /** The same from a window; false, and nothing is kept, where another one has kept something else since. */
    @Transactional
    public boolean keep(String id, String owner, Map<String, List<String>> fields, DraftWindow window) {
        try {
            return jdbc.sql(
                                    """
                    insert into draft (id, owner, fields, at, page) values (:id, :owner, :fields::jsonb, :at, :page)
                    on conflict (id, owner) do update set
                        fields = excluded.fields, at = excluded.at, page = excluded.page,
                        version = draft.version + case when draft.fields = excluded.fields then 0 else 1 end
                    where :page in ('', draft.page) or draft.version = :version or draft.fields = excluded.fields
                    """)
                            .param("id", id)
                            .param("owner", owner)
                            // PostgreSQL keeps no NUL in JSON, and no keyboard types one.
                            .param("fields", json.writeValueAsString(fields).replace("\\u0000", ""))
                            .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                            .param("page", window.page())
                            .param("version", window.version())
                            .update()
                    == 1;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("fields must be texts", e);
        }
    }

    public Optional<Draft> find(String id, String owner) {
        return jdbc.sql("select fields::text, at, version from draft where id = ? and owner = ?")
                .params(id, owner)
                .query((rs, n) ->
                        new Draft(read(rs.getString(1)), rs.getTimestamp(2).toInstant(), rs.getInt(3)))
                .optional();
    }

    /** Somebody's drafts whose id begins so, the latest first. */
    public Map<String, Draft> of(String owner, String prefix) {
        Map<String, Draft> found = new LinkedHashMap<>();
        jdbc.sql(
                        "select id, fields::text, at, version from draft where owner = ? and starts_with(id, ?) order by at desc limit 100")
                .params(owner, prefix)
                .query(rs -> {
                    found.put(
                            rs.getString(1),
                            new Draft(read(rs.getString(2)), rs.getTimestamp(3).toInstant(), rs.getInt(4)));
                });
        return found;
    }

    /** Forgets that draft of everybody, once the form is sent. */
    @Transactional
    public void forget(String id) {
        jdbc.sql("delete from draft where id = ?").param(id).update();
    }

    /** Forgets every draft whose id begins so. */
    @Transactional
    public void forgetAll(String prefix) {
        jdbc.sql("delete from draft where starts_with(id, ?)").param(prefix).update();
    }

    /** Forgets drafts whose id begins so and which nobody has touched since; tells how many. */
    @Transactional
    public int forgetOlder(String prefix, Instant than) {
        return jdbc.sql("delete from draft where at < ? and starts_with(id, ?)")
                .params(than.atOffset(ZoneOffset.UTC), prefix)
                .update();
    }

    /** The same with the drafts of tasks, whose ids have no kind before them. */
    @Transactional
    int forgetOlderOfTasks(Instant than) {
        return jdbc.sql("delete from draft where at < ? and position(':' in id) = 0")
                .param(than.atOffset(ZoneOffset.UTC))
                .update();
    }

    private Map<String, List<String>> read(String fields) {
        try {
            return json.readValue(fields, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a draft holds no JSON", e);
        }
    }
}

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

    /** A draft as it was typed: field name to values. */
    public record Draft(Map<String, List<String>> fields, Instant at) {}

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
     * @param id the task's id, or the name of another form in progress
     */
    @Transactional
    public void keep(String id, String owner, Map<String, List<String>> fields) {
        try {
            jdbc.sql(
                            """
                    insert into draft (id, owner, fields, at) values (?, ?, ?::jsonb, ?)
                    on conflict (id, owner) do update set fields = excluded.fields, at = excluded.at
                    """)
                    .params(
                            id,
                            owner,
                            // PostgreSQL keeps no NUL in JSON, and no keyboard types one.
                            json.writeValueAsString(fields).replace("\\u0000", ""),
                            clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("fields must be texts", e);
        }
    }

    public Optional<Draft> find(String id, String owner) {
        return jdbc.sql("select fields::text, at from draft where id = ? and owner = ?")
                .params(id, owner)
                .query((rs, n) ->
                        new Draft(read(rs.getString(1)), rs.getTimestamp(2).toInstant()))
                .optional();
    }

    /** Somebody's drafts whose id begins so, the latest first. */
    public Map<String, Draft> of(String owner, String prefix) {
        Map<String, Draft> found = new LinkedHashMap<>();
        jdbc.sql(
                        "select id, fields::text, at from draft where owner = ? and starts_with(id, ?) order by at desc limit 100")
                .params(owner, prefix)
                .query(rs -> {
                    found.put(
                            rs.getString(1),
                            new Draft(read(rs.getString(2)), rs.getTimestamp(3).toInstant()));
                });
        return found;
    }

    /** Forgets that draft of everybody, once the form is sent. */
    @Transactional
    public void forget(String id) {
        jdbc.sql("delete from draft where id = ?").param(id).update();
    }

    /** Forgets drafts whose id begins so and which nobody has touched since; tells how many. */
    @Transactional
    public int forgetOlder(String prefix, Instant than) {
        return jdbc.sql("delete from draft where at < ? and starts_with(id, ?)")
                .params(than.atOffset(ZoneOffset.UTC), prefix)
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

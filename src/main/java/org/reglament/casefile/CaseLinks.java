package org.reglament.casefile;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reglament.calendar.BusinessClock;
import org.reglament.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which cases stand beside a case, and why; a link shows on both of them. */
@Component
public class CaseLinks {

    /** Under this name the links that a case itself bears stand in its content, for letters. */
    private static final String LINKS = "links";

    private final JdbcClient jdbc;
    private final CaseFiles cases;
    private final Contents contents;
    private final Journal journal;
    private final BusinessClock clock;

    CaseLinks(JdbcClient jdbc, CaseFiles cases, Contents contents, Journal journal, BusinessClock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.contents = contents;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Another case and how it stands to this one.
     *
     * @param later whether the other one came later, and so bears the relation towards this one
     */
    public record Linked(CaseFile other, Relation relation, boolean later) {}

    /** Records that {@code id} repeats {@code former} in some way; the same link again changes nothing. */
    @Transactional
    public void link(UUID id, UUID former, Relation relation, String by, String element) {
        CaseFile file = cases.get(id);
        CaseFile other = cases.get(former);
        if (add(id, former, relation)) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("kind", relation.word());
            entry.put("number", other.number());
            entry.put("registrationNumber", other.registrationNumber());
            contents.append(id, element, LINKS, by, entry);
            journal.record(id, "linked", by, element, Map.of("kind", relation.word(), "to", other.number()));
            journal.record(former, "linked", by, null, Map.of("kind", relation.word(), "from", file.number()));
        }
    }

    /** Records of which case a new one came. */
    boolean add(UUID id, UUID former, Relation relation) {
        return jdbc.sql(
                                """
                insert into case_link (case_id, other, kind, at) values (?, ?, ?, ?) on conflict do nothing
                """)
                        .params(id, former, relation.word(), clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** All cases beside this one, oldest link first. */
    public List<Linked> of(UUID id) {
        List<Row> rows = jdbc.sql(
                        """
                select other, kind, false as later, at from case_link where case_id = :id
                union all
                select case_id, kind, true, at from case_link where other = :id
                order by at
                """)
                .param("id", id)
                .query((rs, n) -> new Row(rs.getObject(1, UUID.class), rs.getString(2), rs.getBoolean(3)))
                .list();
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<UUID, CaseFile> files = jdbc
                .sql(CaseRow.SELECT + " where id = any(?)")
                .param(rows.stream().map(Row::other).toArray(UUID[]::new))
                .query(CaseRow::read)
                .list()
                .stream()
                .collect(Collectors.toMap(CaseFile::id, Function.identity()));
        List<Linked> links = new ArrayList<>();
        for (Row row : rows) {
            CaseFile other = files.get(row.other);
            Relation relation = Relation.of(row.kind).orElse(null);
            if (other != null && relation != null) {
                links.add(new Linked(other, relation, row.later));
            }
        }
        return List.copyOf(links);
    }

    private record Row(UUID other, String kind, boolean later) {}
}

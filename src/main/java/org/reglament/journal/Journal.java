package org.reglament.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.reglament.journal.ChainCheck.Last;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The append-only record of each case, chained so that a changed, added or missing entry shows. */
@Component
public class Journal {

    /** Key of an entry's data: the login of somebody for whom another acted. */
    public static final String BEHALF = "for";

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final BusinessClock clock;
    private final Chain chain;
    private final ThreadLocal<@Nullable Map<UUID, List<Chain.Entry>>> gathered = new ThreadLocal<>();

    Journal(JdbcClient jdbc, ObjectMapper json, BusinessClock clock, Chain chain) {
        this.jdbc = jdbc;
        this.chain = chain;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Appends an entry in the caller's transaction.
     *
     * @param by a login, {@code applicant} or {@code system}
     */
    @Transactional
    public void record(UUID caseId, String action, String by, @Nullable String element, Map<String, ?> data) {
        Chain.Entry entry =
                chain.entry(caseId, clock.instant().truncatedTo(ChronoUnit.MICROS), by, action, element, write(data));
        Map<UUID, List<Chain.Entry>> waiting = gathered.get();
        if (waiting == null) {
            chain.append(entry);
        } else {
            waiting.computeIfAbsent(caseId, id -> new ArrayList<>()).add(entry);
        }
    }

    /**
     * Does something in the caller's transaction and appends at its end all that was recorded meanwhile: few statements
     * instead of one for each entry. The deed must not read the journal, nor catch what it does in a savepoint.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void together(Runnable deed) {
        if (gathered.get() != null) {
            deed.run();
            return;
        }
        Map<UUID, List<Chain.Entry>> entries = new LinkedHashMap<>();
        gathered.set(entries);
        try {
            deed.run();
        } finally {
            gathered.remove();
        }
        entries.forEach(chain::append);
    }

    /**
     * Erases what the entries of a case say, in the caller's transaction: the commitments stay, and with them the proof
     * that none was added, left out or changed places.
     */
    @Transactional
    public void erase(UUID caseId) {
        jdbc.sql(
                        """
                update journal_entry set data = null, salt = null,
                    by_whom = case when position('@' in by_whom) > 0 then 'applicant' else by_whom end
                where case_id = ?
                """)
                .param(caseId)
                .update();
    }

    /** All entries of a case, oldest first. */
    public List<JournalEntry> of(UUID caseId) {
        return rows(caseId).stream().map(this::entry).toList();
    }

    /** The chain of a case without its entries, oldest first. */
    public List<Link> links(UUID caseId) {
        return rows(caseId).stream()
                .map(row -> new Link(
                        row.seq(),
                        row.at(),
                        HexFormat.of().formatHex(row.commitment()),
                        HexFormat.of().formatHex(row.hash())))
                .toList();
    }

    /** Recomputes the whole chain and names the first entry that does not fit. */
    public Verdict verify(UUID caseId) {
        ChainCheck check = new ChainCheck();
        AtomicReference<@Nullable Last> noted = new AtomicReference<>();
        // Entries and last link in one statement: between two, somebody's next entry would look like a break.
        jdbc.sql(
                        """
                select e.*, c.case_id as chained, c.seq as last_seq, c.hash as last_hash
                from (select * from journal_entry where case_id = :id) e
                full join (select * from journal_chain where case_id = :id) c on c.case_id = e.case_id
                order by e.seq
                """)
                .param("id", caseId)
                .query(rs -> {
                    if (rs.getObject("chained") != null) {
                        noted.set(new Last(rs.getInt("last_seq"), rs.getBytes("last_hash")));
                    }
                    if (rs.getObject("case_id") != null) {
                        check.take(JournalRow.read(rs));
                    }
                });
        return check.end(noted.get());
    }

    private List<JournalRow> rows(UUID caseId) {
        return jdbc.sql("select * from journal_entry where case_id = ? order by seq")
                .param(caseId)
                .query((rs, n) -> JournalRow.read(rs))
                .list();
    }

    private JournalEntry entry(JournalRow row) {
        return new JournalEntry(
                row.seq(),
                row.at(),
                row.by(),
                row.action(),
                row.element(),
                row.data() == null ? Map.of() : read(row.data()),
                HexFormat.of().formatHex(row.hash()));
    }

    private String write(Map<String, ?> data) {
        try {
            return json.writeValueAsString(new TreeMap<>(data));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("journal data must be plain values", e);
        }
    }

    private Map<String, Object> read(String data) {
        try {
            return json.readValue(data, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            // Somebody changed it, which the verifier tells; the rest of the journal stays readable.
            return Map.of("unreadable", data);
        }
    }
}

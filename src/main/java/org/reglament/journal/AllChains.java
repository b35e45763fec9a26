package org.reglament.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reglament.journal.ChainCheck.Last;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Verifies the chains of all cases, a portion at a time, however many there are. */
@Component
public class AllChains {
    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID LAST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    private final JdbcClient jdbc;

    AllChains(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A chain that does not hold. */
    public record Broken(UUID caseId, Verdict verdict) {}

    /**
     * What a portion came to.
     *
     * @param chains how many chains are verified now, those of the portions before included
     * @param of how many there are
     * @param next after which chain the next portion begins; null when all are done
     */
    public record Portion(long chains, long of, List<Broken> broken, @Nullable UUID next) {}

    /** Recomputes the chains that follow the given one, no more than so many, for all their entries are read. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Portion verify(@Nullable UUID after, int most) {
        UUID from = after == null ? FIRST : after;
        Map<UUID, Last> noted = new HashMap<>();
        List<UUID> order = new ArrayList<>();
        jdbc.sql("select case_id, seq, hash from journal_chain where case_id > ? order by case_id limit ?")
                .params(from, most)
                .query(rs -> {
                    UUID id = rs.getObject(1, UUID.class);
                    order.add(id);
                    noted.put(id, new Last(rs.getInt(2), rs.getBytes(3)));
                });
        UUID next = order.size() < most ? null : order.get(most - 1);
        Map<UUID, ChainCheck> checks = new HashMap<>();
        jdbc.sql("select * from journal_entry where case_id > ? and case_id <= ? order by case_id, seq")
                .params(from, next == null ? LAST : next)
                .query(rs -> {
                    JournalRow row = JournalRow.read(rs);
                    // Entries whose chain is gone are met here alone.
                    if (!noted.containsKey(row.caseId()) && !checks.containsKey(row.caseId())) {
                        order.add(row.caseId());
                    }
                    checks.computeIfAbsent(row.caseId(), id -> new ChainCheck()).take(row);
                });
        List<Broken> broken = new ArrayList<>();
        for (UUID id : order) {
            Verdict verdict = checks.getOrDefault(id, new ChainCheck()).end(noted.get(id));
            if (!verdict.valid()) {
                broken.add(new Broken(id, verdict));
            }
        }
        return new Portion(next == null ? count(LAST) : count(next), count(LAST), List.copyOf(broken), next);
    }

    private long count(UUID upTo) {
        return jdbc.sql("select count(*) from journal_chain where case_id <= ?")
                .param(upTo)
                .query(Long.class)
                .single();
    }
}

package org.reglament.journal;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.reglament.calendar.Settling;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Binds the chains of all cases day by day: each day's list names the last link of every chain that grew and the head of
 * the day before; the head is the list's digest, so whoever has noted a head can prove later that nothing was changed.
 */
@Component
public class Heads implements Settling {

    /** The first line of every list; another way of making lists would bear another number. */
    static final String FORM = "reglament journal head 1";

    private static final HexFormat HEX = HexFormat.of();
    private static final byte[] START = new byte[32];
    private static final String SELECT = "select day, hash, prior, chains, sealed_at from journal_head";

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    Heads(JdbcClient jdbc, BusinessClock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Seals every day that has passed, also those that passed while nothing ran. */
    @Scheduled(fixedDelayString = "${reglament.journal.heads-poll:PT10M}", initialDelayString = "PT1M")
    void seal() {
        LocalDate next = next();
        while (next != null && next.isBefore(clock.today())) {
            LocalDate day = next;
            transaction.executeWithoutResult(status -> seal(day));
            next = day.plusDays(1);
        }
    }

    @Override
    public boolean settle() {
        seal();
        return true;
    }

    public Optional<Head> find(LocalDate day) {
        return jdbc.sql(SELECT + " where day = ?").param(day).query(Heads::head).optional();
    }

    /** The heads of that many days before the given one, the latest first. */
    public List<Head> before(LocalDate day, int most) {
        return jdbc.sql(SELECT + " where day < ? order by day desc limit ?")
                .params(day, most)
                .query(Heads::head)
                .list();
    }

    /** The published list of a day: what its head is the SHA-256 of, byte by byte. */
    public String list(Head head) {
        return list(
                head.day(),
                head.prior(),
                jdbc.sql("select hash from journal_leaf where day = ?")
                        .param(head.day())
                        .query((rs, n) -> HEX.formatHex(rs.getBytes(1)))
                        .list());
    }

    /** The days whose lists name a link of this case, oldest first. */
    public List<Leaf> of(UUID caseId) {
        return jdbc.sql("select day, seq, hash from journal_leaf where case_id = ? order by day")
                .param(caseId)
                .query((rs, n) ->
                        new Leaf(rs.getObject(1, LocalDate.class), rs.getInt(2), HEX.formatHex(rs.getBytes(3))))
                .list();
    }

    /** Whether the journal as it stands today still leads to the head of that day. */
    public boolean matches(Head head) {
        String prior = find(head.day().minusDays(1)).map(Head::hash).orElse(HEX.formatHex(START));
        List<String> links = new ArrayList<>();
        for (List<UUID> part : parts(head.day())) {
            links.addAll(recomputed(head.day(), part));
        }
        return prior.equals(head.prior())
                && HEX.formatHex(digest(list(head.day(), head.prior(), links))).equals(head.hash());
    }

    /** The links of those cases, computed anew from the very texts of their entries. */
    private List<String> recomputed(LocalDate day, List<UUID> cases) {
        Map<UUID, byte[]> links = new HashMap<>();
        jdbc.sql(
                        """
                select e.* from journal_leaf l join journal_entry e on e.case_id = l.case_id and e.seq <= l.seq
                where l.day = ? and l.case_id = any(?::text[]::uuid[]) order by e.case_id, e.seq
                """)
                .params(day, cases.stream().map(UUID::toString).toArray(String[]::new))
                .query(rs -> {
                    JournalRow row = JournalRow.read(rs);
                    byte[] before = links.getOrDefault(row.caseId(), new byte[0]);
                    links.put(row.caseId(), Commitment.link(before, row.recomputed()));
                });
        return links.values().stream().map(HEX::formatHex).toList();
    }

    private List<List<UUID>> parts(LocalDate day) {
        List<UUID> all = jdbc.sql("select case_id from journal_leaf where day = ?")
                .param(day)
                .query(UUID.class)
                .list();
        List<List<UUID>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += 200) {
            parts.add(all.subList(from, Math.min(all.size(), from + 200)));
        }
        return parts;
    }

    private void seal(LocalDate day) {
        // Two processes may come at once; the second finds the day sealed.
        jdbc.sql("select pg_advisory_xact_lock(hashtext('journal heads'))").query(rs -> {});
        if (find(day).isPresent()) {
            return;
        }
        List<String> cases = new ArrayList<>();
        List<String> seqs = new ArrayList<>();
        List<String> hashes = new ArrayList<>();
        // Entries that were written late, in a transaction over midnight, are bound by the next day's head.
        jdbc.sql(
                        """
                select c.case_id, e.seq, e.hash
                from journal_chain c
                left join journal_sealed s on s.case_id = c.case_id
                join lateral (select seq, hash from journal_entry e
                    where e.case_id = c.case_id and e.seq > coalesce(s.seq, 0) and e.at < :end
                    order by seq desc limit 1) e on true
                where c.seq > coalesce(s.seq, 0)
                """)
                .param("end", day.plusDays(1).atStartOfDay(clock.getZone()).toOffsetDateTime())
                .query(rs -> {
                    cases.add(rs.getString(1));
                    seqs.add(rs.getString(2));
                    hashes.add(HEX.formatHex(rs.getBytes(3)));
                });
        String prior = find(day.minusDays(1)).map(Head::hash).orElse(HEX.formatHex(START));
        byte[] hash = digest(list(day, prior, hashes));
        jdbc.sql("insert into journal_head (day, hash, prior, chains, sealed_at) values (?, ?, ?, ?, ?)")
                .params(
                        day,
                        hash,
                        HEX.parseHex(prior),
                        cases.size(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql(
                        """
                with leaf as (
                    insert into journal_leaf (day, case_id, seq, hash)
                    select ?::date, t.id::uuid, t.seq::integer, decode(t.hash, 'hex')
                    from unnest(?::text[], ?::text[], ?::text[]) as t(id, seq, hash) returning case_id, seq)
                insert into journal_sealed (case_id, seq) select case_id, seq from leaf
                on conflict (case_id) do update set seq = excluded.seq
                """)
                .params(day, cases.toArray(String[]::new), seqs.toArray(String[]::new), hashes.toArray(String[]::new))
                .update();
    }

    /** The first day that is not sealed yet; null while nothing was ever recorded. */
    private @Nullable LocalDate next() {
        return jdbc.sql("select max(day) + 1 from journal_head")
                .query((rs, n) -> Optional.ofNullable(rs.getObject(1, LocalDate.class)))
                .single()
                .or(() -> jdbc.sql("select min(at) from journal_entry")
                        .query((rs, n) -> Optional.ofNullable(rs.getTimestamp(1)))
                        .single()
                        .map(first -> clock.dateOf(first.toInstant())))
                .orElse(null);
    }

    private static String list(LocalDate day, String prior, List<String> links) {
        StringBuilder text = new StringBuilder();
        text.append(FORM).append('\n').append(day).append('\n').append(prior).append('\n');
        links.stream().sorted().forEach(link -> text.append(link).append('\n'));
        return text.toString();
    }

    private static byte[] digest(String text) {
        return Commitment.sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Head head(ResultSet rs, int n) throws SQLException {
        return new Head(
                rs.getObject("day", LocalDate.class),
                HEX.formatHex(rs.getBytes("hash")),
                HEX.formatHex(rs.getBytes("prior")),
                rs.getInt("chains"),
                rs.getTimestamp("sealed_at").toInstant());
    }
}

package org.reglament.journal;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Appends entries to the chain of a case: its row is locked, extended and kept in step with them. */
@Component
class Chain {

    private static final HexFormat HEX = HexFormat.of();

    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();

    Chain(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An entry that has no place in the chain yet. */
    record Entry(
            UUID caseId,
            Instant at,
            String by,
            String action,
            @Nullable String element,
            String data,
            byte[] salt,
            byte[] commitment) {}

    Entry entry(UUID caseId, Instant at, String by, String action, @Nullable String element, String data) {
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        return new Entry(
                caseId, at, by, action, element, data, salt, Commitment.of(salt, at, by, action, element, data));
    }

    /** One statement: the chain's row is locked, extended and read back even when others wait for it. */
    void append(Entry entry) {
        jdbc.sql(
                        """
                with link as (
                    insert into journal_chain as c (case_id, seq, hash) values (:case, 1, sha256(:commitment))
                    on conflict (case_id) do update set seq = c.seq + 1, hash = sha256(c.hash || :commitment)
                    returning seq, hash)
                insert into journal_entry (case_id, seq, at, by_whom, action, element, data, salt, commitment, hash)
                select :case, seq, :at, :by, :action, :element, :data, :salt, :commitment, hash from link
                """)
                .param("case", entry.caseId)
                .param("commitment", entry.commitment)
                .param("at", entry.at.atOffset(ZoneOffset.UTC))
                .param("by", entry.by)
                .param("action", entry.action)
                .param("element", entry.element)
                .param("data", entry.data)
                .param("salt", entry.salt)
                .update();
    }

    /** Several entries of one case, in their order: two statements, however many they are. */
    void append(UUID caseId, List<Entry> entries) {
        if (entries.size() == 1) {
            append(entries.get(0));
            return;
        }
        // Locked by a change that changes nothing; a chain that begins here has the empty text before it.
        End last = jdbc.sql(
                        """
                insert into journal_chain as c (case_id, seq, hash) values (?, 0, '')
                on conflict (case_id) do update set seq = c.seq returning seq, hash
                """)
                .param(caseId)
                .query((rs, n) -> new End(rs.getInt(1), rs.getBytes(2)))
                .single();
        byte[][] hashes = new byte[entries.size()][];
        byte[] hash = last.hash;
        for (int n = 0; n < hashes.length; n++) {
            hash = Commitment.link(hash, entries.get(n).commitment);
            hashes[n] = hash;
        }
        jdbc.sql(
                        """
                with link as (update journal_chain set seq = :last + cardinality(:hashes::text[]), hash = :hash
                              where case_id = :case)
                insert into journal_entry (case_id, seq, at, by_whom, action, element, data, salt, commitment, hash)
                select :case, :last + n, at::timestamptz, by_whom, action, element, data, decode(salt, 'hex'),
                       decode(commitment, 'hex'), decode(hash, 'hex')
                from unnest(:moments::text[], :by::text[], :actions::text[], :elements::text[], :data::text[],
                            :salts::text[], :commitments::text[], :hashes::text[])
                     with ordinality as e (at, by_whom, action, element, data, salt, commitment, hash, n)
                """)
                .param("case", caseId)
                .param("last", last.seq)
                .param("hash", hash)
                .param("moments", texts(entries, entry -> entry.at.toString()))
                .param("by", texts(entries, Entry::by))
                .param("actions", texts(entries, Entry::action))
                .param("elements", texts(entries, Entry::element))
                .param("data", texts(entries, Entry::data))
                .param("salts", texts(entries, entry -> HEX.formatHex(entry.salt)))
                .param("commitments", texts(entries, entry -> HEX.formatHex(entry.commitment)))
                .param("hashes", Arrays.stream(hashes).map(HEX::formatHex).toArray(String[]::new))
                .update();
    }

    /** The end of a chain. */
    private record End(int seq, byte[] hash) {}

    private static @Nullable String[] texts(List<Entry> entries, Function<Entry, @Nullable String> part) {
        return entries.stream().map(part).toArray(String[]::new);
    }
}

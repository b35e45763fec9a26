package org.reglament.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reglament.kit.ReglamentTest;
import org.reglament.kit.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is in the journal stays as it was written, or the verifier names the entry. */
@ReglamentTest
class JournalTests {
    @Autowired
    Journal journal;

    @Autowired
    AllChains chains;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Statements statements;

    @Autowired
    PlatformTransactionManager transactions;

    private final UUID id = UUID.randomUUID();

    @BeforeEach
    void five_entries() {
        for (int i = 1; i <= 5; i++) {
            journal.record(id, "deed", "registrar.minstroy", "register", Map.of("number", i, "word", "слово"));
        }
    }

    @Test
    void entries_are_read_as_they_were_written() {
        assertThat(journal.of(id)).hasSize(5).extracting(JournalEntry::seq).containsExactly(1, 2, 3, 4, 5);
        assertThat(journal.of(id).get(2)).satisfies(entry -> {
            assertThat(entry.by()).isEqualTo("registrar.minstroy");
            assertThat(entry.element()).isEqualTo("register");
            assertThat(entry.data()).containsEntry("number", 3).containsEntry("word", "слово");
        });
        assertThat(journal.verify(id)).isEqualTo(Verdict.whole());
        assertThat(journal.verify(UUID.randomUUID())).isEqualTo(Verdict.whole());
    }

    @Test
    void what_one_deed_records_is_appended_at_its_end_in_the_same_order() {
        UUID other = UUID.randomUUID();
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        int few = statements.of(() -> transaction.executeWithoutResult(status -> journal.together(() -> {
            for (int i = 6; i <= 20; i++) {
                journal.record(id, "deed", "registrar.minstroy", i % 2 == 0 ? null : "register", Map.of("number", i));
                journal.record(other, "deed", "system", null, Map.of("слово", "«{\"\\,}»"));
            }
        })));

        assertThat(few).isLessThan(6);
        assertThat(journal.of(id))
                .hasSize(20)
                .extracting(entry -> entry.data().get("number"))
                .isEqualTo(IntStream.rangeClosed(1, 20).boxed().toList());
        assertThat(journal.of(other)).hasSize(15);
        journal.record(id, "deed", "system", null, Map.of());
        assertThat(journal.verify(id)).isEqualTo(Verdict.whole());
        assertThat(journal.verify(other)).isEqualTo(Verdict.whole());

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> journal.together(() -> {
                    journal.record(id, "undone", "system", null, Map.of());
                    throw new IllegalStateException("in the middle");
                })))
                .hasMessage("in the middle");
        assertThat(journal.of(id)).extracting(JournalEntry::action).doesNotContain("undone");
        journal.record(id, "deed", "system", null, Map.of());
        assertThat(journal.of(id)).hasSize(22);
    }

    @Test
    void an_entry_that_comes_while_the_chain_is_read_is_no_break() {
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() ->
                IntStream.range(0, 300).forEach(n -> journal.record(id, "deed", "system", null, Map.of("number", n))));
        List<Verdict> verdicts = new ArrayList<>();
        do {
            verdicts.add(journal.verify(id));
        } while (!writing.isDone());
        writing.join();

        assertThat(verdicts).containsOnly(Verdict.whole());
        assertThat(journal.of(id)).hasSize(305);
    }

    @Test
    void equal_deeds_have_unlike_commitments() {
        UUID other = UUID.randomUUID();
        journal.record(id, "same", "system", null, Map.of());
        journal.record(other, "same", "system", null, Map.of());

        assertThat(jdbc.sql(
                                "select count(distinct commitment) from journal_entry where action = 'same' and case_id = any(?)")
                        .param(new UUID[] {id, other})
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(jdbc.sql("select min(length(salt)) from journal_entry where case_id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(16);
    }

    @ParameterizedTest
    @CsvSource({
        "data = '{}', changed",
        "by_whom = 'nobody', changed",
        "action = 'other', changed",
        "element = null, changed",
        "at = at + interval '1 microsecond', changed",
        "data = null, changed",
        "salt = null, changed",
        "commitment = sha256('x'), changed",
        "hash = sha256('x'), relinked"
    })
    void the_verifier_names_the_first_entry_that_was_changed(String change, String reason) {
        jdbc.sql("update journal_entry set " + change + " where case_id = ? and seq in (3, 5)")
                .param(id)
                .update();

        assertThat(journal.verify(id)).isEqualTo(Verdict.broken(3, reason));
    }

    @Test
    void a_removed_entry_is_missed_wherever_it_stood() {
        jdbc.sql("delete from journal_entry where case_id = ? and seq = 5")
                .param(id)
                .update();
        assertThat(journal.verify(id)).isEqualTo(Verdict.broken(5, "missing"));

        jdbc.sql("delete from journal_entry where case_id = ? and seq = 2")
                .param(id)
                .update();
        assertThat(journal.verify(id)).isEqualTo(Verdict.broken(2, "missing"));

        jdbc.sql("delete from journal_chain where case_id = ?").param(id).update();
        jdbc.sql("delete from journal_entry where case_id = ? and seq > 1")
                .param(id)
                .update();
        assertThat(journal.verify(id)).isEqualTo(Verdict.broken(1, "unchained"));
    }

    @Test
    void all_chains_are_verified_in_portions_and_each_broken_one_is_named_once() {
        List<UUID> others = Stream.generate(UUID::randomUUID).limit(5).toList();
        others.forEach(other -> journal.record(other, "deed", "system", null, Map.of()));
        jdbc.sql("update journal_entry set data = '{}' where case_id = ? and seq = 4")
                .param(id)
                .update();
        UUID unchained = others.get(0);
        jdbc.sql("delete from journal_chain where case_id = ?").param(unchained).update();
        UUID emptied = others.get(1);
        jdbc.sql("delete from journal_entry where case_id = ?").param(emptied).update();

        List<AllChains.Broken> broken = new ArrayList<>();
        UUID after = null;
        long before = 0;
        do {
            AllChains.Portion portion = chains.verify(after, 3);
            assertThat(portion.chains()).isGreaterThanOrEqualTo(before).isLessThanOrEqualTo(portion.of());
            broken.addAll(portion.broken());
            before = portion.chains();
            after = portion.next();
        } while (after != null);

        assertThat(broken.stream().filter(one -> one.caseId().equals(id) || others.contains(one.caseId())))
                .containsExactlyInAnyOrder(
                        new AllChains.Broken(id, Verdict.broken(4, "changed")),
                        new AllChains.Broken(unchained, Verdict.broken(1, "unchained")),
                        new AllChains.Broken(emptied, Verdict.broken(1, "missing")));
        assertThat(chains.verify(null, 1_000_000).next()).isNull();
    }

    @Test
    void an_erased_journal_says_nothing_and_still_holds() {
        journal.record(id, "deed", "citizen:nina@example.org", null, Map.of("word", "тайна"));

        journal.erase(id);
        journal.record(id, "erased", "system", null, Map.of("why", "retention"));

        assertThat(journal.verify(id)).isEqualTo(Verdict.whole());
        assertThat(journal.of(id).subList(0, 6))
                .allMatch(entry -> entry.data().isEmpty() && !entry.by().contains("nina"));
        jdbc.sql("delete from journal_entry where case_id = ? and seq = 4")
                .param(id)
                .update();
        assertThat(journal.verify(id)).isEqualTo(Verdict.broken(4, "missing"));
    }

    @Test
    void those_who_write_at_once_make_one_chain() {
        List<CompletableFuture<Void>> writers = IntStream.range(0, 8)
                .mapToObj(writer -> CompletableFuture.runAsync(() -> {
                    for (int i = 0; i < 25; i++) {
                        journal.record(id, "at-once", "system", null, Map.of("writer", writer));
                    }
                }))
                .toList();
        writers.forEach(CompletableFuture::join);

        assertThat(journal.of(id)).hasSize(205);
        assertThat(journal.verify(id)).isEqualTo(Verdict.whole());
    }
}

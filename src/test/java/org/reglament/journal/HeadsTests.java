package org.reglament.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reglament.calendar.BusinessClock;
import org.reglament.kit.Http;
import org.reglament.kit.ReglamentTest;
import org.reglament.kit.Time;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The head of a day binds every entry of the day, and shows whoever changes one later. */
@ReglamentTest
class HeadsTests {

    private static final LocalDate FAR = LocalDate.of(9999, 1, 1);

    @Autowired
    Journal journal;

    @Autowired
    Heads heads;

    @Autowired
    BusinessClock clock;

    @Autowired
    Time time;

    @Autowired
    Http http;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_head_is_the_digest_of_the_published_list_which_names_the_last_links_and_the_head_before() throws Exception {
        UUID one = UUID.randomUUID();
        journal.record(one, "opened", "system", null, Map.of());
        journal.record(one, "claimed", "executor.minstroy", "draft", Map.of());
        Head head = sealed();

        String list = http.get("/journal/heads/" + head.day() + ".txt").text();
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(list.getBytes(StandardCharsets.UTF_8));
        assertThat(HexFormat.of().formatHex(digest)).isEqualTo(head.hash());
        assertThat(list.lines())
                .startsWith("reglament journal head 1", head.day().toString(), head.prior())
                .contains(journal.links(one).get(1).hash())
                .doesNotContain(journal.links(one).get(0).hash());
        assertThat(heads.of(one))
                .containsExactly(
                        new Leaf(head.day(), 2, journal.links(one).get(1).hash()));
        assertThat(http.get("/journal/heads.csv").text()).contains(head.hash());
        assertThat(http.get("/journal/heads.json").text()).contains(head.hash());
        assertThat(heads.matches(head)).isTrue();
    }

    @Test
    void days_that_passed_unattended_are_sealed_later_each_once_and_in_a_row() {
        journal.record(UUID.randomUUID(), "opened", "system", null, Map.of());
        sealed();
        LocalDate last = last();
        time.advance("P3D");

        List<Head> after = heads.before(FAR, 3);
        assertThat(after).extracting(Head::day).containsExactly(last.plusDays(3), last.plusDays(2), last.plusDays(1));
        assertThat(after.get(0).prior()).isEqualTo(after.get(1).hash());
        heads.seal();
        assertThat(heads.before(FAR, 3)).isEqualTo(after);
    }

    @Test
    void an_entry_changed_by_sql_is_named_and_its_day_no_longer_leads_to_its_head() {
        UUID changed = UUID.randomUUID();
        for (String action : List.of("opened", "registered", "claimed")) {
            journal.record(changed, action, "system", null, Map.of("word", action));
        }
        Head head = sealed();
        assertThat(journal.verify(changed).valid()).isTrue();

        jdbc.sql("update journal_entry set data = '{\"word\":\"forged\"}' where case_id = ? and seq = 2")
                .param(changed)
                .update();

        assertThat(journal.verify(changed)).isEqualTo(new Verdict(false, 2, "changed"));
        assertThat(heads.matches(head)).isFalse();
    }

    @Test
    void even_a_forger_who_links_the_chain_anew_is_shown_by_the_head() {
        UUID forged = UUID.randomUUID();
        journal.record(forged, "opened", "system", null, Map.of("word", "true"));
        Head head = sealed();

        JournalRow row = jdbc.sql("select * from journal_entry where case_id = ?")
                .param(forged)
                .query((rs, n) -> JournalRow.read(rs))
                .single();
        byte[] commitment = Commitment.of(row.salt(), row.at(), row.by(), row.action(), row.element(), "{}");
        byte[] hash = Commitment.link(new byte[0], commitment);
        jdbc.sql("update journal_entry set data = '{}', commitment = ?, hash = ? where case_id = ?")
                .params(commitment, hash, forged)
                .update();
        jdbc.sql("update journal_chain set hash = ? where case_id = ?")
                .params(hash, forged)
                .update();

        assertThat(journal.verify(forged).valid())
                .as("the chain alone looks whole")
                .isTrue();
        assertThat(heads.matches(head)).isFalse();
        assertThat(http.get("/journal/heads/" + head.day()).text()).contains("Не сходится");
    }

    @Test
    void a_day_with_no_head_is_not_there() {
        assertThat(http.get("/journal/heads/1999-01-01").status()).isEqualTo(404);
        assertThat(http.get("/journal/heads/1999-01-01.txt").status()).isEqualTo(404);
    }

    /** Lets days pass until a new one is sealed. */
    private Head sealed() {
        LocalDate before = last();
        long days = Math.max(1, ChronoUnit.DAYS.between(clock.today(), before) + 2);
        time.advance("P" + days + "D");
        return heads.before(FAR, 1000).stream()
                .filter(head -> head.day().isAfter(before) && head.chains() > 0)
                .min((a, b) -> a.day().compareTo(b.day()))
                .orElseThrow();
    }

    private LocalDate last() {
        return heads.before(FAR, 1).stream().findFirst().map(Head::day).orElse(LocalDate.of(2000, 1, 1));
    }
}

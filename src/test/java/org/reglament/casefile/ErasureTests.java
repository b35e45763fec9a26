package org.reglament.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reglament.calendar.BusinessClock;
import org.reglament.document.Documents;
import org.reglament.journal.Journal;
import org.reglament.journal.JournalEntry;
import org.reglament.kit.Http;
import org.reglament.kit.ReglamentTest;
import org.reglament.worklist.Drafts;
import org.reglament.worklist.WorkItems;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is erased is in no table any more, and the journals hold nevertheless. */
@ReglamentTest
class ErasureTests {
    @Autowired
    Http http;

    @Autowired
    CaseFiles cases;

    @Autowired
    Erasures erasures;

    @Autowired
    Retention retention;

    @Autowired
    Documents documents;

    @Autowired
    Drafts drafts;

    @Autowired
    Journal journal;

    @Autowired
    WorkItems items;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    BusinessClock clock;

    private String surname;
    private String email;

    /** Each test has a person of its own, whom nothing else in the database can name. */
    @BeforeEach
    void somebody() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        surname = "Следова" + mark;
        email = "Trace." + mark + "@example.org";
    }

    @Test
    void no_trace_of_an_erased_person_is_in_any_table() {
        CaseFile file = closed();
        leaveTracesElsewhere();
        assertThat(tablesNaming(surname)).contains("case_file", "submission");
        assertThat(tablesNaming(email.toLowerCase()))
                .contains("case_file", "letter", "signin_link", "draft", "document", "spring_session_attributes");
        int entries = journal.of(file.id()).size();

        assertThat(erasures.erase(" " + email.toUpperCase() + " ", "admin")).isEqualTo(1);

        assertThat(tablesNaming(surname)).isEmpty();
        assertThat(tablesNaming(email.toLowerCase())).isEmpty();
        assertThat(tablesNaming(file.number())).isEmpty();
        assertThat(tablesNaming("ул. Следовая, 7")).isEmpty();
        assertThat(tablesNaming(file.processId())).isEmpty();
        assertThat(journal.verify(file.id()).valid()).isTrue();
        assertThat(journal.of(file.id())).hasSize(entries + 1);
        assertThat(journal.of(file.id()).subList(0, entries))
                .allMatch(entry -> entry.data().isEmpty());
        assertThat(journal.of(file.id()).get(entries)).satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("erased");
            assertThat(entry.by()).isEqualTo("admin");
        });
        assertThat(erasures.latest().get(0)).satisfies(erasure -> {
            assertThat(erasure.why()).isEqualTo("request");
            assertThat(erasure.cases()).isEqualTo(1);
        });
        assertThat(items.drift()).isZero();
        assertThat(http.as("registrar.minstroy")
                        .get("/api/v1/cases/" + file.number())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_person_without_an_address_is_found_by_the_whole_name() {
        email = null;
        CaseFile file = closed();

        assertThat(erasures.of(surname)).isEmpty();
        assertThat(erasures.of("  " + surname.toUpperCase() + "  нина ивановна"))
                .extracting(CaseFile::id)
                .containsExactly(file.id());
        erasures.erase(surname + " Нина Ивановна", "admin");

        assertThat(tablesNaming(surname)).isEmpty();
    }

    @Test
    void a_person_with_an_open_case_is_not_erased() {
        CaseFile done = closed();
        String open = filed();

        assertThatThrownBy(() -> erasures.erase(email, "admin"))
                .isInstanceOf(StillOpenException.class)
                .hasMessage(open);

        assertThat(cases.find(done.id())).isPresent();
        assertThat(tablesNaming(surname)).contains("submission");
    }

    @Test
    void a_case_is_erased_when_its_retention_has_run_out_and_not_a_day_before() {
        CaseFile file = closed();
        String open = filed();
        assertThat(retainUntil(file)).isEqualTo(clock.today().plusYears(5));

        keepUntil(file, clock.today());
        retention.pass();
        assertThat(cases.find(file.id())).isPresent();

        keepUntil(file, clock.today().minusDays(1));
        retention.pass();

        assertThat(cases.find(file.id())).isEmpty();
        assertThat(tablesNaming(file.number())).isEmpty();
        assertThat(tablesNaming(file.processId())).isEmpty();
        assertThat(journal.verify(file.id()).valid()).isTrue();
        assertThat(journal.of(file.id()))
                .last()
                .extracting(JournalEntry::action, JournalEntry::by)
                .containsExactly("erased", "system");
        assertThat(erasures.latest().get(0).why()).isEqualTo("retention");
        assertThat(cases.byNumber(open)).isPresent();
        assertThat(items.drift()).isZero();
    }

    @Test
    void a_case_waits_for_the_latest_of_its_children() {
        CaseFile file = closed();
        CaseFile child = closed();
        jdbc.sql("update case_file set parent = ? where id = ?")
                .params(file.id(), child.id())
                .update();
        keepUntil(file, clock.today().minusDays(1));

        retention.pass();
        assertThat(cases.find(file.id())).isPresent();
        keepUntil(child, clock.today().minusDays(1));
        retention.pass();

        assertThat(cases.find(file.id())).isEmpty();
        assertThat(cases.find(child.id())).isEmpty();
        assertThat(tablesNaming(surname)).isEmpty();
    }

    @Test
    void a_case_whose_papers_another_reads_waits_for_it() {
        CaseFile file = closed();
        CaseFile reader = closed();
        UUID paper = documents
                .issue(file.id(), "answer", "Ответ.pdf", "application/pdf", "%PDF".getBytes(StandardCharsets.UTF_8))
                .id();
        jdbc.sql("insert into document_share (case_id, document_id, at) values (?, ?, now())")
                .params(reader.id(), paper)
                .update();
        keepUntil(file, clock.today().minusDays(1));

        retention.pass();
        assertThat(documents.find(paper)).isPresent();
        keepUntil(reader, clock.today().minusDays(1));
        retention.pass();
        // Whichever of the two comes first, a second night takes what waited for the other.
        retention.pass();

        assertThat(cases.find(file.id())).isEmpty();
        assertThat(documents.find(paper)).isEmpty();
        assertThat(tablesNaming(surname)).isEmpty();
    }

    private LocalDate retainUntil(CaseFile file) {
        return jdbc.sql("select retain_until from case_file where id = ?")
                .param(file.id())
                .query(LocalDate.class)
                .single();
    }

    private void keepUntil(CaseFile file, LocalDate day) {
        jdbc.sql("update case_file set retain_until = ? where id = ?")
                .params(day, file.id())
                .update();
    }

    private CaseFile closed() {
        String number = filed();
        CaseFile file = cases.byNumber(number).orElseThrow();
        Http registrar = http.as("registrar.minstroy");
        JsonNode task = registrar
                .get("/api/v1/tasks?queue=available&q=" + number)
                .json()
                .path("items")
                .get(0);
        drafts.keep(task.path("id").asText(), "registrar.minstroy", Map.of("note", List.of("о " + surname)));
        Http.Answer registered = registrar.post(
                "/api/v1/tasks/" + task.path("id").asText() + "/complete",
                Map.of(
                        "answers",
                        Map.of(
                                "classifierCode",
                                "0005.0005.0056.1147",
                                "questions",
                                List.of(Map.of("question", "Когда ответят: " + surname + "?")))));
        assertThat(registered.status()).as(registered.toString()).isEqualTo(204);
        cases.signal(file.id(), "withdraw", "applicant");
        CaseFile closed = cases.get(file.id());
        assertThat(closed.isOpen()).isFalse();
        return closed;
    }

    private String filed() {
        Map<String, Object> applicant = new LinkedHashMap<>(Map.of(
                "lastName",
                surname,
                "firstName",
                "Нина",
                "middleName",
                "Ивановна",
                "postalAddress",
                "ул. Следовая, 7"));
        if (email != null) {
            applicant.put("email", email);
        }
        Http.Answer filed = http.as("intake")
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post(
                        "/api/v1/procedures/citizen-appeal/cases",
                        Map.of(
                                "body",
                                "minstroy",
                                "applicant",
                                applicant,
                                "answers",
                                Map.of(
                                        "kind",
                                        "complaint",
                                        "subject",
                                        "Обращение: " + surname,
                                        "text",
                                        "Пишет " + surname,
                                        "replyMode",
                                        email == null ? "LK" : "EMAIL")));
        assertThat(filed.status()).as(filed.toString()).isEqualTo(201);
        return filed.json().path("number").asText();
    }

    /** A draft on the portal, a file sent nowhere, a sign-in link and a session. */
    private void leaveTracesElsewhere() {
        String address = email.toLowerCase();
        drafts.keep("file:" + UUID.randomUUID(), "citizen:" + address, Map.of("about.lastName", List.of(surname)));
        documents.upload(new ByteArrayInputStream("текст".getBytes(StandardCharsets.UTF_8)), surname + ".txt", address);
        jdbc.sql("insert into signin_link (hash, email, return_to, expires_at) values (?, ?, '/', '2999-01-01')")
                .params(UUID.randomUUID().toString(), address)
                .update();
        String session = UUID.randomUUID().toString();
        jdbc.sql("insert into spring_session values (?, ?, 1, 2, 1800, 9999999999999, null)")
                .params(session, session)
                .update();
        jdbc.sql("insert into spring_session_attributes values (?, 'visitor', ?)")
                .params(session, ("citizen EMAIL " + address).getBytes(StandardCharsets.UTF_8))
                .update();
        jdbc.sql(
                        """
                insert into parked_post values (gen_random_uuid(), 'browser', null, '/', false, false,
                    jsonb_build_array(jsonb_build_object('name', 'email', 'value', ?::text)), '2999-01-01')
                """)
                .param(address)
                .update();
    }

    /** The tables in a row of which the word stands, whether as text or as bytes: what a dump would show. */
    private TreeSet<String> tablesNaming(String word) {
        TreeSet<String> found = new TreeSet<>();
        for (String table : jdbc.sql(
                        """
                select table_name from information_schema.tables
                where table_schema = 'public' and table_type = 'BASE TABLE'
                """)
                .query(String.class)
                .list()) {
            boolean named = jdbc.sql("select exists (select from " + table
                            + " t where position(lower(:word) in lower(t::text)) > 0"
                            + " or position(encode(convert_to(:word, 'UTF8'), 'hex') in t::text) > 0)")
                    .param("word", word)
                    .query(Boolean.class)
                    .single();
            if (named) {
                found.add(table);
            }
        }
        return found;
    }
}

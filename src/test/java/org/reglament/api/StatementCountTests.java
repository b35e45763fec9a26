package org.reglament.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reglament.api.Calls.REGISTERED;
import static org.reglament.api.Calls.appeal;
import static org.reglament.api.Calls.complete;
import static org.reglament.api.Calls.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reglament.kit.Http;
import org.reglament.kit.ReglamentTest;
import org.reglament.kit.Statements;
import org.reglament.worklist.WorkItems;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a call costs the database is bounded, and does not grow with what is in it. */
@ReglamentTest
class StatementCountTests {
    private static final String REGISTRAR = "registrar.mincult";

    /** A little above what was measured; whoever needs more says here why. */
    private static final int OPEN = 44;

    private static final int COMPLETE = 94;
    private static final int LIST = 5;
    private static final int READ = 8;
    private static final long WAL_OPEN = 90_000;
    private static final long WAL_COMPLETE = 100_000;

    @Autowired
    Http http;

    @Autowired
    Statements statements;

    @Autowired
    WorkItems items;

    @Autowired
    JdbcClient jdbc;

    private String number;
    private String code;

    /** Also makes sure that nothing is done for the first time while it is counted. */
    @BeforeEach
    void warm() {
        JsonNode filed = Calls.file(http, inMincult());
        number = filed.path("number").asText();
        code = filed.path("trackingCode").asText();
        list();
        caseCalls();
        completed(number);
        JsonNode again = Calls.file(http, inMincult());
        number = again.path("number").asText();
        code = again.path("trackingCode").asText();
    }

    @AfterEach
    void forgetMadeUpRows() {
        items.rebuild();
    }

    @Test
    void opening_a_case_and_completing_a_task_stay_within_their_bounds() {
        int open = statements.of(() -> Calls.file(http, inMincult()));
        String id = task(http, REGISTRAR, number, "register");
        int complete = statements.of(() -> ok(complete(http, REGISTRAR, id, REGISTERED)));

        System.out.printf("Statements: %d to open a case, %d to complete a task%n", open, complete);
        assertThat(open).isBetween(10, OPEN);
        assertThat(complete).isBetween(10, COMPLETE);
    }

    @Test
    void a_page_of_the_list_costs_the_same_at_fifty_and_at_five_hundred_tasks() {
        multiply(50);
        int few = statements.of(this::list);
        multiply(500);
        int many = statements.of(this::list);

        System.out.printf("Statements: %d for a page of 25 tasks of 50, %d of 500%n", few, many);
        assertThat(many).isEqualTo(few).isBetween(1, LIST);
        assertThat(statements.of(() -> ok(http.as(REGISTRAR).get("/api/v1/tasks?queue=available&limit=200"))))
                .isEqualTo(few);
    }

    @Test
    void reading_a_case_does_not_grow_with_its_history() {
        Map<String, Integer> young = caseCalls();
        completed(number);
        Map<String, Integer> old = caseCalls();

        System.out.println("Statements: " + old);
        assertThat(old).isEqualTo(young);
        assertThat(old).allSatisfy((call, count) -> assertThat(count).as(call).isBetween(1, READ));
    }

    @Test
    void the_log_that_a_case_writes_is_bounded() {
        List<Long> openings = new ArrayList<>();
        List<Long> completions = new ArrayList<>();
        for (int i = 0; i < 21; i++) {
            String before = wal();
            String one = Calls.file(http, inMincult()).path("number").asText();
            openings.add(written(before));
            before = wal();
            completed(one);
            completions.add(written(before));
        }
        // The middle one: now and then the database tidies up beside it.
        long opened = openings.stream().sorted().toList().get(10);
        long completed = completions.stream().sorted().toList().get(10);

        System.out.printf("WAL: %d bytes to open a case, %d to complete a task%n", opened, completed);
        assertThat(opened).isBetween(1_000L, WAL_OPEN);
        assertThat(completed).isBetween(1_000L, WAL_COMPLETE);
    }

    private static Map<String, Object> inMincult() {
        return appeal("body", "mincult");
    }

    private void completed(String number) {
        ok(complete(http, REGISTRAR, task(http, REGISTRAR, number, "register"), REGISTERED));
    }

    private void list() {
        ok(http.as(REGISTRAR).get("/api/v1/tasks?queue=available"));
    }

    private Map<String, Integer> caseCalls() {
        String path = "/api/v1/cases/" + number;
        Map<String, Supplier<Http.Answer>> calls = Map.of(
                "case", () -> http.as(REGISTRAR).get(path),
                "journal", () -> http.as(REGISTRAR).get(path + "/journal"),
                "letters", () -> http.as(REGISTRAR).get(path + "/letters"),
                "documents", () -> http.as(REGISTRAR).get(path + "/documents"),
                "track", () -> http.get("/api/v1/track/" + number + "?code=" + code));
        return calls.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        call -> statements.of(() -> ok(call.getValue().get())),
                        (a, b) -> a,
                        java.util.TreeMap::new));
    }

    /** Makes up rows of the list until there are so many; they are gone with the next rebuild. */
    private void multiply(int tasks) {
        jdbc.sql(
                        """
                with made as (
                    insert into work_item (id, element, name, case_id, procedure, definition_id, number,
                        registration_number, title, applicant, body, assignee, candidates, created_at, due_at, priority,
                        suspended, words)
                    select 'made-' || :tasks || '-' || n, element, name, case_id, procedure, definition_id, number,
                        registration_number, title, applicant, body, assignee, candidates, created_at, due_at, priority,
                        suspended, words
                    from work_item, generate_series(1, :tasks) n where number = :number and element = 'register'
                        and id not like 'made-%'
                    returning id, candidates, due_at)
                insert into work_offer select id, unnest(candidates), due_at from made
                """)
                .param("tasks", tasks)
                .param("number", number)
                .update();
    }

    private String wal() {
        return jdbc.sql("select pg_current_wal_insert_lsn()::text")
                .query(String.class)
                .single();
    }

    private long written(String since) {
        return jdbc.sql("select (pg_current_wal_insert_lsn() - ?::pg_lsn)::bigint")
                .param(since)
                .query(Long.class)
                .single();
    }

    private static void ok(Http.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isIn(200, 204);
    }
}

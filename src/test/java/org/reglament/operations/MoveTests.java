package org.reglament.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.journal.Journal;
import org.reglament.journal.JournalEntry;
import org.reglament.kit.Http;
import org.reglament.kit.ReglamentTest;
import org.reglament.procedure.Deploy;
import org.reglament.procedure.Procedures;
import org.reglament.worklist.WorkItem;
import org.reglament.worklist.WorkItems;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A thousand running cases go over to a new version: those that can, once each, with all their dates. */
@ReglamentTest
class MoveTests {
    private static final int ALL = 1000;
    /** Of them these stand at the first task; the last twenty were never asked what the new version decides by. */
    private static final int CHECKED = 600;

    private static final int UNASKED = 20;
    private static final int DECIDED = 300;
    private static final Pattern MOVE = Pattern.compile("/operations/moves/([0-9a-f-]{36})");

    @Autowired
    Http http;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService management;

    @Autowired
    Procedures procedures;

    @Autowired
    CaseFiles cases;

    @Autowired
    WorkItems items;

    @Autowired
    Journal journal;

    @Autowired
    MoveRows rows;

    @Autowired
    Mover mover;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final Moving moving = new Moving();
    private String first = "";

    @BeforeEach
    void a_thousand_cases() {
        Deploy.sketch(repository, procedures, moving.first());
        first = procedures.get(moving.key).definitionId();
        jdbc.sql(
                        """
                insert into case_file (id, number, procedure, definition_id, body, title, locale, status, opened_at,
                    received_at, channel, filed_by, identity_level, content)
                select (:ids || lpad(to_hex(n), 12, '0'))::uuid, :number || lpad(n::text, 6, '0'),
                    :key, :first, 'slavsk', 'Дело ' || n, 'ru', '', now(), now(), 'API', 'intake', 'account',
                    case when n between :without and :checked then '{}' else '{"urgent": true}' end::jsonb
                from generate_series(1, :all) n
                """)
                .param("key", moving.key)
                .param("ids", moving.ids())
                .param("number", moving.number(0).substring(0, moving.number(0).length() - 6))
                .param("first", first)
                .param("without", CHECKED - UNASKED + 1)
                .param("checked", CHECKED)
                .param("all", ALL)
                .update();
        jdbc.sql(
                        """
                insert into deadline (case_id, key, rule, event, started_at, due_at, provisional, shown)
                select id, 'answer', '10 days', 'now', now(), timestamptz '2999-03-01 21:00:00Z'
                    + right(number, 4)::int * interval '1 hour', false, true from case_file where procedure = ?
                """)
                .param(moving.key)
                .update();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            for (int n = 1; n <= ALL; n++) {
                String at = n <= CHECKED ? "check" : n <= CHECKED + DECIDED ? "decide" : "consult";
                String process = runtime.createProcessInstanceById(first)
                        .businessKey(moving.id(n).toString())
                        .startBeforeActivity(at)
                        .execute()
                        .getId();
                jdbc.sql("update case_file set process_id = ? where id = ?")
                        .params(process, moving.id(n))
                        .update();
            }
        });
        Deploy.sketch(repository, procedures, moving.second());
    }

    @Test
    void they_go_over_in_batches_by_several_hands_and_after_a_halt_once_each_and_keep_their_dates() {
        Map<String, Date> timers = timers();
        Map<String, Date> dues = dues();
        assertThat(timers).hasSize(CHECKED);
        assertThat(dues).hasSize(ALL);
        Administrator admin = new Administrator(http.address(), "admin");

        String trial = admin.get("/operations/procedures/" + moving.key + "/move")
                .body()
                .replaceAll("<[^>]+>", " ")
                .replaceAll("[\\s\\u00a0]+", " ");

        assertThat(trial)
                .contains(
                        "Перейдёт 880",
                        "Останется 100 В новой версии нет шага, на котором стоит дело: «Сделать consult»",
                        "Застряло бы 20",
                        "уже не спросят: urgent – «Срочно?»",
                        moving.number(581),
                        moving.number(901),
                        "Перевести 880 дел");
        assertThat(admin.get("/operations/procedures/" + moving.key + "/move.csv")
                        .body()
                        .lines())
                .hasSize(ALL + 1)
                .anyMatch(line -> line.startsWith(moving.number(600) + ";Застряло бы;"));
        assertThat(counts()).containsExactly(Map.entry(first, (long) ALL));

        UUID move = begun(admin);
        admin.post("/operations/moves/" + move + "/stop", Map.of());
        Trouble.until(() -> !mover.some(rows.find(move).orElseThrow(), 5));
        Move halted = rows.find(move).orElseThrow();
        assertThat(halted.stopped()).isTrue();
        assertThat(admin.get("/operations/moves/" + move).body()).contains("Перевод остановлен");

        rows.stop(move, false);
        mover.some(halted, 10);
        List<CompletableFuture<Void>> hands = new ArrayList<>();
        for (int hand = 0; hand < 3; hand++) {
            hands.add(CompletableFuture.runAsync(() -> {
                while (mover.some(halted, 20)) {
                    Thread.onSpinWait();
                }
            }));
        }
        hands.forEach(CompletableFuture::join);
        admin.post("/operations/moves/" + move + "/go", Map.of());
        Trouble.until(() -> rows.find(move).orElseThrow().finished());

        String second = procedures.get(moving.key).definitionId();
        assertThat(counts()).containsOnly(Map.entry(second, 880L), Map.entry(first, 120L));
        assertThat(rows.find(move).orElseThrow().moved()).isEqualTo(880);
        assertThat(timers()).isEqualTo(timers);
        assertThat(dues()).isEqualTo(dues);
        assertThat(jdbc.sql(
                                "select count(*) from journal_entry where action = 'version-changed' and data like '%\"to\":2%'"
                                        + " and case_id in (select id from case_file where procedure = ?)")
                        .param(moving.key)
                        .query(Long.class)
                        .single())
                .isEqualTo(880);
        assertThat(jdbc.sql("select count(*) from act_ru_execution where proc_def_id_ = ?")
                        .param(second)
                        .query(Long.class)
                        .single())
                .isEqualTo(580 * 2 + 300);
        assertThat(items.drift()).isZero();
        the_tasks_are_right();
        assertThat(admin.get("/operations/moves/" + move).body())
                .contains("Перешло дел: 880, осталось при своей версии: 120", moving.number(581), "consult");
    }

    private void the_tasks_are_right() {
        WorkItem moved = item(1);
        assertThat(moved.candidates()).containsExactly("slavsk:head");
        assertThat(moved.name()).isEqualTo("Проверить самому");
        assertThat(item(CHECKED).candidates()).containsExactly("slavsk:registrar");
        WorkItem renamed = item(CHECKED + 1);
        assertThat(renamed.element()).isEqualTo("settle");
        assertThat(cases.get(moving.id(1)).definitionId()).isEqualTo(moved.definitionId());
        assertThat(journal.verify(moving.id(1)).valid()).isTrue();
        assertThat(journal.of(moving.id(1)))
                .extracting(JournalEntry::by, JournalEntry::action)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("admin", "version-changed"));

        // The new version's way is gone: urgent was answered long ago, and became a variable with the move.
        CaseFile file = cases.get(moving.id(1));
        tasks.complete(moved.id());
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(file.processId())
                        .count())
                .isZero();
        tasks.complete(renamed.id());
        tasks.complete(item(CHECKED).id());
        assertThat(item(CHECKED).element()).isEqualTo("decide");
    }

    private UUID begun(Administrator admin) {
        admin.get("/operations/procedures/" + moving.key + "/move");
        String next = admin.post("/operations/procedures/" + moving.key + "/move", Map.of())
                .headers()
                .firstValue("Location")
                .orElse("");
        Matcher found = MOVE.matcher(next);
        assertThat(found.find()).as(next).isTrue();
        return UUID.fromString(found.group(1));
    }

    private WorkItem item(int n) {
        return items.of(moving.id(n)).get(0);
    }

    private Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        jdbc.sql("select definition_id, count(*) from case_file where procedure = ? group by definition_id")
                .param(moving.key)
                .query(row -> {
                    counts.put(row.getString(1), row.getLong(2));
                });
        return counts;
    }

    private Map<String, Date> timers() {
        Map<String, Date> timers = new TreeMap<>();
        management.createJobQuery().timers().list().stream()
                .filter(job -> job.getProcessDefinitionKey().equals(moving.key))
                .forEach(job -> timers.put(job.getProcessInstanceId(), job.getDuedate()));
        return timers;
    }

    private Map<String, Date> dues() {
        Map<String, Date> dues = new TreeMap<>();
        tasks.createTaskQuery()
                .processDefinitionKey(moving.key)
                .list()
                .forEach(task -> dues.put(task.getId(), task.getDueDate()));
        return dues;
    }
}

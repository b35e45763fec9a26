package org.reglament.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reglament.casefile.Applicant;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.Channel;
import org.reglament.casefile.OpenCase;
import org.reglament.casefile.Openings;
import org.reglament.correspondence.Letter;
import org.reglament.correspondence.Letters;
import org.reglament.directory.People;
import org.reglament.directory.Recall;
import org.reglament.journal.Journal;
import org.reglament.kit.ReglamentTest;
import org.reglament.kit.Statements;
import org.reglament.procedure.Deploy;
import org.reglament.procedure.Procedures;
import org.reglament.procedure.Sketch;
import org.reglament.signin.Official;
import org.reglament.worklist.BulkRun.Deed;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What several do to one case at a time, and one to many cases. */
@ReglamentTest
class TogetherTests {

    private static final String BODY = "gvardeysk";
    private static final Official REGISTRAR = new Official("registrar." + BODY);
    private static final String LAWYER = "lawyer." + BODY;
    private static final Duration LONG = Duration.ofSeconds(20);

    @Autowired
    Tasks tasks;

    @Autowired
    WorkItems items;

    @Autowired
    BulkRuns runs;

    @Autowired
    Openings openings;

    @Autowired
    CaseFiles cases;

    @Autowired
    People people;

    @Autowired
    Letters letters;

    @Autowired
    Journal journal;

    @Autowired
    Statements statements;

    @Autowired
    ManagementService jobs;

    @Autowired
    RuntimeService runtime;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Procedures procedures;

    @Autowired
    RepositoryService repository;

    @BeforeEach
    void deploy() {
        Deploy.sketch(
                repository,
                procedures,
                Sketch.of("together")
                        .form("together-start", "{\"type\":\"textfield\",\"key\":\"subject\",\"label\":\"Тема\"}")
                        .form("together-do", "{\"type\":\"textfield\",\"key\":\"note\",\"label\":\"Что сделано\"}")
                        .flow(
                                "<startEvent id='start' camunda:formRef='together-start' camunda:formRefBinding='deployment'/>"
                                        + Sketch.flow("start", "both") + "<parallelGateway id='both'/>"
                                        + Sketch.flow("both", "draft") + Sketch.task("draft", "together-do", "")
                                        + Sketch.flow("draft", "drafted") + "<endEvent id='drafted'/>"
                                        + Sketch.flow("both", "part")
                                        + Sketch.task("part", "together-do", "camunda:asyncAfter='true'")
                                        + Sketch.flow("part", "parted") + "<endEvent id='parted'/>",
                                "start",
                                "both",
                                "draft",
                                "drafted",
                                "part",
                                "parted"));
        people.appoint(LAWYER, BODY, "registrar");
    }

    @AfterEach
    void asBefore() {
        people.allow(LAWYER, true);
        people.dismiss(LAWYER, BODY, "registrar");
    }

    /**
     * The end of one branch moves the other's task to another execution. An engine that read the task before that commit,
     * and its execution after, found none (NullPointerException in {@code TaskEntity.complete}).
     */
    @Test
    void a_task_waits_for_the_job_that_moves_it_before_the_engine_reads_it() throws Exception {
        UUID id = open();
        String definition = items.of(id).get(0).definitionId();
        jobs.suspendJobDefinitionByProcessDefinitionId(definition, true);
        tasks.complete(REGISTRAR, task(id, "part"), Map.of("note", "Часть готова"), Locale.ROOT);
        String draft = task(id, "draft");
        String job = jobs.createJobQuery()
                .processInstanceId(cases.get(id).processId())
                .singleResult()
                .getId();
        CompletableFuture<Void> completed = new TransactionTemplate(transactions).execute(status -> {
            jobs.executeJob(job);
            CompletableFuture<Void> other = CompletableFuture.runAsync(
                    () -> tasks.complete(REGISTRAR, draft, Map.of("note", "Ответ готов"), Locale.ROOT));
            assertThat(waiting()).contains("act_ru_task", "for no key update");
            return other;
        });

        completed.get(LONG.toSeconds(), TimeUnit.SECONDS);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(cases.get(id).processId())
                        .count())
                .isZero();
        assertThat(cases.submissions(id))
                .extracting(given -> given.element())
                .containsExactly("start", "part", "draft");
        assertThat(items.drift()).isZero();
    }

    @Test
    void a_closed_account_is_handed_nothing() {
        String task = task(open(), "draft");
        people.allow(LAWYER, false);

        assertThatThrownBy(() -> tasks.handOver(REGISTRAR, task, LAWYER, "Отпуск"))
                .isInstanceOf(TaskRefusedException.class)
                .extracting(refused -> ((TaskRefusedException) refused).reason())
                .isEqualTo(TaskRefusedException.Reason.WRONG_RECEIVER);
        people.allow(LAWYER, true);
        tasks.handOver(REGISTRAR, task, LAWYER, "Отпуск");
    }

    @Test
    void many_tasks_are_handed_over_with_their_reason() {
        List<UUID> several = List.of(open(), open(), open());
        List<WorkItem> chosen = several.stream().map(id -> theTask(id, "draft")).toList();

        String why = "Перевод в другой отдел, приказ " + UUID.randomUUID();
        UUID run = runs.plan(REGISTRAR, Deed.HAND_OVER, LAWYER, why, chosen);
        runs.go(REGISTRAR, run, true);
        Instant end = Instant.now().plus(LONG);
        while (!runs.find(REGISTRAR, run).orElseThrow().finished()
                && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
        }

        assertThat(runs.find(REGISTRAR, run).orElseThrow().good()).isEqualTo(3);
        for (UUID id : several) {
            assertThat(theTask(id, "draft").assignee()).isEqualTo(LAWYER);
            assertThat(journal.of(id))
                    .filteredOn(entry -> entry.action().equals("handed-over"))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.data()).containsEntry("reason", why));
            assertThat(letters.of(id)).extracting(Letter::event).doesNotContain("handed-over");
        }
        await().atMost(LONG).untilAsserted(() -> assertThat(told(why)).hasSize(1));
        String letter = told(why).get(0);
        assertThat(letter).contains("/desk/tasks");
        several.forEach(id -> assertThat(letter).contains(cases.get(id).shownNumber()));
    }

    @Test
    void a_run_whose_process_died_is_told_of_by_another() {
        WorkItem first = theTask(open(), "draft");
        WorkItem second = theTask(open(), "draft");
        String why = "Отпуск до мая, приказ " + UUID.randomUUID();
        UUID run = runs.plan(REGISTRAR, Deed.HAND_OVER, LAWYER, why, List.of(first, second));
        tasks.handOver(REGISTRAR, first.id(), LAWYER, why, run);
        tasks.handOver(REGISTRAR, second.id(), LAWYER, why, run);
        runs.tell();
        assertThat(told(why)).isEmpty();
        jdbc.sql("update bulk_run set touched_at = touched_at - interval '2 minutes' where id = ?")
                .param(run)
                .update();

        runs.tell();
        runs.tell();

        assertThat(told(why)).singleElement().asString().contains(first.shownNumber(), second.shownNumber());
    }

    /** The letters about several tasks, which belong to no case, that give this reason. */
    private List<String> told(String why) {
        return jdbc
                .sql("select plain from letter where event = 'handed-over-many' and recipient = ?")
                .param(LAWYER)
                .query(String.class)
                .list()
                .stream()
                .filter(letter -> letter.contains(why))
                .toList();
    }

    @Test
    void rights_to_many_tasks_cost_no_more_than_to_one() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            ids.add(task(open(), "draft"));
        }
        int one = statements.of(
                () -> assertThat(tasks.readable(REGISTRAR, ids.subList(0, 1))).hasSize(1));
        int six = statements.of(() -> assertThat(tasks.readable(REGISTRAR, ids))
                .extracting(WorkItem::id)
                .isEqualTo(ids));
        assertThat(six).isEqualTo(one);
        assertThat(tasks.readable(new Official("executor.minsoc"), ids)).isEmpty();

        Map<String, Long> repeated = statements.repeated(
                () -> Recall.deed(() -> ids.forEach(id -> tasks.handOver(REGISTRAR, id, LAWYER, "Отпуск"))));
        // Once for who hands over and once for who gets them.
        assertThat(repeated)
                .hasEntrySatisfying(
                        "select login, password_hash, enabled, role from person where login = ?",
                        asked -> assertThat(asked).isEqualTo(2));
        assertThat(repeated.keySet().stream()
                        .filter(sql -> sql.contains("from post h"))
                        .map(repeated::get))
                .containsExactly(2L);
    }

    /** The statement of ours that waits for somebody's lock. */
    private String waiting() {
        Instant end = Instant.now().plus(LONG);
        while (Instant.now().isBefore(end)) {
            jdbc.sql("select pg_stat_clear_snapshot()").query().singleRow();
            List<String> blocked = jdbc.sql("select query from pg_stat_activity where datname = current_database()"
                            + " and cardinality(pg_blocking_pids(pid)) > 0")
                    .query(String.class)
                    .list();
            if (!blocked.isEmpty()) {
                return blocked.get(0);
            }
        }
        throw new AssertionError("nobody waits");
    }

    private String task(UUID id, String element) {
        return theTask(id, element).id();
    }

    private WorkItem theTask(UUID id, String element) {
        return items.of(id).stream()
                .filter(item -> item.element().equals(element))
                .findFirst()
                .orElseThrow();
    }

    private UUID open() {
        return openings.open(new OpenCase(
                        "together",
                        BODY,
                        null,
                        new Applicant("Кравцова", "Нина", null, null, null, null, null, null),
                        Map.of("subject", "Каток"),
                        Channel.API,
                        "intake",
                        "account",
                        null,
                        null,
                        null))
                .id();
    }
}

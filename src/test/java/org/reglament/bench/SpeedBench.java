package org.reglament.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.Applicant;
import org.reglament.casefile.Channel;
import org.reglament.form.Filing;
import org.reglament.kit.ReglamentTest;
import org.reglament.kit.Statements;
import org.reglament.procedure.Deploy;
import org.reglament.procedure.Procedures;
import org.reglament.procedure.Sketch;
import org.reglament.signin.Official;
import org.reglament.worklist.Tasks;
import org.reglament.worklist.WorkItems;
import org.reglament.worklist.WorkList;
import org.reglament.worklist.WorkQuery;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Compares with the bare engine and with bare SQL in one run, and prints the ratios; no part of the build. See
 * {@code docs/performance.md}.
 */
@ReglamentTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SpeedBench {
    private static final int TASKS = Integer.getInteger("bench.tasks", 100_000);
    private static final int CASES = Integer.getInteger("bench.cases", 300);
    private static final int PAGES = Integer.getInteger("bench.pages", 200);
    private static final String REGISTRAR = "registrar.minstroy";

    @Autowired
    Filing filing;

    @Autowired
    Tasks tasks;

    @Autowired
    WorkItems items;

    @Autowired
    WorkList list;

    @Autowired
    TaskService engine;

    @Autowired
    Procedures procedures;

    @Autowired
    RepositoryService repository;

    @Autowired
    Statements statements;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void deploy() {
        for (String key : List.of("speed", "slowness")) {
            Deploy.sketch(
                    repository,
                    procedures,
                    Sketch.of(key)
                            .form(
                                    key + "-start",
                                    text("subject"),
                                    text("kind"),
                                    text("replyMode"),
                                    "{\"type\":\"textarea\",\"key\":\"text\",\"label\":\"Текст\"}")
                            .form(key + "-check", text("code"), text("note"))
                            .flow(
                                    "<startEvent id='start' camunda:formRef='" + key
                                            + "-start' camunda:formRefBinding='deployment'/>"
                                            + Sketch.flow("start", "tell")
                                            + Sketch.step("tell", "sendLetter", "letter", "notice")
                                            + Sketch.flow("tell", "check")
                                            + Sketch.task("check", key + "-check", "") + Sketch.flow("check", "close")
                                            + Sketch.step("close", "closeCase", "outcome", "done")
                                            + Sketch.flow("close", "end") + "<endEvent id='end'/>",
                                    "start",
                                    "tell",
                                    "check",
                                    "close",
                                    "end"));
        }
    }

    @Test
    @Order(1)
    void cases_against_the_bare_engine() throws InterruptedException {
        try (BareEngine bare = new BareEngine(statements)) {
            UUID[] opened = new UUID[1];
            String[] process = new String[1];
            Runnable openOurs = () -> opened[0] = open("speed");
            Runnable openBare =
                    () -> process[0] = bare.open(data(), UUID.randomUUID().toString());
            long[][] ours = new long[2][CASES];
            long[][] theirs = new long[2][CASES];
            openOurs.run();
            completeOurs(opened[0]);
            int ownStatements = statements.of(openOurs) + statements.of(() -> completeOurs(opened[0]));
            openBare.run();
            bare.complete(bare.task(process[0]), answers());
            int bareStatements = statements.of(openBare);
            String first = bare.task(process[0]);
            bareStatements += statements.of(() -> bare.complete(first, answers()));
            for (int warm = 0; warm < CASES / 3; warm++) {
                openOurs.run();
                completeOurs(opened[0]);
                openBare.run();
                bare.complete(bare.task(process[0]), answers());
            }
            TimeUnit.SECONDS.sleep(5);
            long ownLog = -written();
            for (int i = 0; i < CASES; i++) {
                ours[0][i] = time(openOurs);
                String task = task(opened[0]);
                ours[1][i] = time(() -> tasks.complete(new Official(REGISTRAR), task, answers(), Locale.ROOT));
            }
            // The letters' sending is part of it.
            TimeUnit.SECONDS.sleep(10);
            ownLog += written();
            long bareLog = -written();
            for (int i = 0; i < CASES; i++) {
                theirs[0][i] = time(openBare);
                String task = bare.task(process[0]);
                theirs[1][i] = time(() -> bare.complete(task, answers()));
            }
            bareLog += written();
            for (long[][] all : List.of(ours, theirs)) {
                for (long[] each : all) {
                    java.util.Arrays.sort(each);
                }
            }
            print("open a case, median, to the bare engine", Timing.p50(ours[0]), Timing.p50(theirs[0]), "ms", 1.0);
            print("complete a task, median, to the bare engine", Timing.p50(ours[1]), Timing.p50(theirs[1]), "ms", 1.0);
            print("statements of a case, to the bare engine", ownStatements, bareStatements, "", 0.75);
            print(
                    "log (WAL) of a case, to the bare engine",
                    ownLog / 1024.0 / CASES,
                    bareLog / 1024.0 / CASES,
                    "kB",
                    0.7);
        }
    }

    @Test
    @Order(2)
    void pages_of_the_list() {
        UUID one = open("speed");
        UUID other = open("slowness");
        Crowd crowd = new Crowd(jdbc, items);
        crowd.grow(1000, one, other);
        double few = Timing.p95(Timing.of(PAGES, this::page));
        crowd.grow(TASKS, one, other);
        assertThat(list.page(REGISTRAR, query()).items()).hasSize(25);
        double many = Timing.p95(Timing.of(PAGES, this::page));
        double engines = Timing.p95(Timing.of(Math.min(PAGES, 50), this::enginePage));
        double bare = Timing.p95(Timing.of(PAGES, this::barePage));

        print("a page of the list at " + TASKS + " tasks, p95, to the engine's TaskQuery", many, engines, "ms", 0.05);
        print("the same to bare SQL", many, bare, "ms", 1.5);
        print("the same to itself at 1000 tasks", many, few, "ms", 1.5);
    }

    private static void print(String what, double ours, double theirs, String unit, double goal) {
        System.out.printf(
                Locale.ROOT,
                "BENCH %s: %.2f (goal %.2f, %s) = %.2f / %.2f %s%n",
                what,
                ours / theirs,
                goal,
                ours / theirs <= goal ? "met" : "missed",
                ours,
                theirs,
                unit);
    }

    private static long time(Runnable deed) {
        long begun = System.nanoTime();
        deed.run();
        return System.nanoTime() - begun;
    }

    private UUID open(String procedure) {
        return filing.file(new Filing.Filled(
                        procedure,
                        "minstroy",
                        new Applicant("Кравцова", "Нина", "Ивановна", null, "nina@example.org", null, null, "ru"),
                        form(),
                        Channel.API,
                        "intake",
                        "none",
                        null,
                        null,
                        "intake",
                        Locale.ROOT))
                .id();
    }

    private String task(UUID caseId) {
        return items.of(caseId).get(0).id();
    }

    private void completeOurs(UUID caseId) {
        tasks.complete(new Official(REGISTRAR), task(caseId), answers(), Locale.ROOT);
    }

    private static Map<String, Object> form() {
        return Map.of(
                "subject", "Протекает крыша после ремонта",
                "kind", "complaint",
                "replyMode", "EMAIL",
                "text", "После капитального ремонта протекает крыша над третьим подъездом. ".repeat(8));
    }

    private static Map<String, Object> answers() {
        return Map.of("code", "0005.0005.0056.1147", "note", "Осмотреть крышу с подрядчиком.");
    }

    /** What a case holds, as variables. */
    private static Map<String, Object> data() {
        Map<String, Object> data = new HashMap<>(form());
        data.putAll(Map.of(
                "lastName", "Кравцова",
                "firstName", "Нина",
                "middleName", "Ивановна",
                "email", "nina@example.org",
                "locale", "ru",
                "body", "minstroy",
                "channel", "API",
                "filedBy", "intake",
                "receivedAt", new Date(),
                "number", "TT-2026-" + System.nanoTime()));
        return data;
    }

    private static String text(String key) {
        return "{\"type\":\"textfield\",\"key\":\"" + key + "\",\"label\":\"" + key + "\"}";
    }

    private long written() {
        return jdbc.sql("select (pg_current_wal_insert_lsn() - '0/0'::pg_lsn)::bigint")
                .query(Long.class)
                .single();
    }

    private static WorkQuery query() {
        return new WorkQuery(WorkQuery.Queue.AVAILABLE, "speed", WorkQuery.Due.WEEK, null, null, 25);
    }

    private void page() {
        list.page(REGISTRAR, query());
    }

    private Instant until() {
        return clock.today().plusDays(7).atStartOfDay(clock.getZone()).toInstant();
    }

    private void enginePage() {
        TaskQuery query = engine.createTaskQuery()
                .processDefinitionKey("speed")
                .taskCandidateGroup(Crowd.GROUP)
                .taskUnassigned()
                .active()
                .dueAfter(Date.from(clock.instant()))
                .dueBefore(Date.from(until()))
                .orderByDueDate()
                .asc()
                .orderByTaskId()
                .asc();
        query.listPage(0, 26);
        query.count();
    }

    /** What somebody would write who wants this one page and nothing else. */
    private void barePage() {
        String from =
                """
                from work_offer o join work_item w on w.id = o.item
                where o.post = :post and o.due_at >= :now and o.due_at < :until and w.procedure = 'speed'
                    and w.assignee is null
                """;
        for (String sql : List.of(
                "select w.* " + from + " order by o.due_at, o.item limit 26",
                "select count(*) from (select 1 " + from + " limit 1001) x")) {
            jdbc.sql(sql)
                    .param("post", Crowd.GROUP)
                    .param("now", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                    .param("until", until().atOffset(java.time.ZoneOffset.UTC))
                    .query()
                    .listOfRows();
        }
    }
}

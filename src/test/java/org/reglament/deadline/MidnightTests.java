package org.reglament.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reglament.calendar.BusinessClock;
import org.reglament.calendar.Settling;
import org.reglament.journal.Journal;
import org.reglament.journal.JournalEntry;
import org.reglament.kit.ReglamentTest;
import org.reglament.kit.Skew;
import org.reglament.procedure.Procedures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything that is due at one midnight is done once, however many work on it and whatever the machine's clock does. */
@ReglamentTest
class MidnightTests {
    private static final int CASES = 250;
    private static final int DRAWN = 25;
    private static final String BODY = "sovetsk";
    private static final Duration HOUR = Duration.ofHours(1);

    @Autowired
    Deadlines deadlines;

    @Autowired
    NoticePoller poller;

    @Autowired
    List<Settling> settlings;

    @Autowired
    BusinessClock clock;

    @Autowired
    Skew skew;

    @Autowired
    Journal journal;

    @Autowired
    Procedures procedures;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void deploy() {
        repository
                .createDeployment()
                .name("moving")
                .enableDuplicateFiltering(true)
                .addClasspathResource("org/reglament/deadline/moving.bpmn")
                .deploy();
    }

    @AfterEach
    void set_the_clock_right() {
        skew.set(Duration.ZERO);
    }

    @Test
    void many_deadlines_of_one_midnight_are_each_told_once_though_two_nodes_and_the_engine_work_at_once()
            throws Exception {
        List<UUID> plain = cases(CASES);
        plain.forEach(id -> start(id, "30 days"));
        List<UUID> drawn = cases(DRAWN);
        drawn.forEach(id -> runtime.startProcessInstanceByKey("moving", id.toString()));
        Instant midnight = deadlines.find(drawn.get(0), "answer").orElseThrow().passed();
        List<UUID> all = Stream.concat(plain.stream(), drawn.stream()).toList();
        assertThat(all)
                .allSatisfy(id -> assertThat(deadlines.find(id, "answer")).get().returns(midnight, Deadline::passed));

        clock.advance(Duration.between(clock.instant(), midnight).plusSeconds(1));
        together(List.of(
                () -> untilSettled(List.of(poller)),
                () -> untilSettled(List.of(poller)),
                () -> untilSettled(settlings)));

        assertThat(all).allSatisfy(id -> assertThat(actions(id)).containsOnlyOnce("deadline.breached"));
        assertThat(notices("breach", all)).isEqualTo(all.size());
        assertThat(waiting(all)).isZero();
        assertThat(told(all)).as("each case is told to the head in one letter").hasSize(all.size());
        assertThat(told(all).values()).containsOnly(1L);
        assertThat(jdbc.sql("select count(*) from letter where recipient = ? and event like 'breach%'")
                        .param("head." + BODY)
                        .query(Integer.class)
                        .single())
                .as("grouped")
                .isLessThan(all.size() / 2);
        assertThat(drawn).allSatisfy(id -> {
            assertThat(tasks.createTaskQuery()
                            .processInstanceBusinessKey(id.toString())
                            .taskDefinitionKey("told")
                            .count())
                    .isOne();
            assertThat(timers(id)).containsExactly("after-a-year");
        });
    }

    @Test
    void a_clock_set_an_hour_forward_and_back_again_does_nothing_twice() {
        UUID id = cases(1).get(0);
        runtime.startProcessInstanceByKey("moving", id.toString());
        Instant midnight = deadlines.find(id, "answer").orElseThrow().passed();
        moveTo(midnight.minus(HOUR.dividedBy(2)));
        List<String> before = actions(id);
        assertThat(before).doesNotContain("deadline.breached");

        skew.set(HOUR);
        untilSettled(settlings);
        assertThat(actions(id)).containsOnlyOnce("deadline.breached");
        assertThat(timers(id)).containsExactly("after-a-year");
        skew.set(Duration.ZERO);
        untilSettled(settlings);
        moveTo(midnight.plus(HOUR));
        untilSettled(settlings);

        assertThat(actions(id)).hasSize(before.size() + 1).containsOnlyOnce("deadline.breached");
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(id.toString())
                        .taskDefinitionKey("told")
                        .count())
                .isOne();
        assertThat(told(List.of(id))).containsOnly(Map.entry(id, 1L));
        assertThat(journal.verify(id).valid()).isTrue();
    }

    @Test
    void a_clock_set_an_hour_back_loses_nothing() {
        UUID kept = cases(1).get(0);
        UUID broken = cases(1).get(0);
        Deadline deadline = start(kept, "30 days");
        start(broken, "30 days");
        moveTo(deadline.passed().plusSeconds(1).minus(HOUR));
        int reminders = notices("reminder", List.of(broken));
        assertThat(reminders).isPositive();

        skew.set(HOUR.negated());
        untilSettled(settlings);
        deadlines.meet(kept, "answer");
        moveTo(deadline.passed().minusSeconds(1));
        assertThat(actions(broken)).doesNotContain("deadline.breached");
        moveTo(deadline.passed());
        // The clock is set right, and the hour comes a second time.
        skew.set(Duration.ZERO);
        untilSettled(settlings);

        assertThat(actions(kept)).containsExactly("deadline.started", "deadline.met");
        assertThat(actions(broken)).containsExactly("deadline.started", "deadline.breached");
        assertThat(notices("reminder", List.of(broken))).isEqualTo(reminders);
        assertThat(notices("breach", List.of(broken))).isOne();
        assertThat(told(List.of(kept, broken))).containsOnly(Map.entry(broken, 1L));
    }

    @Test
    void the_last_second_is_in_time_and_the_next_is_not() {
        UUID kept = cases(1).get(0);
        UUID broken = cases(1).get(0);
        Deadline deadline = start(kept, "30 days");
        start(broken, "30 days");

        clock.advance(Duration.between(clock.instant(), deadline.dueAt()));
        assertThat(deadlines.breach(kept, "answer")).isFalse();
        deadlines.meet(kept, "answer");
        moveTo(deadline.passed());
        deadlines.meet(broken, "answer");

        assertThat(deadlines.find(kept, "answer")).get().returns(false, Deadline::breached);
        assertThat(deadlines.find(broken, "answer")).get().returns(true, Deadline::breached);
    }

    @Test
    void what_came_in_the_last_second_of_a_day_runs_from_that_day_and_a_second_later_from_the_next() {
        Instant midnight = clock.today().atStartOfDay(clock.getZone()).toInstant();
        List<UUID> two = cases(2);
        received(two.get(0), midnight.minusMillis(1));
        received(two.get(1), midnight);

        List<LocalDate> lastDays = two.stream()
                .map(id -> deadlines.start(id, "register", Rule.parse("10 days"), StartEvent.RECEIPT, null, false))
                .map(deadline -> deadlines.explain(deadline).term().lastDay())
                .toList();

        assertThat(lastDays)
                .containsExactly(clock.today().plusDays(9), clock.today().plusDays(10));
    }

    private void received(UUID id, Instant at) {
        jdbc.sql("update case_file set received_at = ? where id = ?")
                .params(DeadlineRows.utc(at), id)
                .update();
    }

    private Deadline start(UUID id, String rule) {
        return deadlines.start(id, "answer", Rule.parse(rule), StartEvent.REGISTRATION, "ст. 12 59-ФЗ", true);
    }

    private void moveTo(Instant moment) {
        clock.advance(Duration.between(clock.instant(), moment));
        untilSettled(settlings);
    }

    private static boolean untilSettled(Collection<? extends Settling> all) {
        boolean again = true;
        while (again) {
            again = all.stream().map(Settling::settle).toList().contains(false);
        }
        return true;
    }

    private static void together(List<Callable<Boolean>> deeds) throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(deeds.size());
        try {
            for (Future<Boolean> done : nodes.invokeAll(deeds)) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            nodes.shutdownNow();
        }
    }

    private List<UUID> cases(int count) {
        List<UUID> ids = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            ids.add(UUID.randomUUID());
        }
        jdbc.sql(
                        """
                insert into case_file (id, number, procedure, definition_id, body, title, locale, status, opened_at,
                    received_at, registered_at, channel, filed_by, identity_level, content)
                select id, 'M-' || id, 'reach-citizen', :definition, :body, 'Тест', 'ru', '', :now, :now, :now, 'PAPER',
                    'test', 'paper', '{}' from unnest(:ids) as given (id)
                """)
                .param("definition", procedures.get("reach-citizen").definitionId())
                .param("body", BODY)
                .param("now", DeadlineRows.utc(clock.instant()))
                .param("ids", ids.toArray(UUID[]::new))
                .update();
        return ids;
    }

    private List<String> actions(UUID id) {
        return journal.of(id).stream()
                .map(JournalEntry::action)
                .filter(action -> action.startsWith("deadline."))
                .toList();
    }

    private int notices(String kind, Collection<UUID> cases) {
        return jdbc.sql(
                        """
                select count(*) from deadline_notice n join deadline d on d.id = n.deadline_id
                where d.case_id = any(?) and n.kind = ? and n.done_at is not null
                """)
                .params(cases.toArray(UUID[]::new), kind)
                .query(Integer.class)
                .single();
    }

    private int waiting(Collection<UUID> cases) {
        return jdbc.sql(
                        """
                select count(*) from deadline_notice n join deadline d on d.id = n.deadline_id
                where d.case_id = any(?) and n.done_at is null and n.try_at <= ?
                """)
                .params(cases.toArray(UUID[]::new), DeadlineRows.utc(clock.instant()))
                .query(Integer.class)
                .single();
    }

    /** In how many letters the head reads of each case that its deadline is broken. */
    private Map<UUID, Long> told(Collection<UUID> cases) {
        Map<UUID, Long> told = new HashMap<>();
        jdbc.sql(
                        """
                select c.id, count(*) from case_file c
                join letter l on l.recipient = :head and l.event in ('breach', 'breaches') and strpos(l.plain, c.number) > 0
                where c.id = any(:ids) group by c.id
                """)
                .param("head", "head." + BODY)
                .param("ids", cases.toArray(UUID[]::new))
                .query(row -> {
                    told.put(row.getObject(1, UUID.class), row.getLong(2));
                });
        return told;
    }

    private List<String> timers(UUID id) {
        return management
                .createJobQuery()
                .processInstanceId(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(id.toString())
                        .singleResult()
                        .getId())
                .timers()
                .list()
                .stream()
                .map(job -> management
                        .createJobDefinitionQuery()
                        .jobDefinitionId(job.getJobDefinitionId())
                        .singleResult()
                        .getActivityId())
                .toList();
    }
}

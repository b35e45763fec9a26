package org.reglament.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reglament.calendar.WorkCalendar;
import org.reglament.kit.ReglamentTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever turns a deadline takes, its date is the one that rule and turns give, and everything that hangs on it agrees. */
@ReglamentTest
class RandomTurnsTests {
    static final int SEQUENCES = 8;
    static final int TURNS = 12;

    @Autowired
    ConfigurableApplicationContext application;

    @Autowired
    Deadlines deadlines;

    @Autowired
    DeadlineMoves moves;

    @Autowired
    DueDates dates;

    @Autowired
    WorkCalendar calendar;

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

    CaseOnClock file;
    Rule rule;
    LocalDate from;
    int extended;
    List<Gap> gaps;

    /** Days that do not count: after the first, up to the last; it has none while the term stands still. */
    record Gap(LocalDate first, LocalDate last) {}

    @BeforeEach
    void deploy() {
        repository
                .createDeployment()
                .name("moving")
                .enableDuplicateFiltering(true)
                .addClasspathResource("org/reglament/deadline/moving.bpmn")
                .deploy();
    }

    @Test
    void the_stored_date_is_always_the_derived_one_and_all_that_hangs_on_it_follows() {
        Set<Turn.Kind> seen = EnumSet.noneOf(Turn.Kind.class);
        for (int sequence = 0; sequence < SEQUENCES; sequence++) {
            Random random = new Random(20261123L + sequence);
            begin();
            for (int turn = 0; turn < TURNS; turn++) {
                String what = "turn " + turn + " of sequence " + sequence;
                pass(random);
                if (turn(random)) {
                    check(what);
                }
            }
            List<Turn> history = deadlines.turns(file.id).get("answer");
            history.forEach(turn -> seen.add(turn.kind()));
            for (int i = 1; i < history.size(); i++) {
                Turn last = history.get(i - 1);
                if (last.after() != null && history.get(i).kind() != Turn.Kind.RECOUNTED) {
                    assertThat(history.get(i).before())
                            .as("turn %d of sequence %d begins where the last ended", i, sequence)
                            .isEqualTo(last.after());
                }
            }
        }
        assertThat(seen)
                .contains(
                        Turn.Kind.EXTENDED,
                        Turn.Kind.STOPPED,
                        Turn.Kind.RESUMED,
                        Turn.Kind.RESTARTED,
                        Turn.Kind.RECOUNTED);
    }

    private void begin() {
        file = new CaseOnClock(application);
        runtime.startProcessInstanceByKey("moving", file.id.toString());
        anew(Rule.parse("30 days"));
    }

    private void anew(Rule length) {
        rule = length;
        from = file.clock.today();
        extended = 0;
        gaps = new ArrayList<>();
    }

    /** Lets some time pass, but never the date itself. */
    private void pass(Random random) {
        Duration some = Duration.ofHours(random.nextInt(96));
        Deadline deadline = deadline();
        if (deadline.stopped()
                || file.clock.instant().plus(some).plus(Duration.ofDays(1)).isBefore(deadline.dueAt())) {
            file.clock.advance(some);
        }
    }

    private boolean turn(Random random) {
        boolean stopped = deadline().stopped();
        switch (random.nextInt(6)) {
            case 0 -> {
                if (extended + 7 > 30) {
                    return false;
                }
                int days = 1 + random.nextInt(7);
                moves.extend(file.id, "answer", days, "Запрошены документы", "head.minzdrav");
                extended += days;
            }
            case 1, 2 -> {
                if (stopped) {
                    return resume(random);
                }
                moves.stop(file.id, "answer", "Ждём документы", "executor.minzdrav");
                gaps.add(new Gap(file.clock.today(), file.clock.today()));
            }
            case 3 -> {
                return stopped && resume(random);
            }
            case 4 -> {
                if (random.nextInt(3) > 0) {
                    return false;
                }
                Rule length = Rule.parse(random.nextBoolean() ? "20 working days" : "25 days");
                deadlines.start(file.id, "answer", length, StartEvent.NOW, "ст. 12 59-ФЗ", true);
                anew(length);
            }
            default -> {
                if (stopped) {
                    assertThat(moves.recount(file.id, "answer", "admin", "Указ", 2026))
                            .isFalse();
                    return true;
                }
                // As if it had been counted by another calendar.
                jdbc.sql("update deadline set due_at = due_at - interval '2 days' where case_id = ?")
                        .param(file.id)
                        .update();
                assertThat(moves.recount(file.id, "answer", "admin", "Указ", 2026))
                        .isTrue();
            }
        }
        return true;
    }

    private boolean resume(Random random) {
        Gap open = gaps.remove(gaps.size() - 1);
        boolean anew = random.nextInt(3) == 0;
        moves.resume(file.id, "answer", "Документы получены", "executor.minzdrav", anew);
        if (anew) {
            anew(rule);
        } else {
            gaps.add(new Gap(open.first, file.clock.today()));
        }
        return true;
    }

    private void check(String what) {
        Deadline deadline = deadline();
        Term derived = dates.derive(deadline);
        assertThat(deadline.dueAt()).as(what).isEqualTo(dates.endOf(derived.due()));
        assertThat(deadline.provisional()).as(what).isEqualTo(derived.provisional());
        assertThat(derived.due()).as(what).isEqualTo(counted());

        Date shown = Date.from(deadline.stopped() ? DeadlineInDiagrams.NOT_STARTED : deadline.dueAt());
        Date control = deadline.stopped() ? shown : Date.from(deadlines.control(deadline));
        for (String timer : List.of("late", "whole-case-late")) {
            assertThat(management
                            .createJobQuery()
                            .processInstanceId(instance())
                            .activityId(timer)
                            .singleResult()
                            .getDuedate())
                    .as("timer %s, %s", timer, what)
                    .hasSameTimeAs(shown);
        }
        assertThat(task("early").getDueDate()).as(what).hasSameTimeAs(shown);
        assertThat(task("draft").getDueDate()).as(what).hasSameTimeAs(control);
        assertThat(file.row(jdbc).get("due_at") == null).as(what).isEqualTo(deadline.stopped());
        assertThat(waiting()).as("notices, %s", what).containsExactlyInAnyOrderElementsOf(expected(deadline));
    }

    /** The same counting, done with fingers. */
    private LocalDate counted() {
        LocalDate day = from;
        int left = rule.count() + extended;
        while (left > 0) {
            day = day.plusDays(1);
            LocalDate each = day;
            boolean counts = gaps.stream().noneMatch(gap -> each.isAfter(gap.first) && !each.isAfter(gap.last));
            left -= counts && (!rule.working() || calendar.day(day).working()) ? 1 : 0;
        }
        while (!calendar.day(day).working()) {
            day = day.minusDays(1);
        }
        return day;
    }

    private List<String> expected(Deadline deadline) {
        List<String> expected = new ArrayList<>();
        if (deadline.stopped()) {
            return expected;
        }
        LocalDate due = file.clock.dateOf(deadline.dueAt());
        for (int left : List.of(10, 5, 1)) {
            LocalDate day = calendar.plusWorkingDays(due, -left);
            Instant at =
                    day.atTime(LocalTime.of(9, 0)).atZone(file.clock.getZone()).toInstant();
            if (day.isAfter(from) && at.isAfter(file.clock.instant())) {
                expected.add("reminder " + at);
            }
        }
        expected.add("breach " + deadline.passed());
        expected.add("escalation "
                + calendar.plusWorkingDays(due, 1)
                        .plusDays(1)
                        .atStartOfDay(file.clock.getZone())
                        .toInstant());
        return expected;
    }

    private List<String> waiting() {
        return jdbc.sql(
                        """
                select n.kind, n.fire_at from deadline_notice n join deadline d on d.id = n.deadline_id
                where d.case_id = ? and n.done_at is null
                """)
                .param(file.id)
                .query((row, n) -> row.getString(1) + " "
                        + row.getObject(2, OffsetDateTime.class).toInstant())
                .list();
    }

    private Deadline deadline() {
        return deadlines.find(file.id, "answer").orElseThrow();
    }

    private Task task(String key) {
        return tasks.createTaskQuery()
                .processInstanceId(instance())
                .taskDefinitionKey(key)
                .singleResult();
    }

    private String instance() {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("moving")
                .processInstanceBusinessKey(file.id.toString())
                .singleResult()
                .getId();
    }
}

package org.reglament.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reglament.kit.ReglamentTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;

/** The engine's timers, task dates and clock follow the deadlines and the business clock. */
@ReglamentTest
class EngineDatesTests {
    static final Date NOT_STARTED = Date.from(DeadlineInDiagrams.NOT_STARTED);

    @Autowired
    ConfigurableApplicationContext application;

    @Autowired
    Deadlines deadlines;

    @Autowired
    DeadlineMoves moves;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService management;

    CaseOnClock file;

    @BeforeEach
    void run() {
        repository
                .createDeployment()
                .name("moving")
                .enableDuplicateFiltering(true)
                .addClasspathResource("org/reglament/deadline/moving.bpmn")
                .deploy();
        file = new CaseOnClock(application);
        runtime.startProcessInstanceByKey("moving", file.id.toString());
    }

    @Test
    void a_started_deadline_dates_the_timers_and_tasks_of_the_same_transaction() {
        Deadline deadline = deadlines.find(file.id, "answer").orElseThrow();
        Date due = Date.from(deadline.dueAt());
        assertThat(timers()).containsEntry("late", due).containsEntry("whole-case-late", due);
        assertThat(taskDates())
                .containsEntry("early", due)
                .containsEntry("draft", Date.from(deadlines.control(deadline)));
        assertThat(deadlines.control(deadline)).isBefore(deadline.dueAt());
    }

    @Test
    void an_extension_moves_them_and_leaves_plain_durations_alone() {
        Date aYear = timers().get("after-a-year");
        Deadline extended = moves.extend(file.id, "answer", 30, "Запрошены документы", "head.minzdrav");
        Date due = Date.from(extended.dueAt());
        assertThat(timers())
                .containsEntry("late", due)
                .containsEntry("whole-case-late", due)
                .containsEntry("after-a-year", aYear);
        assertThat(taskDates())
                .containsEntry("early", due)
                .containsEntry("draft", Date.from(deadlines.control(extended)));
    }

    @Test
    void a_deadline_not_started_is_far_away() {
        var names = (DeadlineInDiagrams.OfCase)
                application.getBean(DeadlineInDiagrams.class).bind(file.id);
        assertThat(names.due("never")).isEqualTo(NOT_STARTED);
        assertThat(names.control("never")).isEqualTo(NOT_STARTED);
    }

    @Test
    void the_moved_clock_fires_due_timers_once_and_the_breach_is_told_once() {
        Deadline deadline = deadlines.find(file.id, "answer").orElseThrow();
        file.moveTo(deadline.passed());
        assertThat(timers()).containsOnlyKeys("after-a-year");
        assertThat(taskDates()).containsOnlyKeys("early", "draft", "told");
        assertThat(file.breachLevels()).containsExactly(1);
    }

    @Test
    void finishing_the_work_meets_the_deadline() {
        tasks.complete(task("draft").getId());
        assertThat(deadlines.find(file.id, "answer")).get().returns(true, Deadline::met);
    }

    @Test
    void a_refused_extension_reaches_the_one_who_decided_as_a_sentence_and_undoes_the_decision() {
        repository
                .createDeployment()
                .addModelInstance(
                        "deciding.bpmn",
                        Bpmn.createExecutableProcess("deciding")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .userTask("decide")
                                .serviceTask("extend")
                                .camundaDelegateExpression("${extendDeadline}")
                                .camundaInputParameter("key", "answer")
                                .camundaInputParameter("days", "${days}")
                                .camundaInputParameter("reason", "Запрошены документы")
                                .userTask("decided")
                                .done())
                .deploy();
        String deciding = runtime.startProcessInstanceByKey("deciding", file.id.toString())
                .getId();
        Task decide = tasks.createTaskQuery().processInstanceId(deciding).singleResult();
        assertThatThrownBy(() -> tasks.complete(decide.getId(), Map.of("days", 31)))
                .isInstanceOf(DeadlineRefusedException.class)
                .hasMessageContaining("from 1 to 30");
        assertThatThrownBy(() -> tasks.complete(decide.getId(), Map.of("days", 2.5)))
                .isInstanceOf(DeadlineRefusedException.class)
                .hasMessageContaining("'2.5'");
        tasks.complete(decide.getId(), Map.of("days", 20.0));
        assertThat(deadlines.extensions(deadlines.find(file.id, "answer").orElseThrow()))
                .singleElement()
                .returns(20, Extension::days);
    }

    @Test
    void the_engine_lives_in_business_time() {
        file.clock.advance(Duration.ofDays(400));
        Instant engine = ClockUtil.getCurrentTime().toInstant();
        assertThat(Duration.between(engine, file.clock.instant()).abs()).isLessThan(Duration.ofMinutes(1));
    }

    Map<String, Date> timers() {
        return Stream.of("late", "whole-case-late", "after-a-year")
                .flatMap(event ->
                        management.createJobQuery().processInstanceId(instance()).activityId(event).list().stream()
                                .map(job -> Map.entry(event, job.getDuedate())))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, timer -> new Date(timer.getValue().getTime())));
    }

    Map<String, Date> taskDates() {
        return tasks.createTaskQuery().processInstanceId(instance()).list().stream()
                .collect(Collectors.toMap(
                        Task::getTaskDefinitionKey,
                        task -> new Date(task.getDueDate().getTime())));
    }

    Task task(String key) {
        return tasks.createTaskQuery()
                .processInstanceId(instance())
                .taskDefinitionKey(key)
                .singleResult();
    }

    String instance() {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("moving")
                .processInstanceBusinessKey(file.id.toString())
                .singleResult()
                .getId();
    }
}

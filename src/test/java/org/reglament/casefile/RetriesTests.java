package org.reglament.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reglament.kit.ReglamentTest;
import org.reglament.procedure.Procedures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A deed that another one gets in the way of is done anew, whoever notices first: the engine, the driver, or neither. */
@ReglamentTest
class RetriesTests {
    @Autowired
    Retries retries;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CaseFiles cases;

    @Autowired
    Openings openings;

    @Autowired
    Procedures procedures;

    @Autowired
    RepositoryService repository;

    Kin kin;

    @BeforeEach
    void deploy() {
        kin = new Kin(repository, procedures, openings, cases);
    }

    /** Each locks its own task by SQL and then writes the other's through the engine: one of them is thrown out. */
    @Test
    void of_two_that_lock_each_other_out_in_the_engine_both_are_done() {
        String one = task("Одно");
        String other = task("Другое");
        CyclicBarrier both = new CyclicBarrier(2);
        AtomicInteger tries = new AtomicInteger();

        CompletableFuture<Void> first = CompletableFuture.runAsync(() -> cross(one, other, both, tries));
        CompletableFuture<Void> second = CompletableFuture.runAsync(() -> cross(other, one, both, tries));
        first.join();
        second.join();

        assertThat(tries).as("one of them was done again").hasValueGreaterThan(2);
        assertThat(priority(one)).isEqualTo(77);
        assertThat(priority(other)).isEqualTo(77);
    }

    @Test
    void what_fails_by_itself_fails_at_once() {
        AtomicInteger tries = new AtomicInteger();

        assertThatThrownBy(() -> retries.run(() -> {
                    tries.incrementAndGet();
                    throw new ProcessEngineException("no such step");
                }))
                .hasMessage("no such step");
        assertThat(tries).hasValue(1);
    }

    private void cross(String mine, String other, CyclicBarrier both, AtomicInteger tries) {
        AtomicInteger mineTried = new AtomicInteger();
        retries.run(() -> {
            tries.incrementAndGet();
            jdbc.sql("select id_ from act_ru_task where id_ = ? for update")
                    .param(mine)
                    .query(String.class)
                    .single();
            if (mineTried.incrementAndGet() == 1) {
                meet(both);
            }
            tasks.setPriority(other, 77);
        });
    }

    private static void meet(CyclicBarrier both) {
        try {
            both.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private String task(String subject) {
        CaseFile file = kin.open("pionersky", "Встречный", "crossed@example.org", subject, "Два дела сразу.");
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(file.id().toString())
                .singleResult()
                .getId();
    }

    private int priority(String id) {
        return tasks.createTaskQuery().taskId(id).singleResult().getPriority();
    }
}

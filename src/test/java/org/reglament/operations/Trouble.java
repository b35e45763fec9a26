package org.reglament.operations;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.reglament.casefile.Applicant;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.Channel;
import org.reglament.casefile.OpenCase;
import org.reglament.casefile.Openings;
import org.reglament.procedure.Deploy;
import org.reglament.procedure.Procedures;
import org.reglament.procedure.Sketch;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes jobs fail, letters stick and the work list drift. */
@TestComponent
class Trouble {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final Procedures procedures;
    private final Openings openings;
    private final CaseFiles cases;
    private final JdbcClient jdbc;

    Trouble(
            RepositoryService repository,
            RuntimeService runtime,
            ManagementService management,
            Procedures procedures,
            Openings openings,
            CaseFiles cases,
            JdbcClient jdbc) {
        this.repository = repository;
        this.runtime = runtime;
        this.management = management;
        this.procedures = procedures;
        this.openings = openings;
        this.cases = cases;
        this.jdbc = jdbc;
    }

    /** A case with an open task, beside which a step failed too often for want of its outcome. */
    CaseFile stoppedJob() {
        Deploy.sketch(
                repository,
                procedures,
                Sketch.of("operations-case")
                        .form("operations-start", "{\"type\":\"textfield\",\"key\":\"subject\",\"label\":\"Тема\"}")
                        .form("operations-check", "{\"type\":\"textfield\",\"key\":\"note\",\"label\":\"Почему\"}")
                        .flow(
                                "<startEvent id='start' camunda:formRef='operations-start'"
                                        + " camunda:formRefBinding='deployment'/>" + Sketch.flow("start", "fork")
                                        + "<parallelGateway id='fork'/>" + Sketch.flow("fork", "check")
                                        + Sketch.task("check", "operations-check", "") + Sketch.flow("fork", "close")
                                        + Sketch.step("close", "closeCase", "outcome", "${verdict}")
                                                .replace(
                                                        "id='close' name='close'",
                                                        "id='close' name='Закрыть дело'"
                                                                + " camunda:asyncBefore='true'"),
                                "start",
                                "check",
                                "close"));
        CaseFile file = cases.get(openings.open(new OpenCase(
                        "operations-case",
                        "minstroy",
                        null,
                        new Applicant("Кравцова", "Нина", null, null, "nina@example.org", null, null, null),
                        Map.of("subject", "Крыша"),
                        Channel.API,
                        "intake",
                        "account",
                        null,
                        null,
                        null))
                .id());
        until(() -> {
            Job job = job(file);
            return job != null && job.getExceptionMessage() != null;
        });
        management.setJobRetries(job(file).getId(), 0);
        return file;
    }

    Job job(CaseFile file) {
        return management.createJobQuery().processInstanceId(file.processId()).singleResult();
    }

    /** Gives the step what it missed. */
    void cure(CaseFile file) {
        runtime.setVariable(file.processId(), "verdict", "решено");
    }

    boolean closed(CaseFile file) {
        return !cases.get(file.id()).isOpen();
    }

    /** A letter that was refused for good. */
    UUID stuckLetter(CaseFile file) {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into letter (id, case_id, event, recipient, to_address, locale, subject, html, plain,
                            message_id, state, created_at, next_attempt_at, give_up_at, tries)
                        values (:id, :file, 'receipt', 'applicant', 'nina.operations@example.org', 'ru',
                            'Обращение получено', '<p>Получено</p>', 'Получено', :message, 'FAILED', now(), now(),
                            now() + interval '1 day', 1)
                        """)
                .param("id", id)
                .param("file", file.id())
                .param("message", "<" + id + "@example.org>")
                .update();
        jdbc.sql("insert into letter_attempt (letter_id, at, outcome, result) values (?, now(), 'PERMANENT', ?)")
                .params(id, "550 5.1.1 Unknown mailbox")
                .update();
        return id;
    }

    /** Loses the rows of a case's tasks. */
    void loseRows(CaseFile file) {
        jdbc.sql("delete from work_item where case_id = ?").param(file.id()).update();
    }

    static void until(BooleanSupplier done) {
        Instant giveUp = Instant.now().plus(PATIENCE);
        while (!done.getAsBoolean()) {
            if (Instant.now().isAfter(giveUp)) {
                throw new AssertionError("waited in vain");
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}

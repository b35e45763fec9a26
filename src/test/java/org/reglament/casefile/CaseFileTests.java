package org.reglament.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reglament.calendar.BusinessClock;
import org.reglament.journal.Journal;
import org.reglament.kit.ReglamentTest;
import org.reglament.procedure.Deploy;
import org.reglament.procedure.Procedures;
import org.reglament.procedure.Sketch;
import org.reglament.worklist.WorkItem;
import org.reglament.worklist.WorkItems;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case is opened once, answered, numbered, moved on and closed; what happened is on record. */
@ReglamentTest
class CaseFileTests {

    @Autowired
    Openings openings;

    @Autowired
    CaseFiles cases;

    @Autowired
    Procedures procedures;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    Journal journal;

    @Autowired
    WorkItems items;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    BusinessClock clock;

    @BeforeEach
    void deploy() {
        String status = "<extensionElements><camunda:properties><camunda:property name='status' value='%s'/>"
                + "</camunda:properties></extensionElements>";
        Deploy.sketch(
                repository,
                procedures,
                Sketch.of("core-case")
                        .message("withdraw")
                        .form("core-start", "{\"type\":\"textfield\",\"key\":\"subject\",\"label\":\"Тема\"}")
                        .form(
                                "core-check",
                                "{\"type\":\"checkbox\",\"key\":\"approved\",\"label\":\"Да\"}",
                                "{\"type\":\"textarea\",\"key\":\"note\",\"label\":\"Почему\"}")
                        .flow(
                                "<startEvent id='start' camunda:formRef='core-start' camunda:formRefBinding='deployment'>"
                                        + status.formatted("Получено")
                                        + "</startEvent>" + Sketch.flow("start", "check")
                                        + Sketch.task("check", "core-check", "") + Sketch.flow("check", "fork")
                                        + "<exclusiveGateway id='fork' default='fork-to-check'/>"
                                        + Sketch.flow("fork", "check")
                                        + Sketch.flow("fork", "number", "${approved}")
                                        + Sketch.step("number", "registerCase") + Sketch.flow("number", "close")
                                        + Sketch.step("close", "closeCase", "outcome", "done: ${note}")
                                        + Sketch.flow("close", "end")
                                        + "<endEvent id='end'>" + status.formatted("Готово") + "</endEvent>",
                                "start",
                                "check",
                                "number",
                                "close",
                                "end"));
    }

    @Test
    void a_case_runs_from_filing_to_its_outcome() {
        Opened opened = openings.open(wish("Крыша", null));

        assertThat(opened.number()).matches("TT-\\d{4}-\\d{6}");
        assertThat(opened.status()).isEqualTo("Получено");
        assertThat(opened.trackingCode()).matches("([0-9A-Z]{4}-){6}[0-9A-Z]{2}");
        assertThat(cases.codeMatches(
                        opened.id(), opened.trackingCode().toLowerCase().replace("-", " ")))
                .isTrue();
        assertThat(cases.get(opened.id()).title()).isEqualTo("Крыша");
        WorkItem item = items.of(opened.id()).get(0);
        assertThat(item.candidates()).containsExactly("minstroy:registrar");
        assertThat(item.applicant()).isEqualTo("Кравцова\u00a0Н.\u00a0И.");

        complete(opened.id(), Map.of("note", "Не хватает адреса"));
        assertThat(cases.content(opened.id())).containsEntry("note", "Не хватает адреса");
        assertThat(items.of(opened.id())).hasSize(1);

        complete(opened.id(), Map.of("approved", true, "note", "ok"));
        CaseFile closed = cases.get(opened.id());
        assertThat(closed.registrationNumber()).startsWith("ТТ-");
        assertThat(closed.outcome()).isEqualTo("done: ok");
        assertThat(closed.status()).isEqualTo("Готово");
        assertThat(closed.retainUntil()).isEqualTo(clock.today().plusYears(5));
        assertThat(items.of(opened.id())).isEmpty();
        assertThat(items.drift()).isZero();
        assertThat(cases.timeline(opened.id())).extracting(StatusChange::status).containsExactly("Получено", "Готово");
        assertThat(Content.of(cases.submissions(opened.id()))).isEqualTo(cases.content(opened.id()));
        assertThat(journal.verify(opened.id()).valid()).isTrue();
        assertThat(cases.byNumber(String.valueOf(closed.registrationNumber()).toLowerCase()))
                .isPresent();
        assertThatThrownBy(() -> cases.submit(submission(opened.id(), "x", Map.of())))
                .isInstanceOf(CaseClosedException.class);
    }

    @Test
    void what_the_model_does_not_name_stays_out_of_the_engine() {
        Opened opened = openings.open(wish("Секрет", null));
        complete(opened.id(), Map.of("approved", false, "note", "личное"));

        assertThat(jdbc.sql("select distinct name_ from act_hi_varinst where proc_inst_id_ = ?")
                        .param(cases.get(opened.id()).processId())
                        .query(String.class)
                        .list())
                .containsExactly("approved");
    }

    @Test
    void the_same_wish_twenty_times_at_once_is_one_case() throws Exception {
        String key = UUID.randomUUID().toString();
        List<Callable<Opened>> wishes = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            wishes.add(() -> openings.open(wish("Одно", key)));
        }
        Set<Opened> answers = new HashSet<>();
        var pool = Executors.newFixedThreadPool(10);
        try {
            for (Future<Opened> answer : pool.invokeAll(wishes)) {
                answers.add(answer.get());
            }
        } finally {
            pool.shutdown();
        }
        assertThat(answers).hasSize(1);
        assertThatThrownBy(() -> openings.open(wish("Другое", key))).isInstanceOf(KeyReusedException.class);
    }

    @Test
    void a_changed_journal_names_the_entry() {
        Opened opened = openings.open(wish("Журнал", null));
        jdbc.sql("update journal_entry set data = '{}' where case_id = ? and seq = 1")
                .param(opened.id())
                .update();

        assertThat(journal.verify(opened.id()).firstBad()).isEqualTo(1);

        Opened other = openings.open(wish("Журнал", null));
        jdbc.sql(
                        "delete from journal_entry where case_id = ? and seq = (select max(seq) from journal_entry where case_id = ?)")
                .params(other.id(), other.id())
                .update();
        assertThat(journal.verify(other.id()).valid()).isFalse();
    }

    private void complete(UUID id, Map<String, Object> answers) {
        String task = items.of(id).get(0).id();
        Map<String, @Nullable Object> variables = cases.submit(submission(id, task, answers));
        tasks.complete(task, variables);
    }

    private Submission submission(UUID id, String task, Map<String, Object> answers) {
        return new Submission(
                id,
                "check",
                task,
                "core-check",
                cases.get(id).definitionId(),
                "registrar.minstroy",
                clock.instant(),
                answers,
                false);
    }

    private static OpenCase wish(String subject, @Nullable String key) {
        return new OpenCase(
                "core-case",
                "minstroy",
                null,
                new Applicant("Кравцова", "Нина", "Ивановна", null, "nina@example.org", null, null, null),
                Map.of("subject", subject),
                Channel.API,
                "intake",
                "account",
                null,
                null,
                key == null ? null : new OpenCase.Once(key, subject.getBytes(StandardCharsets.UTF_8)));
    }
}

package org.reglament.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.Applicant;
import org.reglament.casefile.Bounds;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.CaseSearch;
import org.reglament.casefile.Channel;
import org.reglament.casefile.OpenCase;
import org.reglament.casefile.Openings;
import org.reglament.correspondence.Letter;
import org.reglament.correspondence.Letters;
import org.reglament.directory.People;
import org.reglament.form.FormErrors;
import org.reglament.journal.Journal;
import org.reglament.journal.JournalEntry;
import org.reglament.kit.ReglamentTest;
import org.reglament.procedure.Deploy;
import org.reglament.procedure.Procedures;
import org.reglament.procedure.Sketch;
import org.reglament.signin.Official;
import org.reglament.worklist.WorkQuery.Queue;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom a case complains of has no hand in it by any way, and a confidential case is seen by its readers alone. */
@ReglamentTest
class ConflictTests {

    private static final String ABSENT = "executor2.minsoc";

    @Autowired
    Openings openings;

    @Autowired
    CaseFiles cases;

    @Autowired
    CaseSearch search;

    @Autowired
    WorkItems items;

    @Autowired
    WorkList list;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskForms forms;

    @Autowired
    TaskService engine;

    @Autowired
    RuntimeService runtime;

    @Autowired
    People people;

    @Autowired
    Letters letters;

    @Autowired
    Journal journal;

    @Autowired
    BusinessClock clock;

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
                Sketch.of("bounded")
                        .form("bounded-start", "{\"type\":\"textfield\",\"key\":\"subject\",\"label\":\"Тема\"}")
                        .form(
                                "bounded-check",
                                "{\"type\":\"select\",\"key\":\"executor\",\"label\":\"Кто\",\"valuesKey\":\"executors\"}")
                        .flow(
                                "<startEvent id='start' camunda:formRef='bounded-start' camunda:formRefBinding='deployment'/>"
                                        + Sketch.flow("start", "keep")
                                        + Sketch.step(
                                                "keep",
                                                "excludeAccused",
                                                "bodies",
                                                "${accusedBodies}",
                                                "people",
                                                "${accusedPeople}")
                                        + Sketch.flow("keep", "secret")
                                        + "<exclusiveGateway id='secret' default='secret-to-choose'/>"
                                        + Sketch.flow("secret", "close", "${corruption}")
                                        + Sketch.step("close", "restrictCase", "readers", "head, lawyer")
                                        + Sketch.flow("close", "choose") + Sketch.flow("secret", "choose")
                                        + Sketch.task("choose", "bounded-check", "")
                                        + Sketch.flow("choose", "work")
                                        + Sketch.task("work", "bounded-check", "camunda:assignee='${executor}'")
                                        + Sketch.flow("work", "end") + "<endEvent id='end'/>",
                                "start",
                                "choose",
                                "work",
                                "end"));
        people.appoint("lawyer.minsoc", "minsoc", "registrar");
    }

    @AfterEach
    void nobodyIsAway() {
        jdbc.sql("delete from substitution").update();
        jdbc.sql("delete from post where login = 'lawyer.minsoc' and post = 'registrar'")
                .update();
    }

    @Test
    void an_accused_official_is_left_out_of_lists_choices_claims_and_hand_overs() {
        UUID id = open(List.of(), List.of("registrar.minsoc"), false);
        WorkItem item = items.of(id).get(0);

        assertThat(offeredTo("registrar.minsoc", id)).isFalse();
        assertThat(offeredTo("lawyer.minsoc", id)).isTrue();
        assertThatThrownBy(() -> tasks.claim(new Official("registrar.minsoc"), item.id()))
                .isInstanceOf(UnknownTaskException.class);
        assertThatThrownBy(() -> tasks.handOver(new Official("head.minsoc"), item.id(), "registrar.minsoc", ""))
                .isInstanceOf(TaskRefusedException.class);
        tasks.handOver(new Official("head.minsoc"), item.id(), "lawyer.minsoc", "Жалоба касается регистратора");
        assertThat(items.drift()).isZero();
    }

    @Test
    void an_accused_executor_is_no_choice_and_loses_a_task_that_an_answer_gives_them_all_the_same() {
        UUID id = open(List.of(), List.of("executor.minsoc"), false);
        WorkItem choose = items.of(id).get(0);

        assertThat(String.valueOf(forms.data(choose).get("executors")))
                .contains("executor2.minsoc")
                .doesNotContain("executor.minsoc,", "value=executor.minsoc");
        assertThatThrownBy(() -> tasks.complete(
                        new Official("registrar.minsoc"),
                        choose.id(),
                        Map.of("executor", "executor.minsoc"),
                        Locale.ROOT))
                .isInstanceOf(FormErrors.class);

        engine.complete(choose.id(), Map.of("executor", "executor.minsoc"));
        WorkItem work = items.of(id).get(0);
        assertThat(work.element()).isEqualTo("work");
        assertThat(work.assignee()).isNull();
        assertThat(journal.of(id)).extracting(JournalEntry::action).contains("excluded", "released");
        assertThat(items.drift()).isZero();
    }

    @Test
    void with_a_head_the_whole_body_and_those_below_keep_away_and_the_superior_is_named() {
        UUID id = open(List.of(), List.of("head.minsoc"), false);

        assertThat(items.of(id).get(0).candidates()).isEmpty();
        assertThat(offeredTo("registrar.minsoc", id)).isFalse();
        assertThat(variable(id, "conflict")).isEqualTo(true);
        assertThat(variable(id, "superiorBody")).isEqualTo("gov");

        UUID higher = open(List.of(), List.of("head.gov"), false);
        assertThat(variable(higher, "conflict")).isEqualTo(true);
        assertThat(variable(higher, "superiorBody")).isNull();
        assertThat(items.drift()).isZero();
    }

    @Test
    void a_complaint_of_another_body_leaves_the_own_one_free_to_decide() {
        UUID id = open(List.of("minobr"), List.of(), false);

        assertThat(variable(id, "conflict")).isEqualTo(false);
        assertThat(offeredTo("registrar.minsoc", id)).isTrue();
        assertThat(cases.get(id).bounds().barsBody("minobr")).isTrue();
    }

    @Test
    void nobody_acts_for_an_accused_and_an_accused_acts_for_nobody() {
        people.substitute(
                "registrar.minsoc", ABSENT, clock.today(), clock.today().plusDays(3));
        UUID ordinary = open(List.of(), List.of(), false);
        assertThat(offeredTo(ABSENT, ordinary)).isTrue();

        UUID forAccused = open(List.of(), List.of("registrar.minsoc"), false);
        assertThat(offeredTo(ABSENT, forAccused)).isFalse();
        String task = items.of(forAccused).get(0).id();
        assertThatThrownBy(() -> tasks.claim(new Official(ABSENT), task)).isInstanceOf(RuntimeException.class);

        UUID byAccused = open(List.of(), List.of(ABSENT), false);
        assertThat(offeredTo(ABSENT, byAccused)).isFalse();
        assertThatThrownBy(() -> tasks.claim(
                        new Official(ABSENT), items.of(byAccused).get(0).id()))
                .isInstanceOf(UnknownTaskException.class);
    }

    @Test
    void what_a_substitute_does_is_on_record_for_both() {
        people.substitute(
                "registrar.minsoc", ABSENT, clock.today(), clock.today().plusDays(3));
        UUID id = open(List.of(), List.of(), false);
        String task = items.of(id).get(0).id();

        tasks.claim(new Official(ABSENT), task);
        assertThat(items.of(id).get(0).behalf()).isEqualTo("registrar.minsoc");
        assertThat(items.drift()).isZero();
        jdbc.sql("delete from substitution").update();
        tasks.complete(new Official(ABSENT), task, Map.of("executor", "executor.minsoc"), Locale.ROOT);

        assertThat(cases.submissions(id)).last().satisfies(given -> {
            assertThat(given.by()).isEqualTo(ABSENT);
            assertThat(given.behalf()).isEqualTo("registrar.minsoc");
        });
        assertThat(journal.of(id))
                .filteredOn(entry -> List.of("claimed", "submitted").contains(entry.action()))
                .allSatisfy(entry -> assertThat(entry.data()).containsEntry("for", "registrar.minsoc"));
    }

    @Test
    void a_substitution_for_one_procedure_reaches_no_other() {
        jdbc.sql("insert into substitution (absent, deputy, since, until, procedure) values (?, ?, ?, ?, 'other')")
                .params("registrar.minsoc", ABSENT, clock.today(), clock.today().plusDays(3))
                .update();
        UUID id = open(List.of(), List.of(), false);
        String task = items.of(id).get(0).id();

        assertThat(offeredTo(ABSENT, id)).isFalse();
        assertThatThrownBy(() -> tasks.claim(new Official(ABSENT), task)).isInstanceOf(TaskRefusedException.class);
        jdbc.sql("update substitution set procedure = 'bounded'").update();
        assertThat(offeredTo(ABSENT, id)).isTrue();
        tasks.claim(new Official(ABSENT), task);
    }

    @Test
    void a_task_handed_over_is_told_to_both_with_the_reason() {
        UUID id = open(List.of(), List.of(), false);
        String task = items.of(id).get(0).id();
        tasks.claim(new Official("registrar.minsoc"), task);

        tasks.handOver(new Official("head.minsoc"), task, "lawyer.minsoc", "Отпуск");

        assertThat(letters.of(id))
                .filteredOn(letter -> letter.event().equals("handed-over"))
                .extracting(Letter::recipient)
                .containsExactlyInAnyOrder("registrar.minsoc", "lawyer.minsoc");
        assertThat(journal.of(id))
                .filteredOn(entry -> entry.action().equals("handed-over"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.data())
                        .containsEntry("to", "lawyer.minsoc")
                        .containsEntry("from", "registrar.minsoc")
                        .containsEntry("reason", "Отпуск"));
    }

    @Test
    void a_confidential_case_is_there_for_its_readers_alone() {
        UUID id = open(List.of(), List.of(), true);
        WorkItem item = items.of(id).get(0);

        assertThat(item.candidates()).containsExactly("minsoc:head", "minsoc:lawyer");
        assertThat(item.title()).isEmpty();
        assertThat(item.applicant()).isEmpty();
        assertThat(offeredTo("registrar.minsoc", id)).isFalse();
        assertThat(offeredTo("head.minsoc", id)).isTrue();
        String number = item.number();
        assertThat(search.page(new Official("registrar.minsoc"), number, null).count())
                .isZero();
        assertThat(search.page(new Official("admin"), number, null).count()).isZero();
        assertThat(search.page(new Official("lawyer.minsoc"), number, null).count())
                .isOne();
        assertThatThrownBy(() -> tasks.get(new Official("registrar.minsoc"), item.id()))
                .isInstanceOf(UnknownTaskException.class);

        engine.setAssignee(item.id(), "executor.minsoc");
        assertThat(items.of(id).get(0).assignee()).isNull();
        assertThat(items.drift()).isZero();
    }

    @Test
    void the_database_offers_as_the_rules_do() {
        List<Bounds> all = List.of(
                Bounds.NONE,
                new Bounds(true, java.util.Set.of("a:head", "a:lawyer"), java.util.Set.of()),
                new Bounds(true, java.util.Set.of("a:head", "a:lawyer"), java.util.Set.of("a:", "x")),
                new Bounds(true, java.util.Set.of(), java.util.Set.of()),
                new Bounds(false, java.util.Set.of(), java.util.Set.of("b:", "x")));
        for (Bounds bounds : all) {
            for (List<String> posts : List.of(
                    List.<String>of(),
                    List.of("a:head"),
                    List.of("a:executor"),
                    List.of("a:lawyer", "a:head", "b:x"))) {
                Object offered = jdbc.sql("select offered(?, ?, ?, ?)")
                        .params(
                                posts.toArray(String[]::new),
                                bounds.confidential(),
                                bounds.readers().toArray(String[]::new),
                                bounds.barred().toArray(String[]::new))
                        .query((rs, n) -> List.of((String[]) rs.getArray(1).getArray()))
                        .single();
                assertThat(offered).as("%s offered to %s", bounds, posts).isEqualTo(bounds.offered(posts));
            }
        }
    }

    private boolean offeredTo(String login, UUID id) {
        String number = cases.get(id).number();
        return list.count(login, new WorkQuery(Queue.AVAILABLE, null, null, number, null, 1)) > 0;
    }

    private Object variable(UUID id, String name) {
        return runtime.getVariable(cases.get(id).processId(), name);
    }

    private UUID open(List<String> bodies, List<String> accused, boolean corruption) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("subject", "Жалоба");
        answers.put("accusedBodies", bodies);
        answers.put("accusedPeople", accused);
        answers.put("corruption", corruption);
        return openings.open(new OpenCase(
                        "bounded",
                        "minsoc",
                        null,
                        new Applicant("Кравцова", "Нина", "Ивановна", null, "nina@example.org", null, null, null),
                        answers,
                        Channel.API,
                        "intake",
                        "account",
                        null,
                        null,
                        null))
                .id();
    }
}

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
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.CaseRefusedException;
import org.reglament.casefile.Channel;
import org.reglament.casefile.OpenCase;
import org.reglament.casefile.Openings;
import org.reglament.directory.People;
import org.reglament.form.DirectoryChoices;
import org.reglament.form.Form;
import org.reglament.form.FormErrors;
import org.reglament.form.Forms;
import org.reglament.kit.ReglamentTest;
import org.reglament.procedure.Deploy;
import org.reglament.procedure.Procedures;
import org.reglament.procedure.Sketch;
import org.reglament.signin.Official;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Those complained of are named by post or by name, and neither they nor their subordinates touch the case. */
@ReglamentTest
class AccusedTests {

    private static final String ABOVE = "bagrationovsk";
    private static final String BODY = "ladushkin";
    private static final String HEAD = "head." + BODY;
    private static final String EXECUTOR = "executor." + BODY;
    private static final String LAWYER = "lawyer." + BODY;
    private static final String ABSENT = "executor2." + BODY;

    @Autowired
    Openings openings;

    @Autowired
    CaseFiles cases;

    @Autowired
    WorkItems items;

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
    BusinessClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Procedures procedures;

    @Autowired
    DirectoryChoices choices;

    @Autowired
    Forms schemas;

    @Autowired
    RepositoryService repository;

    @BeforeEach
    void deploy() {
        Deploy.sketch(
                repository,
                procedures,
                Sketch.of("accused")
                        .form("accused-start", "{\"type\":\"textfield\",\"key\":\"subject\",\"label\":\"Тема\"}")
                        .form(
                                "accused-check",
                                "{\"type\":\"textfield\",\"key\":\"note\",\"label\":\"Решение\"}",
                                "{\"type\":\"select\",\"key\":\"proposed\",\"label\":\"Куда\",\"valuesKey\":\"receivingBodies\"}",
                                "{\"type\":\"select\",\"key\":\"asked\",\"label\":\"Кого спросить\",\"valuesKey\":\"otherBodies\"}")
                        .flow(
                                "<startEvent id='start' camunda:formRef='accused-start' camunda:formRefBinding='deployment'/>"
                                        + Sketch.flow("start", "keep")
                                        + Sketch.step("keep", "excludeAccused", "people", "${accusedPeople}")
                                        + Sketch.flow("keep", "approve")
                                        + Sketch.task("approve", "accused-check", "")
                                        + Sketch.flow("approve", "pass")
                                        + Sketch.step("pass", "forwardCase", "bodies", "${to}")
                                        + Sketch.flow("pass", "end") + "<endEvent id='end'/>",
                                "start",
                                "approve",
                                "end"));
        people.appoint(LAWYER, BODY, "registrar");
    }

    @AfterEach
    void asBefore() {
        jdbc.sql("delete from substitution where absent = ?").param(LAWYER).update();
        jdbc.sql("delete from post where login = any(array[?, ?]) and post = 'registrar'")
                .params(LAWYER, EXECUTOR)
                .update();
        jdbc.sql("update post set until = null where login = ?").param(HEAD).update();
    }

    @Test
    void a_post_complained_of_stands_for_its_holders_even_when_it_is_vacant_by_now() {
        UUID id = open(BODY, BODY + ":head");
        assertThat(cases.get(id).bounds().accuses(HEAD)).isTrue();
        assertThat(variable(id, "conflict")).isEqualTo(true);
        assertThat(variable(id, "superiorBody")).isNull();

        assertThat(cases.get(open(BODY, BODY + ":executor")).bounds().barred()).containsExactly(EXECUTOR);

        people.dismiss(HEAD, BODY, "head");
        assertThat(cases.get(open(BODY, BODY + ":head")).bounds().barsBody(BODY))
                .isTrue();
        assertThatThrownBy(() -> open(BODY, "nowhere:head")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_public_picks_heads_by_their_posts_and_the_registrar_finds_them_by_name() {
        Form apply = schemas.read(procedures.startForm("citizen-appeal").orElseThrow());
        List<?> offered =
                (List<?>) choices.open(apply, Locale.forLanguageTag("ru")).get("accusedOfficials");
        assertThat(offered)
                .hasSizeGreaterThan(30)
                .extracting(option -> String.valueOf(((Map<?, ?>) option).get("value")))
                .allMatch(value -> value.endsWith(":head"))
                .contains(BODY + ":head")
                .noneMatch(value -> people.find(value).isPresent());

        UUID id = open(
                "citizen-appeal",
                BODY,
                Map.of(
                        "kind",
                        "complaint",
                        "subject",
                        "Жалоба",
                        "text",
                        "Жалуюсь.",
                        "accusedOfficial",
                        ABOVE + ":head",
                        "accusedBody",
                        "minobr"));
        assertThat(forms.data(items.of(id).get(0)))
                .containsEntry("accusedPeople", List.of("head." + ABOVE))
                .containsEntry("accusedBodies", List.of("minobr"));
    }

    @Test
    void who_works_under_an_accused_head_has_no_hand_in_another_bodys_case_either() {
        UUID id = open(ABOVE, HEAD);
        WorkItem item = items.of(id).get(0);
        people.appoint(EXECUTOR, ABOVE, "registrar");

        assertThat(variable(id, "conflict")).isEqualTo(false);
        assertThat(item.candidates()).containsExactly(ABOVE + ":registrar");
        assertThatThrownBy(() -> tasks.claim(new Official(EXECUTOR), item.id()))
                .isInstanceOf(TaskRefusedException.class);
        assertThatThrownBy(() -> tasks.handOver(new Official("head." + ABOVE), item.id(), EXECUTOR, ""))
                .isInstanceOf(TaskRefusedException.class);
        engine.setAssignee(item.id(), EXECUTOR);
        assertThat(items.of(id).get(0).assignee()).isNull();
        assertThatThrownBy(() -> tasks.complete(new Official(EXECUTOR), item.id(), Map.of(), Locale.ROOT))
                .isInstanceOf(TaskRefusedException.class);
    }

    @Test
    void neither_the_accused_nor_who_stands_in_for_them_approves() {
        UUID id = open(BODY, List.of(LAWYER), Map.of("to", "minobr"));
        String task = items.of(id).get(0).id();
        people.substitute(LAWYER, ABSENT, clock.today(), clock.today().plusDays(3));

        assertThatThrownBy(() -> tasks.complete(new Official(LAWYER), task, Map.of(), Locale.ROOT))
                .isInstanceOf(UnknownTaskException.class);
        assertThatThrownBy(() -> tasks.complete(new Official(ABSENT), task, Map.of(), Locale.ROOT))
                .isInstanceOf(TaskRefusedException.class);
        tasks.complete(new Official("registrar." + BODY), task, Map.of(), Locale.ROOT);
        assertThat(cases.children(id))
                .singleElement()
                .satisfies(child -> assertThat(child.bounds().barred()).containsExactly(LAWYER));
    }

    @Test
    void a_complaint_is_not_handed_on_to_those_it_complains_of() {
        passed(open(BODY, List.of("minobr:head"), Map.of("to", "minobr")));
        // Those below an accused head are people of that head as well.
        passed(open(BODY, List.of("head.gov"), Map.of("to", "minobr")));
    }

    /** They may be asked all the same. */
    @Test
    void whom_it_complains_of_cannot_be_proposed_to_take_it_on() {
        String task = items.of(open(BODY, List.of("minobr:head"), Map.of("to", "minsport")))
                .get(0)
                .id();

        assertThatThrownBy(() -> tasks.complete(
                        new Official("registrar." + BODY), task, Map.of("proposed", "minobr"), Locale.ROOT))
                .isInstanceOfSatisfying(FormErrors.class, refused -> assertThat(refused.errors())
                        .extracting("key")
                        .containsExactly("proposed"));
        tasks.complete(
                new Official("registrar." + BODY),
                task,
                Map.of("proposed", "minsport", "asked", "minobr"),
                Locale.ROOT);
    }

    private void passed(UUID id) {
        String task = items.of(id).get(0).id();
        assertThatThrownBy(() -> tasks.complete(new Official("registrar." + BODY), task, Map.of(), Locale.ROOT))
                .isInstanceOf(CaseRefusedException.class);
        assertThat(cases.children(id)).isEmpty();
    }

    private Object variable(UUID id, String name) {
        return runtime.getVariable(cases.get(id).processId(), name);
    }

    private UUID open(String body, String accused) {
        return open(body, List.of(accused), Map.of());
    }

    private UUID open(String body, List<String> accused, Map<String, ?> more) {
        Map<String, Object> answers = new HashMap<>(Map.of("subject", "Жалоба", "accusedPeople", accused));
        answers.putAll(more);
        return open("accused", body, answers);
    }

    private UUID open(String procedure, String body, Map<String, Object> answers) {
        return openings.open(new OpenCase(
                        procedure,
                        body,
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

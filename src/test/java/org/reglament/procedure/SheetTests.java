package org.reglament.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reglament.procedure.Sketch.call;
import static org.reglament.procedure.Sketch.flow;
import static org.reglament.procedure.Sketch.step;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reglament.casefile.Applicant;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.Channel;
import org.reglament.casefile.OpenCase;
import org.reglament.casefile.Opened;
import org.reglament.casefile.Openings;
import org.reglament.casefile.StatusChange;
import org.reglament.deadline.DeadlineMoves;
import org.reglament.deadline.Deadlines;
import org.reglament.kit.Http;
import org.reglament.kit.ReglamentTest;
import org.reglament.worklist.WorkItem;
import org.reglament.worklist.WorkItems;
import org.springframework.beans.factory.annotation.Autowired;

/** A procedure drawn on several sheets is one case: posts, answers, statuses, deadlines and messages cross them. */
@ReglamentTest
class SheetTests {

    private static final String STATUS =
            "><extensionElements><camunda:properties><camunda:property name='status' value='%s'/>"
                    + "<camunda:property name='status_en' value='%s'/></camunda:properties></extensionElements>";

    @Autowired
    RepositoryService repository;

    @Autowired
    Procedures procedures;

    @Autowired
    Openings openings;

    @Autowired
    CaseFiles cases;

    @Autowired
    WorkItems items;

    @Autowired
    Deadlines deadlines;

    @Autowired
    DeadlineMoves moves;

    @Autowired
    Http http;

    @BeforeEach
    void deploy() {
        String yes = "{\"type\":\"checkbox\",\"key\":\"approved\",\"label\":\"Да\",\"id\":\"approved\"}";
        String why = "{\"type\":\"textfield\",\"key\":\"why\",\"label\":\"Почему\",\"id\":\"why\"}";
        String work = "<userTask id='%s' name='Сделать' camunda:formRef='work' camunda:formRefBinding='deployment'"
                + " camunda:dueDate=\"${deadline.due('answer')}\"" + STATUS + "</userTask>";
        Sketch sketch = Sketch.of("sheets")
                .form("work", yes, why)
                .message("undo")
                .sheet(
                        "sheets-inner",
                        "<startEvent id='inner-start' name='Начато'/>" + flow("inner-start", "inner-work")
                                + work.formatted("inner-work", "Внутри", "Inside") + flow("inner-work", "ready")
                                + "<exclusiveGateway id='ready' name='Готово?' default='ready-to-inner-end'/>"
                                + flow("ready", "inner-end") + flow("ready", "close", "${approved}")
                                + step("close", "closeCase", "outcome", "${why}") + flow("close", "inner-closed")
                                + "<endEvent id='inner-closed' name='Закрыто'/><endEvent id='inner-end' name='Дальше'/>",
                        "inner-work");
        Deploy.sketch(
                repository,
                procedures,
                sketch.flow(
                        "<startEvent id='start' name='Подано'/>" + flow("start", "term")
                                + step(
                                        "term",
                                        "startDeadline",
                                        "key",
                                        "answer",
                                        "rule",
                                        "10 days",
                                        "from",
                                        "now",
                                        "basis",
                                        "закон")
                                + flow("term", "inner") + call("inner", "sheets-inner") + flow("inner", "open")
                                + "<boundaryEvent id='undone' name='Отменено' attachedToRef='inner'>"
                                + "<messageEventDefinition id='m' messageRef='undo'/></boundaryEvent>"
                                + flow("undone", "outer")
                                + "<exclusiveGateway id='open' name='Открыто?' default='open-to-end'/>"
                                + flow("open", "end") + flow("open", "outer", "${file.isOpen()}")
                                + work.formatted("outer", "Снаружи", "Outside") + flow("outer", "end")
                                + "<endEvent id='end' name='Всё'/>",
                        new String[] {"outer"}));
    }

    @Test
    void its_tasks_are_offered_dated_and_answered_like_any_other() {
        CaseFile file = open();
        WorkItem inner = only(file);

        assertThat(inner.element()).isEqualTo("inner-work");
        assertThat(inner.candidates()).containsExactly("minzdrav:registrar");
        assertThat(inner.dueAt())
                .isEqualTo(deadlines.find(file.id(), "answer").orElseThrow().dueAt());
        assertThat(cases.get(file.id()).status()).isEqualTo("Внутри");
        assertThat(procedures.status(file.definitionId(), "Внутри", Locale.ENGLISH))
                .isEqualTo("Inside");
        assertThat(procedures.elements(file.definitionId()))
                .extracting(Element::id)
                .containsSubsequence("inner", "inner-work", "open", "outer");
        assertThat(procedures.all())
                .extracting(Procedure::key)
                .contains("sheets")
                .doesNotContain("sheets-inner");

        complete(inner, Map.of("approved", false, "why", "рано"));

        assertThat(only(file).element()).isEqualTo("outer");
        assertThat(cases.content(file.id())).containsEntry("why", "рано");
        assertThat(items.drift()).isZero();
    }

    @Test
    void what_one_sheet_closes_is_closed_for_all() {
        CaseFile file = open();

        complete(only(file), Map.of("approved", true, "why", "ясно"));

        assertThat(cases.get(file.id()).outcome()).isEqualTo("ясно");
        assertThat(items.of(file.id())).isEmpty();
    }

    @Test
    void a_moved_deadline_moves_the_dates_on_every_sheet() {
        CaseFile file = open();

        moves.extend(file.id(), "answer", 5, "экспертиза", "head.minzdrav");

        assertThat(only(file).dueAt())
                .isEqualTo(deadlines.find(file.id(), "answer").orElseThrow().dueAt());
    }

    @Test
    void a_message_takes_the_case_out_of_the_called_sheet() {
        CaseFile file = open();

        cases.signal(file.id(), "undo", "head.minzdrav");

        assertThat(only(file).element()).isEqualTo("outer");
        assertThat(cases.timeline(file.id())).extracting(StatusChange::status).containsExactly("Внутри", "Снаружи");
        assertThat(items.drift()).isZero();
    }

    private CaseFile open() {
        Opened opened = openings.open(new OpenCase(
                "sheets",
                "minzdrav",
                "Проба",
                new Applicant("Белова", "Нина", null, null, null, null, null, "ru"),
                Map.of(),
                Channel.API,
                "intake",
                "account",
                null,
                null,
                null));
        return cases.get(opened.id());
    }

    private WorkItem only(CaseFile file) {
        List<WorkItem> open = items.of(file.id());
        assertThat(open).hasSize(1);
        return open.get(0);
    }

    private void complete(WorkItem item, Map<String, Object> answers) {
        Http.Answer done = http.as("registrar.minzdrav")
                .post("/api/v1/tasks/" + item.id() + "/complete", Map.of("answers", answers));
        assertThat(done.status()).as(done.toString()).isIn(200, 204);
    }
}

package org.reglament.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reglament.calendar.BusinessClock;
import org.reglament.deadline.Deadline;
import org.reglament.deadline.Deadlines;
import org.reglament.deadline.Explanation;
import org.reglament.deadline.TermStories;
import org.reglament.directory.Bodies;
import org.reglament.document.Document;
import org.reglament.document.DocumentRights;
import org.reglament.document.Documents;
import org.reglament.journal.Journal;
import org.reglament.kit.ReglamentTest;
import org.reglament.kit.Time;
import org.reglament.procedure.Deploy;
import org.reglament.procedure.ProcedureFolder;
import org.reglament.procedure.Procedures;
import org.reglament.procedure.Sketch;
import org.reglament.signin.Official;
import org.reglament.worklist.WorkItem;
import org.reglament.worklist.WorkItems;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases come of one another, stand beside one another, and lose a number that was given by mistake. */
@ReglamentTest
class RelatedCasesTests {

    private static final String FORM = "{\"type\":\"textfield\",\"key\":\"%s\",\"label\":\"Поле\"}";

    @Autowired
    Openings openings;

    @Autowired
    CaseFiles cases;

    @Autowired
    CaseLinks links;

    @Autowired
    Registrations registrations;

    @Autowired
    Documents documents;

    @Autowired
    DocumentRights documentRights;

    @Autowired
    Deadlines deadlines;

    @Autowired
    TermStories terms;

    @Autowired
    Bodies bodies;

    @Autowired
    BusinessClock clock;

    @Autowired
    Time time;

    @Autowired
    Journal journal;

    @Autowired
    WorkItems items;

    @Autowired
    Procedures procedures;

    @Autowired
    RepositoryService repository;

    @Autowired
    TaskService tasks;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void deploy() {
        Deploy.sketch(
                repository,
                procedures,
                related(
                        "related-forward",
                        Sketch.step("act", "forwardCase", "bodies", "${bodies}", "reason", "${why}")));
        Deploy.sketch(
                repository,
                procedures,
                related("related-link", Sketch.step("act", "linkCase", "to", "${bodies}", "kind", "duplicate")));
        Deploy.sketch(
                repository,
                procedures,
                related(
                        "related-start",
                        Sketch.step("act", "startCase", "procedure", "related-link", "body", "${bodies}")
                                .replace(
                                        "</camunda:inputOutput>",
                                        "<camunda:inputParameter name='answers'><camunda:map><camunda:entry key='subject'>"
                                                + "${why}</camunda:entry></camunda:map></camunda:inputParameter>"
                                                + "</camunda:inputOutput>")));
    }

    private void deployUndo() {
        Deploy.sketch(
                repository,
                procedures,
                Sketch.of("related-undo")
                        .message("undo-registration")
                        .form("related-undo-start", FORM.formatted("subject"))
                        .form("related-undo-work", FORM.formatted("why"))
                        .flow(
                                "<startEvent id='start' camunda:formRef='related-undo-start'"
                                        + " camunda:formRefBinding='deployment'/>"
                                        + Sketch.flow("start", "work") + Sketch.task("work", "related-undo-work", "")
                                        + Sketch.flow("work", "number") + Sketch.step("number", "registerCase")
                                        + Sketch.flow("number", "term")
                                        + Sketch.step(
                                                "term",
                                                "startDeadline",
                                                "key",
                                                "answer",
                                                "rule",
                                                "30 days",
                                                "from",
                                                "registration",
                                                "basis",
                                                "тест")
                                        + Sketch.flow("term", "consider")
                                        + Sketch.task("consider", "related-undo-work", "")
                                        + "<boundaryEvent id='mistake' attachedToRef='consider'>"
                                        + "<messageEventDefinition id='mistake-message'"
                                        + " messageRef='undo-registration'/></boundaryEvent>"
                                        + Sketch.flow("mistake", "annul") + Sketch.step("annul", "annulRegistration")
                                        + Sketch.flow("annul", "work") + Sketch.flow("consider", "end")
                                        + "<endEvent id='end'/>",
                                "start",
                                "work",
                                "number",
                                "term",
                                "consider",
                                "mistake",
                                "annul",
                                "end"));
    }

    @Test
    void the_head_undoes_a_registration_and_the_number_stays_on_record() {
        deployUndo();
        CaseFile file = open("related-undo", Map.of("subject", "Крыша"));
        Official head = new Official("head.minstroy");
        assertThat(registrations.mayUndo(head, file)).isFalse();
        complete(file, Map.of());
        CaseFile registered = cases.get(file.id());
        String number = String.valueOf(registered.registrationNumber());
        assertThat(registered.dueAt()).isNotNull();

        for (String other : List.of("registrar.minstroy", "executor.minstroy", "head.minzdrav", "admin", "intake")) {
            assertThat(registrations.mayUndo(new Official(other), registered)).isFalse();
            assertThatThrownBy(() -> registrations.undo(new Official(other), file.id(), "Ошибка"))
                    .hasMessage("casefile.refused.undo-head");
        }
        assertThatThrownBy(() -> registrations.undo(head, file.id(), "  ")).hasMessage("casefile.refused.undo-reason");
        assertThat(registrations.mayUndo(head, registered)).isTrue();
        registrations.undo(head, file.id(), "Зарегистрировано дважды");

        CaseFile undone = cases.get(file.id());
        assertThat(undone.registrationNumber()).isNull();
        assertThat(undone.registeredAt()).isNull();
        assertThat(undone.dueAt()).isNull();
        assertThat(cases.byNumber(number)).contains(undone);
        assertThat(cases.content(file.id())).containsEntry("undoReason", "Зарегистрировано дважды");
        assertThat(registrations.annulled(file.id()))
                .extracting(Registrations.Annulled::number)
                .containsExactly(number);
        assertThat(deadlines.find(file.id(), "answer").orElseThrow().open()).isFalse();
        assertThat(items.of(file.id()).get(0).registrationNumber()).isNull();
        assertThat(journal.of(file.id()))
                .anySatisfy(entry -> assertThat(entry.by()).isEqualTo("head.minstroy"));
        assertThatThrownBy(() -> registrations.undo(head, file.id(), "Ещё раз"))
                .hasMessage("casefile.refused.undo-late");

        complete(file, Map.of());
        assertThat(cases.get(file.id()).registrationNumber())
                .isNotEqualTo(number)
                .isNotNull();
        assertThat(deadlines.find(file.id(), "answer").orElseThrow().open()).isTrue();
        assertThat(terms.main(file.id(), Locale.forLanguageTag("ru")).orElseThrow())
                .satisfies(told -> assertThat(told.sentences())
                        .anyMatch(sentence -> sentence.endsWith("срок начат заново, от новой регистрации: номер "
                                + number + " признан недействительным.")))
                .satisfies(told -> assertThat(told.changes())
                        .extracting(TermStories.Change::what)
                        .containsExactly(
                                "Начат", "Прекращён: номер " + number + " признан недействительным", "Начат заново"));
        assertThat(items.drift()).isZero();
    }

    @Test
    void the_term_of_a_forwarded_case_runs_anew_from_registration_there_and_says_where_it_came_from() {
        Deploy.sketch(
                repository,
                procedures,
                Sketch.of("related-anew")
                        .form("related-anew-start", FORM.formatted("subject"))
                        .form("related-anew-work", FORM.formatted("bodies"))
                        .flow(
                                "<startEvent id='start' camunda:formRef='related-anew-start'"
                                        + " camunda:formRefBinding='deployment'/>"
                                        + Sketch.flow("start", "receive")
                                        + Sketch.task("receive", "related-anew-work", "")
                                        + Sketch.flow("receive", "number") + Sketch.step("number", "registerCase")
                                        + Sketch.flow("number", "term")
                                        + Sketch.step(
                                                "term",
                                                "startDeadline",
                                                "key",
                                                "answer",
                                                "rule",
                                                "30 days",
                                                "from",
                                                "registration",
                                                "basis",
                                                "тест")
                                        + Sketch.flow("term", "work") + Sketch.task("work", "related-anew-work", "")
                                        + Sketch.flow("work", "act")
                                        + Sketch.step("act", "forwardCase", "bodies", "${bodies}")
                                        + Sketch.flow("act", "close")
                                        + Sketch.step("close", "closeCase", "outcome", "forwarded")
                                        + Sketch.flow("close", "end") + "<endEvent id='end'/>",
                                "start",
                                "receive",
                                "number",
                                "term",
                                "work",
                                "act",
                                "close",
                                "end"));
        CaseFile parent = open("related-anew", Map.of("subject", "Музей"));
        complete(parent, Map.of("bodies", ""));
        time.advance("P5D");
        complete(parent, Map.of("bodies", "mincult"));
        CaseFile registered = cases.get(parent.id());
        time.advance("P2D");
        CaseFile child = cases.children(parent.id()).get(0);
        complete(child, Map.of("bodies", ""));

        Deadline there = deadlines.find(parent.id(), "answer").orElseThrow();
        Deadline here = deadlines.find(child.id(), "answer").orElseThrow();
        assertThat(there.open()).isFalse();
        assertThat(deadlines.explain(there).origin()).isNull();
        assertThat(here.startedAt()).isEqualTo(cases.get(child.id()).registeredAt());
        assertThat(deadlines.explain(here).term().lastDay())
                .isEqualTo(clock.dateOf(here.startedAt()).plusDays(30));
        assertThat(deadlines.explain(here).origin()).satisfies(origin -> assertThat(origin)
                .isNotNull()
                .returns(registered.registrationNumber(), Explanation.Origin::number)
                .returns(registered.registeredAt(), Explanation.Origin::registeredAt));
        assertThat(terms.sentence(child.id(), Locale.forLanguageTag("ru")).orElseThrow())
                .contains(
                        "заново после направления из другого органа",
                        bodies.get("minstroy").name(),
                        "№ " + registered.registrationNumber());
        assertThat(terms.of(child.id(), Locale.ENGLISH).get(0).sentences())
                .anyMatch(sentence -> sentence.contains("the term runs anew from registration in this body"));
    }

    private static ProcedureFolder related(String key, String act) {
        return Sketch.of(key)
                .form(key + "-start", FORM.formatted("subject"))
                .form(key + "-work", FORM.formatted("why"), FORM.formatted("bodies"))
                .flow(
                        "<startEvent id='start' camunda:formRef='" + key
                                + "-start' camunda:formRefBinding='deployment'/>" + Sketch.flow("start", "work")
                                + Sketch.task("work", key + "-work", "") + Sketch.flow("work", "act")
                                + act + Sketch.flow("act", "close")
                                + Sketch.step("close", "closeCase", "outcome", "moved") + Sketch.flow("close", "end")
                                + "<endEvent id='end'/>",
                        "start",
                        "work",
                        "act",
                        "close",
                        "end");
    }

    @Test
    void each_body_gets_a_case_of_its_own_with_the_applicants_answers_and_papers() {
        Document paper = documents.upload(
                new ByteArrayInputStream("Крыша течёт".getBytes(StandardCharsets.UTF_8)), "крыша.txt", "intake");
        CaseFile parent =
                open("related-forward", Map.of("subject", "Крыша", "attachments", List.of("files::" + paper.id())));
        documents.attach(Set.of(paper.id()), parent.id(), "intake");

        complete(parent, Map.of("bodies", List.of("minzdrav", "mincult", "minzdrav"), "why", "по компетенции"));

        List<CaseFile> children = cases.children(parent.id());
        assertThat(children).extracting(CaseFile::body).containsExactlyInAnyOrder("minzdrav", "mincult");
        assertThat(children).allSatisfy(child -> {
            assertThat(child.applicant()).isEqualTo(parent.applicant());
            assertThat(child.filedBy()).isEqualTo(parent.filedBy());
            assertThat(child.channel()).isEqualTo(Channel.POST);
            assertThat(child.title()).isEqualTo("Крыша");
            assertThat(child.registrationNumber()).isNull();
            assertThat(cases.content(child.id())).containsEntry("subject", "Крыша");
            assertThat(documents.of(child.id())).extracting(Document::id).containsExactly(paper.id());
            assertThat(items.of(child.id()).get(0).candidates()).containsExactly(child.body() + ":registrar");
            assertThat(links.of(child.id())).singleElement().satisfies(link -> {
                assertThat(link.other().id()).isEqualTo(parent.id());
                assertThat(link.relation()).isEqualTo(Relation.FORWARDED);
                assertThat(link.later()).isFalse();
            });
        });
        assertThat(list(parent, "forwardedTo")).hasSize(2).first().satisfies(entry -> assertThat(entry)
                .extracting("body", "reason")
                .containsExactly("minzdrav", "по компетенции"));
        assertThat(Content.of(cases.submissions(parent.id()))).isEqualTo(cases.content(parent.id()));
        assertThat(documentRights.readable(paper.id(), new Official("executor.minzdrav")))
                .isPresent();
        assertThat(documentRights.readable(paper.id(), new Official("executor.minsport")))
                .isEmpty();
        assertThat(journal.verify(parent.id()).valid()).isTrue();
    }

    @Test
    void a_case_is_forwarded_neither_to_its_own_body_nor_to_one_that_does_not_exist() {
        CaseFile parent = open("related-forward", Map.of("subject", "Крыша"));

        assertThatThrownBy(() -> complete(parent, Map.of("why", "", "bodies", "minzdrav,minstroy")))
                .isInstanceOf(CaseRefusedException.class)
                .hasMessage("casefile.refused.own-body");
        assertThatThrownBy(() -> complete(parent, Map.of("why", "", "bodies", "nowhere")))
                .isInstanceOf(CaseRefusedException.class)
                .hasMessage("casefile.refused.no-body");
        assertThatThrownBy(() -> complete(parent, Map.of("why", "", "bodies", "")))
                .isInstanceOf(CaseRefusedException.class)
                .hasMessage("casefile.refused.no-bodies");
        assertThat(cases.children(parent.id())).isEmpty();
        assertThat(items.of(parent.id())).hasSize(1);
    }

    @Test
    void a_duplicate_shows_on_both_cases() {
        CaseFile first = open("related-link", Map.of("subject", "Крыша"));
        CaseFile second = open("related-link", Map.of("subject", "Крыша снова"));

        complete(second, Map.of("bodies", first.number().toLowerCase()));

        assertThat(links.of(first.id()))
                .containsExactly(new CaseLinks.Linked(cases.get(second.id()), Relation.DUPLICATE, true));
        assertThat(links.of(second.id()))
                .containsExactly(new CaseLinks.Linked(cases.get(first.id()), Relation.DUPLICATE, false));
        assertThat(list(second, "links")).singleElement().satisfies(entry -> assertThat(entry)
                .extracting("kind", "number")
                .containsExactly("duplicate", first.number()));
    }

    @Test
    void a_case_is_linked_neither_to_itself_nor_to_nothing() {
        CaseFile file = open("related-link", Map.of("subject", "Крыша"));

        assertThatThrownBy(() -> complete(file, Map.of("bodies", file.number())))
                .isInstanceOf(CaseRefusedException.class)
                .hasMessage("casefile.refused.itself");
        assertThatThrownBy(() -> complete(file, Map.of("bodies", "TT-1999-000001")))
                .isInstanceOf(CaseRefusedException.class)
                .hasMessage("casefile.refused.no-case");
    }

    @Test
    void a_diagram_opens_a_case_of_another_procedure() {
        CaseFile parent = open("related-start", Map.of("subject", "Крыша"));

        complete(parent, Map.of("bodies", "mincult", "why", "Проверить"));

        CaseFile child = cases.children(parent.id()).get(0);
        assertThat(child.procedure()).isEqualTo("related-link");
        assertThat(child.body()).isEqualTo("mincult");
        assertThat(cases.content(child.id())).containsEntry("subject", "Проверить");
        assertThat(list(parent, "started")).hasSize(1);
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> list(CaseFile file, String name) {
        return (List<Map<String, Object>>) cases.content(file.id()).get(name);
    }

    private CaseFile open(String procedure, Map<String, ?> answers) {
        return cases.get(openings.open(new OpenCase(
                        procedure,
                        "minstroy",
                        null,
                        new Applicant("Кравцова", "Нина", "Ивановна", null, null, null, null, null),
                        answers,
                        Channel.POST,
                        "intake",
                        "paper",
                        null,
                        null,
                        null))
                .id());
    }

    private void complete(CaseFile file, Map<String, Object> answers) {
        WorkItem item = items.of(file.id()).get(0);
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> tasks.complete(
                        item.id(),
                        cases.submit(new Submission(
                                file.id(),
                                item.element(),
                                item.id(),
                                file.procedure() + "-work",
                                item.definitionId(),
                                "registrar.minstroy",
                                Instant.EPOCH,
                                answers,
                                false))));
    }
}

package org.reglament.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reglament.casefile.Applicant;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.Channel;
import org.reglament.casefile.OpenCase;
import org.reglament.casefile.Openings;
import org.reglament.casefile.StatusChange;
import org.reglament.deadline.Deadline;
import org.reglament.deadline.Deadlines;
import org.reglament.document.Document;
import org.reglament.document.Documents;
import org.reglament.journal.Journal;
import org.reglament.kit.BrowserTest;
import org.reglament.kit.Http;
import org.reglament.kit.Visit;
import org.reglament.procedure.Deploy;
import org.reglament.procedure.Procedures;
import org.reglament.procedure.Sketch;
import org.reglament.worklist.WorkItems;
import org.springframework.beans.factory.annotation.Autowired;

/** What a case publishes is there for everybody until it is withdrawn, and nothing else of the case is. */
@BrowserTest
class PublicationIT {
    private static final String FIELD = "{\"type\":\"textfield\",\"key\":\"%1$s\",\"label\":\"%1$s\"}";
    private static final String SECTION = "Ответы органов";

    @Autowired
    Http http;

    @Autowired
    CaseFiles cases;

    @Autowired
    Openings openings;

    @Autowired
    Procedures procedures;

    @Autowired
    RepositoryService repository;

    @Autowired
    WorkItems items;

    @Autowired
    Documents documents;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Publications publications;

    @Autowired
    Journal journal;

    @BeforeEach
    void deploy() {
        Deploy.sketch(
                repository,
                procedures,
                Sketch.of("showcase")
                        .form("showcase-work", FIELD.formatted("publicText"))
                        .flow(
                                "<startEvent id='start'/>" + Sketch.flow("start", "term")
                                        + Sketch.step(
                                                "term",
                                                "startDeadline",
                                                "key",
                                                "answer",
                                                "rule",
                                                "10 days",
                                                "from",
                                                "now",
                                                "basis",
                                                "ст. 1")
                                        + Sketch.flow("term", "hold")
                                        + Sketch.step("hold", "stopDeadline", "key", "answer", "reason", "Ждём акт")
                                        + Sketch.flow("hold", "keep")
                                        + Sketch.step("keep", "setContent", "name", "place", "value", "Полесск")
                                        + Sketch.flow("keep", "work")
                                        + Sketch.task("work", "showcase-work", "") + Sketch.flow("work", "go")
                                        + Sketch.step("go", "resumeDeadline", "key", "answer", "reason", "Акт получен")
                                        + Sketch.flow("go", "show")
                                        + Sketch.step(
                                                "show",
                                                "publish",
                                                "title",
                                                "О ремонте моста в городе ${place}",
                                                "text",
                                                "${publicText}",
                                                "section",
                                                SECTION,
                                                "files",
                                                "note, counts")
                                        + Sketch.flow("show", "say")
                                        + Sketch.step("say", "setStatus", "status", "Открыто: ${place}")
                                        + Sketch.flow("say", "recheck")
                                        + Sketch.task("recheck", "showcase-work", "") + Sketch.flow("recheck", "back")
                                        + Sketch.step("back", "withdrawPublication", "reason", "Сведения устарели.")
                                        + Sketch.flow("back", "close")
                                        + Sketch.step("close", "closeCase", "outcome", "done")
                                        + Sketch.flow("close", "end") + "<endEvent id='end'/>",
                                "start",
                                "term",
                                "hold",
                                "keep",
                                "work",
                                "go",
                                "show",
                                "say",
                                "recheck",
                                "back",
                                "close",
                                "end"));
    }

    @Test
    void a_publication_is_public_until_it_is_withdrawn(Visit visit) {
        CaseFile file = open();
        assertThat(file.dueAt()).isNull();
        assertThat(deadlines.find(file.id(), "answer")).get().returns(true, Deadline::stopped);
        Document note = documents.issue(
                file.id(), "note", "Акт осмотра.txt", "text/plain", "Мост цел.".getBytes(StandardCharsets.UTF_8));
        Document inner = documents.issue(
                file.id(), "inner", "Для служебного.txt", "text/plain", "Тайна".getBytes(StandardCharsets.UTF_8));

        documents.issue(
                file.id(),
                "counts",
                "Мосты за IV квартал 2026 года.csv",
                "text/csv",
                """
                \ufeffОрган;Осмотрено;Отремонтировано;Осталось отремонтировать;Обычный срок ремонта, рабочих дней;Код органа
                Полесский муниципальный округ;7;3;4;–;polessk
                Гусевский муниципальный округ;12;12;0;18;gusev
                Всего;19;15;4;17;
                """
                        .getBytes(StandardCharsets.UTF_8));

        complete(file, Map.of("publicText", "Мост осмотрели в ноябре. Он цел."));

        assertThat(cases.timeline(file.id())).extracting(StatusChange::status).contains("Открыто: Полесск");
        assertThat(cases.get(file.id()).dueAt()).isNotNull();
        Publication shown = publications.of(file.id()).get(0);
        assertThat(cases.content(file.id()))
                .containsEntry("publication", shown.path())
                .containsEntry("place", "Полесск");
        visit.open("/publications").sound("publications");
        visit.page().click("text=О ремонте моста в городе Полесск");
        visit.sound("publication");
        assertThat(visit.page().innerText("main"))
                .contains("Мост осмотрели в ноябре.", "Акт осмотра.txt", SECTION, "Гусевский муниципальный округ")
                .doesNotContain("Код органа");
        visit.page().setExtraHTTPHeaders(Map.of("Accept-Language", "en"));
        visit.open("/language/en");
        visit.open(shown.path()).sound("publication-en");
        assertThat(http.get(shown.path() + "/files/" + note.id()).status()).isEqualTo(200);
        assertThat(http.get(shown.path() + "/files/" + inner.id()).status()).isEqualTo(404);
        assertThat(http.get("/documents/" + note.id()).status()).isNotEqualTo(200);

        complete(file, Map.of());

        assertThat(http.get(shown.path()).status()).isEqualTo(410);
        assertThat(http.get(shown.path() + "/files/" + note.id()).status()).isEqualTo(404);
        visit.open("/language/ru");
        visit.open(shown.path()).sound("publication-withdrawn");
        assertThat(visit.page().innerText("main"))
                .contains("Публикация снята", "Сведения устарели.")
                .doesNotContain("Мост осмотрели");
        assertThat(publications.latest(SECTION, null)).isEmpty();
        assertThat(cases.get(file.id()).isOpen()).isFalse();
    }

    @Test
    void an_editor_takes_a_publication_back_with_a_reason(Visit visit) {
        CaseFile file = open();
        Publication shown = publications.publish(
                file, new Publications.Wish("hand", "Снятие", "Снимут рукой", "Пока видно.", List.of()), "–");
        assertThat(http.get(shown.path()).text()).doesNotContain("/withdraw");

        visit.signIn("editor.polessk").open(shown.path()).sound("publication-editor");
        visit.page().click("a[href$='/withdraw']");
        visit.sound("publication-withdraw");
        visit.page().click("main form button");
        visit.sound("publication-withdraw-error");
        assertThat(visit.page().innerText(".govuk-error-summary")).contains("Напишите причину");
        visit.page().fill("#reason", "Опубликовано по ошибке.");
        visit.page().click("main form button");

        assertThat(visit.page().innerText("main")).contains("Публикация снята", "Опубликовано по ошибке.");
        assertThat(http.get(shown.path()).status()).isEqualTo(410);
        assertThat(publications.mayWithdraw(shown, "editor.neman")).isFalse();
        assertThatThrownBy(() -> publications.withdraw(shown, "Чужая", "editor.neman"))
                .isInstanceOf(SecurityException.class);
        assertThat(journal.of(file.id())).anySatisfy(entry -> {
            assertThat(entry.action()).isEqualTo("unpublished");
            assertThat(entry.by()).isEqualTo("editor.polessk");
        });
    }

    @Test
    void the_list_is_read_page_by_page(Visit visit) {
        CaseFile file = open();
        for (int n = 1; n <= Publications.PAGE + 3; n++) {
            publications.publish(
                    file, new Publications.Wish("e" + n, "Страницы", "Запись " + n, "Текст " + n, List.of()), "–");
        }

        visit.open("/publications?section=Страницы").sound("publications-many");
        assertThat(visit.page().innerText("main")).contains("Запись 23").doesNotContain("Запись 3\n");
        visit.page().click("text=Более ранние");
        assertThat(visit.page().innerText("main"))
                .contains("Запись 3", "Запись 1")
                .doesNotContain("Запись 23");
    }

    private void complete(CaseFile file, Map<String, String> answers) {
        String task = items.of(file.id()).get(0).id();
        Http.Answer done =
                http.as("registrar.polessk").post("/api/v1/tasks/" + task + "/complete", Map.of("answers", answers));
        assertThat(done.status()).as(done.toString()).isIn(200, 204);
    }

    private CaseFile open() {
        return cases.get(openings.open(new OpenCase(
                        "showcase",
                        "polessk",
                        "Мост",
                        new Applicant("Мостова", "Нина", null, null, null, null, null, "ru"),
                        Map.of(),
                        Channel.POST,
                        "intake",
                        "paper",
                        null,
                        null,
                        null))
                .id());
    }
}

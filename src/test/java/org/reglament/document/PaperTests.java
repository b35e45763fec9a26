package org.reglament.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.reglament.casefile.Applicant;
import org.reglament.casefile.Bounds;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.Channel;
import org.reglament.casefile.OpenCase;
import org.reglament.casefile.Opened;
import org.reglament.casefile.Openings;
import org.reglament.journal.Journal;
import org.reglament.journal.JournalEntry;
import org.reglament.kit.ReglamentTest;
import org.reglament.procedure.Deploy;
import org.reglament.procedure.Procedures;
import org.reglament.procedure.Sketch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Papers made from templates can be read, by people and by programs. */
@ReglamentTest
class PaperTests {
    private static final Applicant NINA = new Applicant(
            "Кравцова", "Нина", "Ильинична", null, "nina@example.ru", null, "Калининград, ул. Садовая, 1", "ru");

    @Autowired
    Papers papers;

    @Autowired
    IssuedPapers register;

    @Autowired
    CaseFiles cases;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Documents documents;

    @Autowired
    Openings openings;

    @Autowired
    Procedures procedures;

    @Autowired
    RepositoryService repository;

    @Autowired
    Journal journal;

    @Test
    void an_answer_says_to_every_question_what_was_decided_and_by_whom() throws IOException {
        byte[] pdf = papers.pdf(
                file(),
                "answer",
                Map.of(
                        "replies",
                        List.of(
                                Map.of(
                                        "question",
                                        "Когда починят крышу?",
                                        "reply",
                                        "До 1 декабря.\nЁжик & <объём> \u0007\uD83D\uDE00"),
                                Map.of("question", "Кто виноват?", "reply", "Подрядчик.")),
                        "approval",
                        Map.of("by", "Орлова М. А.", "at", "2026-11-20T10:15:00Z")));

        assertThat(text(pdf))
                .contains("ОГ-2026-000123", "Когда починят крышу?", "Ёжик & <объём>", "Кто виноват?")
                .contains("Утверждено в системе «Регламент»", "Орлова М. А.", "20 ноября 2026 года, 12:15")
                .contains("Отметка системы не является электронной подписью")
                .contains("Кравцова Нина Ильинична");
    }

    @Test
    void an_answer_that_nobody_approved_says_so() throws IOException {
        assertThat(text(papers.pdf(file(), "answer", Map.of()))).contains("Не утверждено");
    }

    @Test
    void a_paper_is_tagged_has_a_title_and_a_language_and_brings_its_fonts() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(papers.pdf(file(), "answer", Map.of()))) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("ru");
            assertThat(pdf.getDocumentInformation().getTitle()).contains("ОГ-2026-000123");
            for (COSName font : pdf.getPage(0).getResources().getFontNames()) {
                assertThat(pdf.getPage(0).getResources().getFont(font).getName())
                        .contains("GolosText");
            }
            try (InputStream metadata = pdf.getDocumentCatalog().getMetadata().createInputStream()) {
                assertThat(new String(metadata.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                        .contains("pdfaid:part", "pdfuaid:part");
            }
        }
    }

    @Test
    void a_paper_asked_for_again_is_the_same_paper_until_its_content_is_another() {
        Opened opened = openings.open(new OpenCase(
                "citizen-appeal",
                "guryevsk",
                null,
                NINA,
                Map.of("kind", "complaint", "subject", "Крыша", "text", "Течёт.", "replyMode", "EMAIL"),
                Channel.PORTAL,
                "citizen:nina@example.ru",
                "email",
                null,
                null,
                null));
        CaseFile own = cases.get(opened.id());
        Locale ru = Locale.forLanguageTag("ru");
        Map<String, String> code = Map.of("trackingCode", opened.trackingCode());

        Papers.Issued first = papers.issue(own, "receipt", code, ru);
        Papers.Issued again = papers.issue(own, "receipt", code, ru);

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.pdf()).isEqualTo(first.pdf());
        assertThat(register.byDigest(Incoming.sha256(again.pdf()))).hasSize(1);
        assertThat(papers.issue(own, "receipt", code, Locale.ENGLISH).id()).isNotEqualTo(first.id());
        jdbc.sql("update issued_paper set sha256 = 'made by another program' where id = ?")
                .param(first.id())
                .update();
        Papers.Issued anew = papers.issue(own, "receipt", code, ru);
        assertThat(anew.id()).isNotEqualTo(first.id());
        assertThat(register.byDigest(Incoming.sha256(anew.pdf()))).hasSize(1);
    }

    @Test
    void a_paper_fetches_nothing() {
        byte[] pdf = papers.pdf(
                "<html><head><title>x</title></head><body><p>x</p>"
                        + "<img src='file:///etc/hostname' alt='x'/><img src='http://127.0.0.1:1/x.png' alt='y'/></body></html>");

        assertThat(pdf).startsWith('%', 'P', 'D', 'F');
    }

    @Test
    void a_diagram_issues_a_document_into_its_case() throws IOException {
        Deploy.sketch(
                repository,
                procedures,
                Sketch.of("paper-case")
                        .form("paper-start", "{\"type\":\"textfield\",\"key\":\"text\",\"label\":\"Текст\"}")
                        .flow(
                                "<startEvent id='start' camunda:formRef='paper-start'"
                                        + " camunda:formRefBinding='deployment'/>" + Sketch.flow("start", "issue")
                                        + Sketch.step(
                                                "issue",
                                                "issueDocument",
                                                "template",
                                                "receipt",
                                                "name",
                                                "Подтверждение")
                                        + Sketch.flow("issue", "again")
                                        + Sketch.step(
                                                "again",
                                                "issueDocument",
                                                "template",
                                                "receipt",
                                                "name",
                                                "Подтверждение")
                                        + Sketch.flow("again", "end") + "<endEvent id='end'/>",
                                "start",
                                "issue",
                                "again",
                                "end"));

        Opened opened = openings.open(new OpenCase(
                "paper-case",
                "minstroy",
                "Крыша течёт",
                NINA,
                Map.of("text", "Второй год"),
                Channel.PORTAL,
                "citizen:nina@example.ru",
                "email",
                null,
                null,
                null));

        List<Document> issued = documents.of(opened.id());
        assertThat(issued).hasSize(1);
        assertThat(issued.get(0).name()).isEqualTo("Подтверждение № " + opened.number() + ".pdf");
        assertThat(issued.get(0).generated()).isTrue();
        assertThat(documents.current(opened.id(), "receipt")).isEqualTo(Optional.of(issued.get(0)));
        assertThat(text(documents.open(issued.get(0).id()).readAllBytes())).contains("Крыша течёт", "Второй год");
        assertThat(journal.of(opened.id())).extracting(JournalEntry::action).contains("document-issued");

        Document paper =
                documents.upload(new java.io.ByteArrayInputStream(Samples.pdf()), "Ответ.pdf", "nina@example.ru");
        documents.attach(List.of(paper.id()), opened.id(), "nina@example.ru");
        documents.attach(List.of(paper.id()), opened.id(), "nina@example.ru");
        assertThat(documents.of(opened.id())).extracting(Document::name).contains("Ответ.pdf");
        assertThat(journal.verify(opened.id()).valid()).isTrue();
    }

    private CaseFile file() {
        Instant at = Instant.parse("2026-11-01T08:00:00Z");
        return new CaseFile(
                UUID.randomUUID(),
                "OG-2026-000123",
                "ОГ-2026-000123",
                "citizen-appeal",
                procedures.get("citizen-appeal").definitionId(),
                null,
                "minstroy",
                "Крыша течёт",
                NINA,
                "Ответ готов",
                at,
                at,
                at,
                null,
                false,
                null,
                null,
                null,
                Channel.PORTAL,
                "citizen:nina@example.ru",
                "email",
                null,
                Bounds.NONE);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper()
                    .getText(document)
                    .replace('\u00a0', ' ')
                    .replaceAll("\\s+", " ");
        }
    }
}

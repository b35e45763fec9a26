package org.reglament.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reglament.casefile.Applicant;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.Channel;
import org.reglament.casefile.OpenCase.Once;
import org.reglament.casefile.Opened;
import org.reglament.document.Document;
import org.reglament.document.Documents;
import org.reglament.kit.ReglamentTest;
import org.reglament.procedure.Deploy;
import org.reglament.procedure.Procedures;
import org.reglament.procedure.Sketch;
import org.springframework.beans.factory.annotation.Autowired;

/** A filled form becomes a case with its documents, or comes back with sentences. */
@ReglamentTest
class FilingTests {
    private static final String ME = "filing@example.ru";

    @Autowired
    Filing filing;

    @Autowired
    Documents documents;

    @Autowired
    CaseFiles cases;

    @Autowired
    Procedures procedures;

    @Autowired
    RepositoryService repository;

    @BeforeEach
    void deploy() {
        Deploy.sketch(
                repository,
                procedures,
                Sketch.of("filing-case")
                        .form(
                                "filing-start",
                                "{\"type\":\"textfield\",\"key\":\"subject\",\"label\":\"Тема\",\"validate\":{\"required\":true}}",
                                "{\"type\":\"filepicker\",\"key\":\"files\",\"label\":\"Файлы\",\"multiple\":true}")
                        .form("filing-check", "{\"type\":\"checkbox\",\"key\":\"approved\",\"label\":\"Да\"}")
                        .flow(
                                "<startEvent id='start' camunda:formRef='filing-start' camunda:formRefBinding='deployment'/>"
                                        + Sketch.flow("start", "check")
                                        + Sketch.task("check", "filing-check", "") + Sketch.flow("check", "end")
                                        + "<endEvent id='end'/>",
                                "start",
                                "check",
                                "end"));
    }

    @Test
    void opens_a_case_and_puts_the_documents_into_it() {
        Document paper = upload(ME);

        Opened opened = filing.file(
                filled(Map.of("subject", "Крыша", "files", List.of("files::" + paper.id()), "stray", "x"), null));

        assertThat(cases.content(opened.id()))
                .containsOnlyKeys("subject", "files")
                .containsEntry("files", List.of("files::" + paper.id()));
        assertThat(documents.of(opened.id())).extracting(Document::id).containsExactly(paper.id());
    }

    @Test
    void refuses_with_sentences_and_uses_no_key_up() {
        Once once = new Once("filing-422", new byte[32]);

        assertThatThrownBy(() -> filing.file(filled(Map.of("subject", ""), once)))
                .isInstanceOfSatisfying(FormErrors.class, refused -> assertThat(refused.errors())
                        .extracting(FormError::message)
                        .containsExactly("Заполните поле «Тема»"));

        assertThat(filing.file(filled(Map.of("subject", "Крыша"), once)).number())
                .startsWith("TT-");
    }

    @Test
    void gives_the_same_case_to_the_same_wish_with_documents() {
        Document paper = upload(ME);
        var wish = filled(
                Map.of("subject", "Крыша", "files", "files::" + paper.id()), new Once("filing-twice", new byte[32]));

        assertThat(filing.file(wish)).isEqualTo(filing.file(wish));
    }

    @Test
    void takes_nobody_elses_documents() {
        Document theirs = upload("other@example.ru");

        assertThatThrownBy(
                        () -> filing.file(filled(Map.of("subject", "Крыша", "files", "files::" + theirs.id()), null)))
                .isInstanceOfSatisfying(FormErrors.class, refused -> assertThat(refused.errors())
                        .extracting(FormError::message)
                        .containsExactly("«Файлы»: файл не найден, загрузите его ещё раз"));
    }

    @Test
    void offers_the_blank_form() {
        FilledForm blank = filing.blank("filing-case", Sentence.RUSSIAN, ME).orElseThrow();

        assertThat(FormJson.of(blank).data()).containsEntry("subject", "");
        assertThat(filing.blank("no-such", Locale.ENGLISH, ME)).isEmpty();
    }

    private Document upload(String who) {
        return documents.upload(
                new ByteArrayInputStream("Крыша течёт с марта".getBytes(StandardCharsets.UTF_8)), "заметка.txt", who);
    }

    private static Filing.Filled filled(Map<String, ?> answers, @Nullable Once once) {
        return new Filing.Filled(
                "filing-case",
                "minstroy",
                new Applicant("Кравцова", "Нина", "Ивановна", null, ME, null, null, "ru"),
                answers,
                Channel.API,
                "citizen:" + ME,
                "link",
                null,
                once,
                ME,
                Sentence.RUSSIAN);
    }
}

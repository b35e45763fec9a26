package org.reglament.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.Submission;
import org.reglament.directory.People;
import org.reglament.document.Document;
import org.reglament.document.Documents;
import org.reglament.form.DirectoryChoices;
import org.reglament.form.Form;
import org.reglament.form.Forms;
import org.reglament.form.view.AnswerSheet;
import org.reglament.procedure.Procedures;
import org.springframework.stereotype.Component;

/** Reads a case's accepted forms as people read them: by the labels of the form's own version. */
@Component
class CaseReading {

    private final CaseFiles cases;
    private final Procedures procedures;
    private final Forms forms;
    private final Documents documents;
    private final People people;
    private final CaseWords words;
    private final DirectoryChoices choices;

    CaseReading(
            CaseFiles cases,
            Procedures procedures,
            Forms forms,
            Documents documents,
            People people,
            CaseWords words,
            DirectoryChoices choices) {
        this.cases = cases;
        this.procedures = procedures;
        this.forms = forms;
        this.documents = documents;
        this.people = people;
        this.words = words;
        this.choices = choices;
    }

    /** One accepted form. */
    public record Sheet(String title, String by, Instant at, List<AnswerSheet.Page> pages) {}

    /** A question of the matter and what was replied so far. */
    public record Question(String question, String reply) {}

    /** What another body was asked, and its reply, empty while it is awaited. */
    public record Request(String body, String number, String question, String reply) {}

    /** What was added to the case on its way. */
    public record Addition(String by, Instant at, String text, List<Document> files) {}

    /** All that a case's forms say, sorted by what a reader looks for. */
    public record Content(
            List<AnswerSheet.Page> asked,
            List<Question> questions,
            List<Request> requests,
            List<Sheet> parts,
            List<Addition> additions,
            List<Sheet> done) {}

    Content of(CaseFile file, Locale locale, String reader) {
        List<Submission> all = cases.submissions(file.id());
        Map<String, String> names = words.names(
                all.stream()
                        .flatMap(one -> Stream.of(one.by(), Objects.toString(one.behalf(), one.by())))
                        .toList(),
                locale);
        List<AnswerSheet.Page> asked = new ArrayList<>();
        List<Sheet> parts = new ArrayList<>();
        List<Addition> additions = new ArrayList<>();
        List<Sheet> done = new ArrayList<>();
        for (Submission one : all) {
            String by = words.acting(names, one.by(), one.behalf(), locale);
            if (one.form() == null) {
                // What the house itself keeps among the answers has places of its own on the page.
                if (!one.many()) {
                    continue;
                }
                additions.add(new Addition(
                        by, one.at(), Objects.toString(one.answers().get("text"), ""), files(one)));
            } else if (one.task() == null) {
                asked.addAll(pages(one, file, locale, reader));
            } else {
                Sheet sheet = new Sheet(
                        words.step(one.version(), one.element(), locale),
                        by,
                        one.at(),
                        pages(one, file, locale, reader));
                done.add(0, sheet);
                if (one.many()) {
                    parts.add(sheet);
                }
            }
        }
        return new Content(asked, questions(file), requests(cases.content(file.id())), parts, additions, done);
    }

    private List<Question> questions(CaseFile file) {
        List<Question> questions = new ArrayList<>();
        if (cases.content(file.id()).get("questions") instanceof List<?> all) {
            for (Object each : all) {
                if (each instanceof Map<?, ?> one) {
                    questions.add(new Question(
                            Objects.toString(one.get("question"), ""), Objects.toString(one.get("reply"), "")));
                }
            }
        }
        return questions;
    }

    /** The requests to other bodies that a case's content tells of. */
    static List<Request> requests(Map<String, Object> content) {
        List<Request> requests = new ArrayList<>();
        if (content.get("requests") instanceof List<?> all) {
            for (Object each : all) {
                if (each instanceof Map<?, ?> one) {
                    requests.add(new Request(
                            Objects.toString(one.get("bodyName"), ""),
                            Objects.toString(one.get("number"), ""),
                            Objects.toString(one.get("question"), ""),
                            Objects.toString(one.get("reply"), "")));
                }
            }
        }
        return requests;
    }

    private List<Document> files(Submission addition) {
        return addition.answers().get("files") instanceof List<?> files
                ? files.stream()
                        .map(file -> uuid(String.valueOf(file).replaceFirst("^files::", "")))
                        .flatMap(Optional::stream)
                        .map(documents::find)
                        .flatMap(Optional::stream)
                        .toList()
                : List.of();
    }

    private List<AnswerSheet.Page> pages(Submission one, CaseFile file, Locale locale, String reader) {
        String json = one.form() == null
                ? null
                : procedures.form(one.version(), one.form()).orElse(null);
        if (json == null) {
            return List.of();
        }
        Form form = forms.read(json);
        Map<String, @Nullable Object> data = new LinkedHashMap<>(one.answers());
        data.putAll(choices.answered(form, file.body(), locale));
        if (form.inputs().contains("executors")) {
            data.put("executors", executors(file.body()));
        }
        return AnswerSheet.of(form.fill(data, forms.asking(locale, reader, file.id()))).pages().stream()
                .map(page -> new AnswerSheet.Page(
                        page.id(),
                        page.title(),
                        page.lines().stream()
                                .filter(AnswerSheet.Line::isAnswered)
                                .toList()))
                .filter(page -> !page.lines().isEmpty())
                .toList();
    }

    /** The form names people by their logins; readers want their names. */
    private List<Map<String, String>> executors(String body) {
        return Stream.of("executor", "executor2")
                .flatMap(post -> people.holders(body, post).stream())
                .distinct()
                .map(person -> Map.of("label", person.shortName(), "value", person.login()))
                .toList();
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

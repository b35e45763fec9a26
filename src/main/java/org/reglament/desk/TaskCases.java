package org.reglament.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.Readings;
import org.reglament.casefile.SimilarCases;
import org.reglament.casefile.StatusChange;
import org.reglament.casefile.Submission;
import org.reglament.deadline.Deadline;
import org.reglament.deadline.Deadlines;
import org.reglament.deadline.Forecasts;
import org.reglament.directory.Bodies;
import org.reglament.directory.People;
import org.reglament.directory.Person;
import org.reglament.document.Documents;
import org.reglament.form.DirectoryChoices;
import org.reglament.form.Form;
import org.reglament.form.Forms;
import org.reglament.form.view.AnswerSheet;
import org.reglament.procedure.Element;
import org.reglament.procedure.Procedures;
import org.springframework.stereotype.Component;

/** Gathers what an official wants to see of a case while filling in a task's form. */
@Component
class TaskCases {
    private final CaseFiles cases;
    private final Procedures procedures;
    private final Forms forms;
    private final Documents documents;
    private final Deadlines deadlines;
    private final Forecasts forecasts;
    private final Bodies bodies;
    private final People people;
    private final Readings readings;
    private final CaseWords words;
    private final SimilarCases similar;
    private final DirectoryChoices choices;

    TaskCases(
            CaseFiles cases,
            Procedures procedures,
            Forms forms,
            Documents documents,
            Deadlines deadlines,
            Forecasts forecasts,
            Bodies bodies,
            People people,
            Readings readings,
            CaseWords words,
            SimilarCases similar,
            DirectoryChoices choices) {
        this.cases = cases;
        this.procedures = procedures;
        this.forms = forms;
        this.documents = documents;
        this.deadlines = deadlines;
        this.forecasts = forecasts;
        this.bodies = bodies;
        this.people = people;
        this.readings = readings;
        this.words = words;
        this.similar = similar;
        this.choices = choices;
    }

    TaskCase beside(TaskWork work) {
        CaseFile file = cases.get(work.item().caseId());
        readings.noteTask(file, work.official().login(), work.item().element());
        List<TaskAnswers.Row> asked = List.of();
        List<TaskCase.Done> parts = new ArrayList<>();
        List<TaskCase.Done> done = new ArrayList<>();
        List<Submission> submissions = cases.submissions(file.id());
        Map<String, Person> names = people.named(submissions.stream()
                .flatMap(one -> Stream.of(one.by(), Objects.toString(one.behalf(), one.by())))
                .distinct()
                .toList());
        for (Submission submission : submissions) {
            List<TaskAnswers.Row> rows = rows(submission, work);
            if (submission.task() == null) {
                asked = submission.form() == null ? asked : rows;
            } else {
                TaskCase.Done each = new TaskCase.Done(
                        procedures
                                .element(submission.version(), submission.element())
                                .map(Element::name)
                                .map(name -> procedures.words(
                                        submission.version(),
                                        name,
                                        work.asking().locale()))
                                .orElse(submission.element()),
                        by(submission, names, work),
                        submission.at(),
                        rows);
                (submission.many() ? parts : done).add(each);
            }
        }
        Collections.reverse(done);
        Optional<Deadline> term =
                deadlines.of(file.id()).stream().filter(Deadline::shown).reduce((earlier, later) -> later);
        return new TaskCase(
                file,
                bodies.get(file.body()).name(),
                procedures
                        .in(
                                procedures.version(file.definitionId()),
                                work.asking().locale())
                        .name(),
                procedures.status(
                        file.definitionId(), file.status(), work.asking().locale()),
                asked,
                questions(cases.content(file.id())),
                CaseReading.requests(cases.content(file.id())),
                file.registrationNumber() == null && !asked.isEmpty() ? similar.of(file) : List.of(),
                parts,
                done,
                documents.of(file.id()),
                cases.timeline(file.id()).stream()
                        .map(change -> new StatusChange(
                                change.at(),
                                procedures.status(
                                        file.definitionId(),
                                        change.status(),
                                        work.asking().locale())))
                        .toList(),
                term.map(Deadline::startedAt).orElse((Instant) null),
                term.map(Deadline::provisional).orElse(false),
                forecasts.of(file.id()).orElse(null));
    }

    private String by(Submission submission, Map<String, Person> names, TaskWork work) {
        Map<String, String> shown = new HashMap<>();
        names.forEach((login, person) -> shown.put(login, person.shortName()));
        return shown.containsKey(submission.by())
                ? words.acting(
                        shown,
                        submission.by(),
                        submission.behalf(),
                        work.asking().locale())
                : "";
    }

    private List<TaskAnswers.Row> rows(Submission submission, TaskWork work) {
        if (submission.form() == null) {
            return List.of();
        }
        Form form = procedures
                .form(submission.version(), submission.form())
                .map(forms::read)
                .orElse(null);
        if (form == null) {
            return List.of();
        }
        Map<String, @Nullable Object> data = new LinkedHashMap<>(work.data());
        data.putAll(choices.answered(form, work.item().body(), work.asking().locale()));
        data.putAll(submission.answers());
        return TaskAnswers.of(AnswerSheet.of(form.fill(data, work.asking())));
    }

    private static List<String> questions(Map<String, Object> content) {
        List<String> questions = new ArrayList<>();
        if (content.get("questions") instanceof List<?> rows) {
            for (Object row : rows) {
                if (row instanceof Map<?, ?> map && map.get("question") instanceof String question) {
                    questions.add(question);
                }
            }
        }
        return questions;
    }
}

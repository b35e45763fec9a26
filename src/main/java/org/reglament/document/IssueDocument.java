package org.reglament.document;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.step.Step;
import org.reglament.step.StepContext;
import org.springframework.stereotype.Component;

/** Makes a PDF from a template and puts it into the case; letters attach it by the template's name. */
@Component("issueDocument")
public class IssueDocument implements Step {
    static final String TEMPLATE = "template";
    static final String ENCLOSE = "enclose";
    private static final String FILES = "files::";
    // Official papers are Russian, whatever their reader speaks.
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private final CaseFiles cases;
    private final Papers papers;
    private final Documents documents;

    IssueDocument(CaseFiles cases, Papers papers, Documents documents) {
        this.cases = cases;
        this.papers = papers;
        this.documents = documents;
    }

    @Override
    public String name() {
        return "issueDocument";
    }

    @Override
    public List<Input> inputs() {
        return List.of(
                new Input(TEMPLATE, true, "Шаблон документа"),
                new Input("name", true, "Название документа"),
                new Input(ENCLOSE, false, "Поле формы с приложениями"));
    }

    @Override
    public void run(StepContext context) {
        String template = context.required(TEMPLATE);
        CaseFile file = cases.get(context.caseId());
        String name = context.required("name") + " № " + file.shownNumber() + ".pdf";
        documents.issue(
                file.id(),
                template,
                name,
                FileKind.PDF.type(),
                papers.issue(file, template, Map.of(), RUSSIAN).pdf());
        context.input(ENCLOSE)
                .flatMap(answer -> context.read(answer.toString()))
                .ifPresent(files -> documents.enclose(file.id(), named(files)));
    }

    /** The files that an answer names: {@code files::<id>} each. */
    private static List<UUID> named(Object files) {
        return files instanceof Collection<?> all
                ? all.stream()
                        .map(String::valueOf)
                        .filter(one -> one.startsWith(FILES))
                        .map(one -> UUID.fromString(one.substring(FILES.length())))
                        .toList()
                : List.of();
    }
}

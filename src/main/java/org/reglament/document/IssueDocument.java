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
import org.reglament.step.Verb;
import org.reglament.step.Verb.Input;
import org.reglament.step.Verb.Option;
import org.reglament.step.Verb.Words;

/** Makes a PDF from a template and puts it into the case; letters attach it by the template's name. */
@Verb(
        name = "issueDocument",
        title = @Words(ru = "Оформить документ", en = "Issue a document"),
        does =
                @Words(
                        ru = "Делает PDF по шаблону и кладёт его в дело",
                        en =
                                "makes a PDF from `templates/documents/<procedure>/` or `default/` and puts it into the case"),
        inputs = {
            @Input(
                    name = IssueDocument.TEMPLATE,
                    required = true,
                    label = @Words(ru = "Шаблон документа", en = "Template"),
                    help =
                            @Words(
                                    ru = "Имя файла из templates/documents, например answer",
                                    en = "name of the template")),
            @Input(
                    name = "name",
                    required = true,
                    label = @Words(ru = "Название документа", en = "Name"),
                    help =
                            @Words(
                                    ru = "Под этим названием документ виден в деле",
                                    en = "how the document is called in the case")),
            @Input(
                    name = IssueDocument.ENCLOSE,
                    label = @Words(ru = "Поле формы с приложениями", en = "Form field with enclosures"),
                    help =
                            @Words(
                                    ru = "Ответ формы, файлы которого уходят заявителю вместе с документом",
                                    en = "the form field whose files go out with it, for the applicant to have")),
            @Input(
                    name = IssueDocument.AUDIENCE,
                    label = @Words(ru = "Для кого", en = "Audience"),
                    help =
                            @Words(
                                    ru = "Служебный документ заявитель не увидит нигде",
                                    en =
                                            "an official one the applicant never gets, and it cannot be verified by the public"),
                    options = {
                        @Option(
                                value = IssueDocument.APPLICANT,
                                words = @Words(ru = "Для заявителя", en = "the applicant too (default)")),
                        @Option(
                                value = IssueDocument.OFFICIALS,
                                words = @Words(ru = "Только для сотрудников", en = "officials alone"))
                    })
        })
public class IssueDocument implements Step {
    static final String TEMPLATE = "template";
    static final String ENCLOSE = "enclose";
    static final String AUDIENCE = "audience";
    static final String APPLICANT = "applicant";
    static final String OFFICIALS = "officials";
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
    public void run(StepContext context) {
        String template = context.required(TEMPLATE);
        CaseFile file = cases.get(context.caseId());
        String name = context.required("name") + " № " + file.shownNumber() + ".pdf";
        if (OFFICIALS.equals(
                context.input(AUDIENCE).map(Object::toString).map(String::strip).orElse(""))) {
            // Out of the public register too: nobody outside is told that there is such a paper.
            documents.issue(
                    file.id(),
                    template,
                    name,
                    FileKind.PDF.type(),
                    papers.pdf(file, template, Map.of(), RUSSIAN),
                    true);
            return;
        }
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

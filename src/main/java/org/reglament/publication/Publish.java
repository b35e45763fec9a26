package org.reglament.publication;

import java.util.Locale;
import java.util.Map;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.CaseRefusedException;
import org.reglament.publication.Publications.Wish;
import org.reglament.step.Step;
import org.reglament.step.StepContext;
import org.reglament.step.Verb;
import org.reglament.step.Verb.Input;
import org.reglament.step.Verb.Words;
import org.springframework.context.MessageSource;

/** The step {@code publish}: makes a text and papers of the case public. */
@Verb(
        name = "publish",
        title = @Words(ru = "Опубликовать", en = "Publish"),
        does =
                @Words(
                        ru = "Открывает всем текст и файлы на странице /publications; повторно – заменяет прежнее",
                        en =
                                "makes a text and files public at `/publications`; passed again, it replaces what it published; content `publication` is its address"),
        inputs = {
            @Input(
                    name = "title",
                    required = true,
                    label = @Words(ru = "Заголовок", en = "Title"),
                    help = @Words(ru = "Без персональных данных", en = "without personal data")),
            @Input(
                    name = "text",
                    required = true,
                    lines = true,
                    label = @Words(ru = "Текст", en = "Text"),
                    help =
                            @Words(
                                    ru = "Текст или ответ формы, например ${publicText}; пустая строка начинает абзац",
                                    en = "a text or an answer; an empty line begins a paragraph")),
            @Input(
                    name = "section",
                    required = true,
                    label = @Words(ru = "Раздел", en = "Section"),
                    help = @Words(ru = "Например: Ответы на запросы СМИ", en = "under which readers look for it")),
            @Input(
                    name = "edition",
                    label = @Words(ru = "За что", en = "Edition"),
                    help =
                            @Words(
                                    ru =
                                            "Например 2027: заменяет только прежнее с тем же значением; пусто – заменяет любое",
                                    en = "for example `2027`: only what was published with the same one is replaced")),
            @Input(
                    name = "files",
                    label = @Words(ru = "Файлы", en = "Files"),
                    help =
                            @Words(
                                    ru = "Через запятую: выпущенные документы (answer) и поля формы с файлами",
                                    en = "with commas: names of issued documents and form fields with files"))
        })
public class Publish implements Step {
    private static final Locale RU = Locale.forLanguageTag("ru");
    private static final int LONGEST_TITLE = 300;

    private final Publications publications;
    private final CaseFiles cases;
    private final NamedFiles files;
    private final MessageSource messages;

    Publish(Publications publications, CaseFiles cases, NamedFiles files, MessageSource messages) {
        this.publications = publications;
        this.cases = cases;
        this.files = files;
        this.messages = messages;
    }

    @Override
    public void run(StepContext context) {
        CaseFile file = cases.get(context.caseId());
        String title = context.required("title").strip();
        if (title.length() > LONGEST_TITLE) {
            throw new CaseRefusedException("publication.refused.title", LONGEST_TITLE);
        }
        Publication publication = publications.publish(
                file,
                new Wish(
                        element(context),
                        context.required("section").strip(),
                        title,
                        context.required("text").strip(),
                        files.of(context, "files")),
                messages.getMessage("publication.replaced", null, RU));
        cases.note(file.id(), context.element(), "system", Map.of("publication", publication.path()));
    }

    /** What is published under one name takes the place of what was before. */
    private static String element(StepContext context) {
        String edition =
                context.input("edition").map(String::valueOf).orElse("").strip();
        return edition.isEmpty() ? context.element() : context.element() + " " + edition;
    }
}

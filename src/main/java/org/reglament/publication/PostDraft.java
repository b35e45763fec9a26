package org.reglament.publication;

import java.time.Instant;
import java.util.Date;
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

/** The step {@code postDraft}: makes a version of an act public for examination. */
@Verb(
        name = "postDraft",
        title = @Words(ru = "Разместить проект акта", en = "Post a draft act"),
        does =
                @Words(
                        ru = "Открывает всем текст и файлы акта на странице /drafts; повторно – добавляет редакцию",
                        en =
                                "makes an act public at `/drafts` for examination; passed again, it adds a version, and the former ones stay; content `draftPath` is its address"),
        inputs = {
            @Input(
                    name = "title",
                    required = true,
                    label = @Words(ru = "Название акта", en = "Title of the act"),
                    help = @Words(ru = "Например ${title}", en = "for example `${title}`")),
            @Input(
                    name = "text",
                    required = true,
                    lines = true,
                    label = @Words(ru = "Текст акта", en = "Text of the act"),
                    help =
                            @Words(
                                    ru = "Ответ формы; редакции сравниваются по строкам",
                                    en = "an answer; versions are compared line by line")),
            @Input(
                    name = "files",
                    label = @Words(ru = "Файлы", en = "Files"),
                    help =
                            @Words(
                                    ru = "Через запятую: поля формы с файлами и выпущенные документы",
                                    en = "with commas: form fields with files and names of issued documents")),
            @Input(
                    name = "kind",
                    required = true,
                    label = @Words(ru = "Вид акта", en = "Kind of act"),
                    help = @Words(ru = "По нему отбирают в реестре", en = "the register filters by it")),
            @Input(
                    name = "topic",
                    required = true,
                    label = @Words(ru = "Тема", en = "Topic"),
                    help = @Words(ru = "По ней отбирают в реестре", en = "the register filters by it")),
            @Input(
                    name = "inForce",
                    label = @Words(ru = "Действующий акт", en = "Act in force"),
                    help = @Words(ru = "true, если это не проект", en = "`true` where it is no draft")),
            @Input(
                    name = "note",
                    label = @Words(ru = "Что изменилось", en = "What has changed"),
                    help = @Words(ru = "Прочитают все", en = "everybody reads it")),
            @Input(
                    name = "until",
                    required = true,
                    initial = "${deadline.due('acceptance')}",
                    label = @Words(ru = "До какого времени принимать заключения", en = "End of the window"),
                    help =
                            @Words(
                                    ru = "Конец срока приёма, например ${deadline.due('acceptance')}",
                                    en = "for example `${deadline.due('acceptance')}`"))
        })
public class PostDraft implements Step {
    private static final Locale RU = Locale.forLanguageTag("ru");
    private static final int LONGEST_TITLE = 280;

    private final DraftActs drafts;
    private final Publications publications;
    private final NamedFiles files;
    private final CaseFiles cases;
    private final MessageSource messages;

    PostDraft(DraftActs drafts, Publications publications, NamedFiles files, CaseFiles cases, MessageSource messages) {
        this.drafts = drafts;
        this.publications = publications;
        this.files = files;
        this.cases = cases;
        this.messages = messages;
    }

    @Override
    public void run(StepContext context) {
        CaseFile file = cases.get(context.caseId());
        String title = context.required("title").strip();
        if (title.length() > LONGEST_TITLE) {
            throw new CaseRefusedException("publication.refused.title", LONGEST_TITLE);
        }
        boolean inForce = "true".equals(text(context, "inForce"));
        Draft draft = drafts.post(
                file,
                new DraftActs.Posting(
                        title, context.required("kind"), context.required("topic"), inForce, until(context)));
        int no = drafts.versions(draft).size() + 1;
        String text = context.required("text").strip();
        Publication publication = publications.publish(
                file,
                new Wish(
                        // Each version is an element of its own: none takes the place of the one before.
                        context.element() + "-" + no,
                        say("draft.section"),
                        say(inForce ? "draft.posted.act" : no == 1 ? "draft.posted" : "draft.posted.again", title, no),
                        text,
                        files.of(context, "files")),
                say("publication.replaced"));
        drafts.add(draft, text, text(context, "note"), publication.id());
        cases.note(file.id(), context.element(), "system", Map.of("draftPath", draft.path()));
    }

    private static Instant until(StepContext context) {
        return context.input("until").orElseThrow() instanceof Date moment
                ? moment.toInstant()
                : Instant.parse(context.required("until"));
    }

    private static String text(StepContext context, String input) {
        return context.input(input).map(String::valueOf).orElse("").strip();
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, RU);
    }
}

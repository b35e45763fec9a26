package org.reglament.correspondence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.document.Document;
import org.reglament.document.Documents;
import org.reglament.step.Step;
import org.reglament.step.StepContext;
import org.reglament.step.Verb;
import org.reglament.step.Verb.Input;
import org.reglament.step.Verb.Words;

/** The step {@code sendLetter}: writes to the applicant, or to the holders of a post of the case's body. */
@Verb(
        name = "sendLetter",
        title = @Words(ru = "Отправить письмо", en = "Send a letter"),
        does =
                @Words(
                        ru = "Отправляет письмо по шаблону заявителю или сотрудникам",
                        en = "writes a letter from `templates/letters/<procedure>/` or `default/`"),
        inputs = {
            @Input(
                    name = SendLetter.LETTER,
                    required = true,
                    label = @Words(ru = "Шаблон письма", en = "Letter"),
                    help =
                            @Words(
                                    ru = "Имя файла из templates/letters без языка, например receipt",
                                    en = "name of the template without its language")),
            @Input(
                    name = SendLetter.TO,
                    label = @Words(ru = "Кому", en = "To"),
                    help =
                            @Words(
                                    ru =
                                            "applicant – заявителю (так и по умолчанию), post:head – руководителю органа, chair:government-commission – председателю коллегиального органа",
                                    en =
                                            "`applicant` (default), `post:head` or `chair:government-commission`, who chairs that board")),
            @Input(
                    name = SendLetter.ATTACH,
                    label = @Words(ru = "Приложить документ", en = "Attach"),
                    help =
                            @Words(
                                    ru = "Ключ шаблона выпущенного документа, например answer; пусто – без приложения",
                                    en = "name of an issued document")),
            @Input(
                    name = SendLetter.KIND,
                    label = @Words(ru = "Вид письма", en = "Kind"),
                    help =
                            @Words(
                                    ru =
                                            "turn – только о ходе дела: его не получит заявитель, который выбрал «только итоги»; пусто – отправляется всегда",
                                    en =
                                            "`turn`: only tells of a turn, applicants who want nothing but results do without; empty: always sent"))
        })
public class SendLetter implements Step {
    static final String LETTER = "letter";
    static final String TO = "to";
    static final String ATTACH = "attach";
    static final String KIND = "kind";
    static final String TURN = "turn";
    private static final String POST = "post:";
    private static final String CHAIR = "chair:";
    /** To whom a step may write: a post by its name, a chair by the key of the board or by what gives it. */
    static final String RECIPIENTS = Recipient.APPLICANT + "|" + POST + "[a-z0-9-]+|" + CHAIR + "\\S.*";

    private final Letters letters;
    private final LetterRows rows;
    private final CaseFiles cases;
    private final Colleagues colleagues;
    private final Documents documents;
    private final Undelivered undelivered;
    private final Chairs chairs;

    SendLetter(
            Letters letters,
            LetterRows rows,
            CaseFiles cases,
            Colleagues colleagues,
            Documents documents,
            Undelivered undelivered,
            Chairs chairs) {
        this.letters = letters;
        this.rows = rows;
        this.cases = cases;
        this.colleagues = colleagues;
        this.documents = documents;
        this.undelivered = undelivered;
        this.chairs = chairs;
    }

    @Override
    public void run(StepContext context) {
        CaseFile file = cases.get(context.caseId());
        String letter = context.required(LETTER);
        String to = text(context, TO).orElse(Recipient.APPLICANT);
        List<UUID> attachments = text(context, ATTACH)
                .map(name -> List.of(document(file, name, to)))
                .orElse(List.of());
        boolean turn = text(context, KIND).filter(TURN::equals).isPresent();
        for (Recipient recipient : recipients(file, to, context.element())) {
            // A diagram that passes here again means it: each passage is an occurrence of its own.
            String prefix = context.element() + ":";
            int earlier = rows.count(file.id(), letter, prefix, recipient.key());
            LetterRequest request = LetterRequest.of(letter, file.id(), prefix + (earlier + 1), recipient)
                    .attaching(attachments)
                    .tellingTurn(turn && !recipient.official());
            letters.send(request);
            if (recipient.address() == null && !recipient.official()) {
                // Not every procedure asks for it.
                reachAnotherWay(file, request, cases.content(file.id()).get("replyMode"));
            }
        }
    }

    /**
     * Without an e-mail address, what the citizen chose decides: those who wait for the post get what the procedure
     * sends by post, those who read their account find it there; only who wanted e-mail and gave no address must be
     * looked for.
     */
    private void reachAnotherWay(CaseFile file, LetterRequest request, @Nullable Object replyMode) {
        if ("EMAIL".equals(replyMode)) {
            undelivered.reachWithoutAddress(file, letters.unsent(file, request));
        }
    }

    private List<Recipient> recipients(CaseFile file, String to, String element) {
        if (to.equals(Recipient.APPLICANT)) {
            return List.of(Recipient.of(file.applicant()));
        } else if (to.startsWith(POST)) {
            return colleagues.holders(file, to.substring(POST.length())).stream()
                    .map(Recipient::of)
                    .toList();
        } else if (to.startsWith(CHAIR)) {
            return chairs.of(to.substring(CHAIR.length()).strip()).map(Recipient::of).stream()
                    .toList();
        }
        throw new IllegalArgumentException(
                element + ": the input \"to\" is \"" + to + "\", but must be applicant, post:NAME or chair:BOARD");
    }

    private UUID document(CaseFile file, String name, String to) {
        return documents
                .current(file.id(), name)
                .filter(found -> !found.internal() || !to.equals(Recipient.APPLICANT))
                .map(Document::id)
                .orElseThrow(() -> new IllegalStateException("The case " + file.number() + " has no document \"" + name
                        + "\" that may be attached. Issue it before sending the letter, and not for officials alone."));
    }

    private static Optional<String> text(StepContext context, String input) {
        return context.input(input).map(String::valueOf).filter(text -> !text.isBlank());
    }
}

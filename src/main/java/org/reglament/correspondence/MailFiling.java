package org.reglament.correspondence;

import java.io.IOException;
import java.io.InputStream;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.PapersAdded;
import org.reglament.casefile.Submission;
import org.reglament.correspondence.InboundMail.Attached;
import org.reglament.document.Documents;
import org.reglament.document.Refused;
import org.reglament.document.ReplyPapers;
import org.reglament.journal.Journal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts a message and what is attached to it into a case, as if its applicant had added papers there. */
@Component
class MailFiling {
    /** Under this name added papers stand in a case's content, whoever added them. */
    private static final String PAPERS = "papers";

    private static final String APPLICANT = "applicant";
    private static final Locale RU = Locale.forLanguageTag("ru");
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm", Locale.ROOT);

    private final Documents documents;
    private final ReplyPapers replies;
    private final CaseFiles cases;
    private final Journal journal;
    private final BusinessClock clock;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;

    MailFiling(
            Documents documents,
            ReplyPapers replies,
            CaseFiles cases,
            Journal journal,
            BusinessClock clock,
            MessageSource messages,
            ApplicationEventPublisher events) {
        this.documents = documents;
        this.replies = replies;
        this.cases = cases;
        this.journal = journal;
        this.clock = clock;
        this.messages = messages;
        this.events = events;
    }

    /** The files that were taken in, in no case yet, and those that were not, with the reason. */
    record Taken(List<UUID> files, List<String> refused) {}

    /**
     * Takes the attachments in by the rules for all files.
     *
     * @param uploader who alone may attach them
     * @throws Refused when they cannot be checked just now
     */
    Taken take(InboundMail mail, String uploader) throws IOException {
        List<UUID> files = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (Attached attached : mail.files()) {
            try (InputStream content = attached.content().open()) {
                files.add(documents.upload(content, attached.name(), uploader).id());
            } catch (Refused e) {
                if (e.reason().equals("unchecked")) {
                    throw e;
                }
                refused.add(attached.name() + " – " + messages.getMessage(e, RU));
            } catch (IOException | java.io.UncheckedIOException e) {
                refused.add(attached.name() + " – " + say("correspondence.mail.unreadable"));
            }
        }
        return new Taken(files, refused);
    }

    /** Takes none of the attachments in, and says so. */
    Taken nothing(InboundMail mail) {
        return new Taken(
                List.of(),
                mail.files().stream()
                        .map(each -> each.name() + " – " + say("correspondence.mail.unreadable"))
                        .toList());
    }

    /** Under whose name the applicant's own mail is kept: from the address of the case it is theirs. */
    static String uploader(CaseFile file, InboundMail mail) {
        String sender = mail.sender();
        return sender != null && sender.equalsIgnoreCase(file.applicant().email()) ? sender : "system";
    }

    /**
     * Files the message, in the caller's transaction. A closed case gets it as a document, and nobody a task.
     *
     * @param by a login, or null where the message came to the case's own address
     * @throws org.reglament.casefile.CaseClosedException when it is closed at this moment
     * @throws Refused when there are too many files
     */
    void file(CaseFile file, InboundRows.Row row, InboundMail mail, Taken taken, @Nullable String by) {
        String uploader = by == null ? uploader(file, mail) : by;
        List<UUID> ids = new ArrayList<>();
        ids.add(replies.keep(file.id(), name(row), whole(row, mail, taken), uploader));
        ids.addAll(taken.files());
        if (file.isOpen()) {
            cases.submit(new Submission(
                    file.id(),
                    PAPERS,
                    null,
                    null,
                    file.definitionId(),
                    by == null ? APPLICANT : by,
                    clock.instant(),
                    Map.of(
                            "text",
                            shown(file, mail, taken),
                            "files",
                            ids.stream().map(id -> "files::" + id).toList()),
                    true));
        }
        documents.attach(new LinkedHashSet<>(taken.files()), file.id(), uploader);
        journal.record(
                file.id(),
                "mail-filed",
                by == null ? APPLICANT : by,
                null,
                Map.of("mail", row.id().toString()));
        if (file.isOpen() || file.confidential()) {
            String turn = taken.refused().isEmpty()
                    ? clock.today().toString()
                    : row.id().toString();
            events.publishEvent(new PapersAdded(file.id(), ids, taken.refused(), "mail:" + turn));
        }
    }

    /** What an official reads: the words without what they answer to, and what is odd about the message. */
    private String shown(CaseFile file, InboundMail mail, Taken taken) {
        StringBuilder text = new StringBuilder(QuotedText.stripped(mail.text()));
        String sender = mail.sender();
        if (sender == null || !sender.equalsIgnoreCase(file.applicant().email())) {
            text.append("\n\n").append(say("correspondence.mail.other-sender", sender == null ? "–" : sender));
        }
        refused(text, taken);
        return text.toString().strip();
    }

    /** All of it, with what its head said. */
    private String whole(InboundRows.Row row, InboundMail mail, Taken taken) {
        StringBuilder text = new StringBuilder();
        String from = mail.senderName().isEmpty() ? "" : mail.senderName() + " ";
        text.append(say("correspondence.mail.from", from + "<" + (mail.sender() == null ? "–" : mail.sender()) + ">"))
                .append('\n')
                .append(say("correspondence.mail.subject", mail.subject()))
                .append('\n')
                .append(say("correspondence.mail.received", when(row)))
                .append("\n\n")
                .append(mail.text());
        refused(text, taken);
        return text.append('\n').toString();
    }

    private void refused(StringBuilder text, Taken taken) {
        if (!taken.refused().isEmpty()) {
            text.append("\n\n").append(say("correspondence.mail.refused"));
            taken.refused().forEach(each -> text.append("\n– ").append(each));
        }
    }

    private String name(InboundRows.Row row) {
        return say("correspondence.mail.name", when(row).replace(':', '-')) + ".txt";
    }

    private String when(InboundRows.Row row) {
        return WHEN.format(ZonedDateTime.ofInstant(row.receivedAt(), clock.getZone()));
    }

    private String say(String key, Object... arguments) {
        return java.util.Objects.requireNonNull(messages.getMessage(key, arguments, RU));
    }
}

package org.reglament.correspondence;

import jakarta.activation.DataHandler;
import jakarta.activation.DataSource;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.jspecify.annotations.Nullable;
import org.reglament.correspondence.LetterRequest.Enclosure;
import org.reglament.document.Document;
import org.reglament.document.Documents;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts a stored letter together as mail servers take it: headers, both faces, attachments, what is to be reported. */
@Component
class Envelopes {
    private final Documents documents;
    private final Secrets secrets;
    private final StopTokens tokens;
    private final Links links;
    private final Queue queue;
    private final ObjectProvider<ReplyAddresses> replies;
    private final MailSettings settings;

    Envelopes(
            Documents documents,
            Secrets secrets,
            StopTokens tokens,
            Links links,
            Queue queue,
            ObjectProvider<ReplyAddresses> replies,
            MailSettings settings) {
        this.documents = documents;
        this.secrets = secrets;
        this.tokens = tokens;
        this.links = links;
        this.queue = queue;
        this.replies = replies;
        this.settings = settings;
    }

    /** @param reports whether the server offers to report what becomes of the letter */
    Message of(Session session, Queued letter, InternetAddress to, boolean reports)
            throws MessagingException, UnsupportedEncodingException {
        SMTPMessage message = new KeptId(session, letter.messageId());
        message.setFrom(new InternetAddress(settings.from(), settings.fromName(), "UTF-8"));
        String bounces = settings.bouncesTo();
        if (bounces != null && !bounces.isBlank()) {
            message.setEnvelopeFrom(bounces);
        }
        if (reports && settings.reports()) {
            message.setNotifyOptions(
                    SMTPMessage.NOTIFY_SUCCESS | SMTPMessage.NOTIFY_FAILURE | SMTPMessage.NOTIFY_DELAY);
            message.setReturnOption(SMTPMessage.RETURN_HDRS);
            message.setMailExtension("ENVID=" + letter.id());
        }
        String replyTo = replyTo(letter);
        if (replyTo != null && !replyTo.isBlank()) {
            message.setReplyTo(InternetAddress.parse(replyTo, true));
        }
        message.setRecipient(Message.RecipientType.TO, to);
        message.setSubject(oneLine(fill(letter, letter.subject())), "UTF-8");
        message.setSentDate(Date.from(letter.createdAt()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        List<String> before = queue.before(letter);
        if (!before.isEmpty()) {
            message.setHeader("In-Reply-To", before.get(before.size() - 1));
            message.setHeader("References", String.join("\r\n ", before));
        }
        String stop = letter.stop();
        if (stop != null) {
            // One click in the mail program, without a page: RFC 8058.
            message.setHeader("List-Unsubscribe", "<" + links.to(StopTokens.PATH + tokens.of(stop)) + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        MimeMultipart words = new MimeMultipart(
                "alternative", words(letter, letter.text(), "plain"), words(letter, letter.html(), "html"));
        List<Enclosure> enclosed = queue.enclosed(letter.id());
        if (letter.attachments().isEmpty() && enclosed.isEmpty()) {
            message.setContent(words);
        } else {
            MimeBodyPart first = new MimeBodyPart();
            first.setContent(words);
            MimeMultipart all = new MimeMultipart("mixed", first);
            for (UUID id : letter.attachments()) {
                documents.find(id).map(this::attachment).ifPresent(part -> add(all, part));
            }
            for (Enclosure file : enclosed) {
                add(all, enclosure(file));
            }
            message.setContent(all);
        }
        message.saveChanges();
        return message;
    }

    private MimeBodyPart words(Queued letter, String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(fill(letter, text), "UTF-8", subtype);
        return part;
    }

    private MimeBodyPart attachment(Document document) {
        try {
            MimeBodyPart part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(new Stored(document)));
            part.setFileName(MimeUtility.encodeText(oneLine(document.name()), "UTF-8", null));
            part.setDisposition(MimeBodyPart.ATTACHMENT);
            return part;
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MimeBodyPart enclosure(Enclosure file) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        byte[] bytes = file.text().getBytes(StandardCharsets.UTF_8);
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(bytes, file.type())));
        part.setFileName(file.name());
        part.setDisposition(MimeBodyPart.ATTACHMENT);
        return part;
    }

    private static void add(MimeMultipart all, MimeBodyPart part) {
        try {
            all.addBodyPart(part);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable String replyTo(Queued letter) {
        UUID caseId = letter.caseId();
        ReplyAddresses known = replies.getIfAvailable();
        Optional<String> own =
                caseId == null || known == null ? Optional.empty() : known.of(caseId, letter.recipient());
        return own.orElse(settings.replyTo());
    }

    private String fill(Queued letter, String text) {
        return secrets.fill(text, letter.id(), letter.caseId(), letter.secret(), letter.stop());
    }

    /** A line break in a header would begin another header. */
    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\u0085]+", " ").strip();
    }

    /** A message that keeps the id it was given when the letter was written. */
    private static final class KeptId extends SMTPMessage {
        private final String id;

        KeptId(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }

    /** A stored document as mail reads it. */
    private final class Stored implements DataSource {
        private final Document document;

        Stored(Document document) {
            this.document = document;
        }

        @Override
        public InputStream getInputStream() {
            return documents.open(document.id());
        }

        @Override
        public OutputStream getOutputStream() {
            throw new UnsupportedOperationException();
        }

        @Override
        public String getContentType() {
            return document.type();
        }

        @Override
        public String getName() {
            return document.name();
        }
    }
}

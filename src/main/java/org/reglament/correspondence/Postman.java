package org.reglament.correspondence;

import jakarta.activation.DataHandler;
import jakarta.activation.DataSource;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.util.Date;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.reglament.document.Document;
import org.reglament.document.Documents;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Hands one letter to the mail server, in bounded time, and says what the server answered. */
@Component
class Postman implements DisposableBean {
    private final ObjectProvider<JavaMailSenderImpl> server;
    private final Documents documents;
    private final Secrets secrets;
    private final MailSettings settings;
    private final Handover handover;
    private final ScheduledExecutorService alarm = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "mail-alarm");
        thread.setDaemon(true);
        return thread;
    });

    Postman(
            ObjectProvider<JavaMailSenderImpl> server,
            Documents documents,
            Secrets secrets,
            MailSettings settings,
            Handover handover) {
        this.server = server;
        this.documents = documents;
        this.secrets = secrets;
        this.settings = settings;
        this.handover = handover;
    }

    /** Whoever calls this ends the {@link Handover} once the answer is on record. */
    Answer deliver(Queued letter) {
        InternetAddress to;
        try {
            to = Addresses.parse(letter.to());
        } catch (AddressException e) {
            return Answer.permanent("not sent: " + e.getMessage());
        }
        try (Connection connection = connect()) {
            MimeMessage message = message(connection.session, letter, to);
            try {
                connection.transport.sendMessage(message, message.getAllRecipients());
            } catch (MessagingException e) {
                return Answer.refused(e);
            }
            return Answer.accepted(connection.transport.getLastServerResponse());
        } catch (MessagingException | IOException e) {
            return Answer.unreachable(e);
        }
    }

    /** Null when the server lets us in, else why it does not. */
    @Nullable
    String refusal() {
        try {
            connect().close();
            return null;
        } catch (MessagingException e) {
            return Answer.unreachable(e).text();
        }
    }

    @Override
    public void destroy() {
        alarm.shutdownNow();
    }

    private Connection connect() throws MessagingException {
        JavaMailSenderImpl known = server.getIfAvailable();
        if (known == null) {
            throw new MessagingException("no mail server is set (spring.mail.host)");
        }
        String protocol = known.getProtocol() == null ? "smtp" : known.getProtocol();
        BoundedSockets sockets = new BoundedSockets();
        Future<?> limit = alarm.schedule(sockets::close, settings.attempt().toMillis(), TimeUnit.MILLISECONDS);
        try {
            Session session = Session.getInstance(properties(known, protocol, sockets));
            GatedTransport transport = new GatedTransport(session, protocol, handover);
            transport.connect(known.getHost(), known.getPort(), known.getUsername(), known.getPassword());
            return new Connection(session, transport, limit);
        } catch (MessagingException | RuntimeException e) {
            limit.cancel(false);
            throw e;
        }
    }

    /** Jakarta Mail waits for ever where nothing else is said. */
    private static Properties properties(JavaMailSenderImpl known, String protocol, BoundedSockets sockets) {
        String prefix = "mail." + protocol + ".";
        Properties properties = new Properties();
        properties.put(prefix + "connectiontimeout", "5000");
        properties.put(prefix + "timeout", "8000");
        properties.put(prefix + "writetimeout", "8000");
        properties.putAll(known.getJavaMailProperties());
        properties.put(prefix + "quitwait", "false");
        properties.put(prefix + "socketFactory", sockets);
        properties.put(prefix + "socketFactory.fallback", "false");
        return properties;
    }

    private MimeMessage message(Session session, Queued letter, InternetAddress to)
            throws MessagingException, UnsupportedEncodingException {
        MimeMessage message = new KeptId(session, letter.messageId());
        message.setFrom(new InternetAddress(settings.from(), settings.fromName(), "UTF-8"));
        String replyTo = settings.replyTo();
        if (replyTo != null && !replyTo.isBlank()) {
            message.setReplyTo(InternetAddress.parse(replyTo, true));
        }
        message.setRecipient(Message.RecipientType.TO, to);
        message.setSubject(oneLine(fill(letter, letter.subject())), "UTF-8");
        message.setSentDate(Date.from(letter.createdAt()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        MimeMultipart words = new MimeMultipart(
                "alternative", words(letter, letter.text(), "plain"), words(letter, letter.html(), "html"));
        if (letter.attachments().isEmpty()) {
            message.setContent(words);
        } else {
            MimeBodyPart first = new MimeBodyPart();
            first.setContent(words);
            MimeMultipart all = new MimeMultipart("mixed", first);
            for (UUID id : letter.attachments()) {
                documents.find(id).map(Postman.this::attachment).ifPresent(part -> add(all, part));
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

    private static void add(MimeMultipart all, MimeBodyPart part) {
        try {
            all.addBodyPart(part);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String fill(Queued letter, String text) {
        return secrets.fill(text, letter.id(), letter.caseId(), letter.secret());
    }

    /** A line break in a header would begin another header. */
    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\u0085]+", " ").strip();
    }

    /** One connection to the mail server, with its time running. */
    private record Connection(Session session, GatedTransport transport, Future<?> limit) implements AutoCloseable {
        @Override
        public void close() {
            limit.cancel(false);
            try {
                transport.close();
            } catch (MessagingException e) {
                // The letter's fate is decided by now; a server that says goodbye badly does not change it.
                assert e != null;
            }
        }
    }

    /** A message that keeps the id it was given when the letter was written. */
    private static final class KeptId extends MimeMessage {
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

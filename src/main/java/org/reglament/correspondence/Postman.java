package org.reglament.correspondence;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Hands one letter to the mail server, in bounded time, and says what the server answered. */
@Component
class Postman implements DisposableBean {
    private final ObjectProvider<JavaMailSenderImpl> server;
    private final Envelopes envelopes;
    private final MailSettings settings;
    private final Handover handover;
    private final ScheduledExecutorService alarm = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "mail-alarm");
        thread.setDaemon(true);
        return thread;
    });

    Postman(ObjectProvider<JavaMailSenderImpl> server, Envelopes envelopes, MailSettings settings, Handover handover) {
        this.server = server;
        this.envelopes = envelopes;
        this.settings = settings;
        this.handover = handover;
    }

    /** Whoever calls this ends the {@link Handover} once the answer is on record. */
    Answer deliver(Queued letter) {
        InternetAddress to;
        try {
            to = Addresses.parse(letter.to());
        } catch (AddressException e) {
            return Answer.permanent(Answer.UNSENT + e.getMessage());
        }
        try (Connection connection = connect()) {
            Message message =
                    envelopes.of(connection.session, letter, to, connection.transport.supportsExtension("DSN"));
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

    /** Which server letters are handed to; null where none is set. */
    @Nullable
    String server() {
        JavaMailSenderImpl known = server.getIfAvailable();
        return known == null ? null : known.getHost();
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
}

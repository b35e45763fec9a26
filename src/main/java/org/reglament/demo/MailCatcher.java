package org.reglament.demo;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserImpl;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;

/** An SMTP server on loopback that accepts every letter, and says so only once it is on the disk. */
class MailCatcher implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";

    private final GreenMail server;

    private MailCatcher(GreenMail server) {
        this.server = server;
    }

    static MailCatcher start(CaughtMail mail) {
        GreenMail server = new GreenMail(new ServerSetup(0, LOOPBACK, ServerSetup.PROTOCOL_SMTP));
        // Called once per recipient before the 250; what it throws becomes an error of SMTP.
        server.getUserManager().setMessageDeliveryHandler((message, recipient) -> {
            mail.keep(recipient.getEmail(), message.getMessage());
            return new Nobody(recipient.getEmail());
        });
        server.start();
        return new MailCatcher(server);
    }

    String host() {
        return LOOPBACK;
    }

    int port() {
        return server.getSmtp().getPort();
    }

    @Override
    public void close() {
        server.stop();
    }

    /** A user without a mailbox: GreenMail's own would keep every letter in memory. */
    private static class Nobody extends UserImpl implements GreenMailUser {
        @SuppressWarnings("NullAway") // no host manager, for nothing is delivered to a mailbox
        Nobody(String email) {
            super(email, email, "", null);
        }

        @Override
        public void deliver(MovingMessage message) {}

        @Override
        public void deliver(MimeMessage message) {}
    }
}

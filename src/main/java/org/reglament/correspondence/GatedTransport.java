package org.reglament.correspondence;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** A connection to the mail server that waits for its turn before the line that makes a letter the server's. */
class GatedTransport extends SMTPTransport {
    private final Handover handover;

    @SuppressWarnings("NullAway") // without a URL, host and account are told when it connects
    GatedTransport(Session session, String protocol, Handover handover) {
        super(session, null, protocol, protocol.equals("smtps"));
        this.handover = handover;
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        try {
            handover.begin();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MessagingException("stopped before the letter was handed over");
        }
        super.finishData();
        handover.answered();
    }
}

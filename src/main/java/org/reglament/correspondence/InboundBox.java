package org.reglament.correspondence;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.springframework.stereotype.Component;

/**
 * Empties the mailbox: each message is stored here and then moved to another folder, so that one which a crash left
 * between the two is fetched again and known again.
 */
@Component
class InboundBox {
    private static final int AT_ONCE = 50;

    private final InboundSettings settings;
    private final InboundStore store;

    InboundBox(InboundSettings settings, InboundStore store) {
        this.settings = settings;
        this.store = store;
    }

    /**
     * Fetches what is there, at most some messages at a time.
     *
     * @return whether there is more
     */
    boolean fetch() throws MessagingException, IOException {
        String protocol = settings.tls() == InboundSettings.Tls.TLS ? "imaps" : "imap";
        try (Store server = Session.getInstance(properties(protocol)).getStore(protocol)) {
            server.connect(settings.host(), settings.port(), settings.user(), settings.password());
            Folder done = server.getFolder(settings.done());
            if (!done.exists() && !done.create(Folder.HOLDS_MESSAGES)) {
                throw new MessagingException("the mail server makes no folder " + settings.done());
            }
            Folder inbox = server.getFolder(settings.folder());
            inbox.open(Folder.READ_WRITE);
            try {
                return fetch(inbox, done);
            } finally {
                // What was moved is taken out of the folder now.
                inbox.close(true);
            }
        }
    }

    private boolean fetch(Folder inbox, Folder done) throws MessagingException, IOException {
        int all = inbox.getMessageCount();
        if (all == 0) {
            return false;
        }
        int moved = 0;
        Message[] messages = inbox.getMessages(1, Math.min(all, AT_ONCE));
        FetchProfile profile = new FetchProfile();
        profile.add(FetchProfile.Item.FLAGS);
        profile.add(FetchProfile.Item.SIZE);
        inbox.fetch(messages, profile);
        for (Message message : messages) {
            if (!message.isSet(Flags.Flag.DELETED)) {
                keep((IMAPMessage) message);
                inbox.copyMessages(new Message[] {message}, done);
                message.setFlag(Flags.Flag.DELETED, true);
                moved++;
            }
        }
        return moved > 0 && all > messages.length;
    }

    private void keep(IMAPMessage message) throws MessagingException, IOException {
        message.setPeek(true);
        try (InputStream whole = message.getMimeStream()) {
            store.keep(whole, message.getSize());
        }
    }

    /** Jakarta Mail waits for ever where nothing else is said. */
    private Properties properties(String protocol) {
        String prefix = "mail." + protocol + ".";
        String patience = String.valueOf(settings.timeout().toMillis());
        Properties properties = new Properties();
        properties.put(prefix + "connectiontimeout", "10000");
        properties.put(prefix + "timeout", patience);
        properties.put(prefix + "writetimeout", patience);
        // A message is read piece by piece, never whole in memory.
        properties.put(prefix + "partialfetch", "true");
        properties.put(prefix + "fetchsize", String.valueOf(256 * 1024));
        properties.put(prefix + "ssl.checkserveridentity", "true");
        boolean starttls = settings.tls() == InboundSettings.Tls.STARTTLS;
        properties.put(prefix + "starttls.enable", String.valueOf(starttls));
        properties.put(prefix + "starttls.required", String.valueOf(starttls));
        return properties;
    }
}

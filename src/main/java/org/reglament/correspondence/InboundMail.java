package org.reglament.correspondence;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read of a message, cleaned for showing; its files are open until it is closed.
 *
 * @param messageId with its angle brackets
 * @param sender the address alone, in lower case; null where there is none that could be answered
 * @param recipients all addresses to which it came, as far as its headers name them
 * @param answers the Message-IDs to which it answers, the latest first
 * @param automatic whether a program sent it: nobody answers those
 * @param text all of it, quoted parts too
 * @param reports what other servers report of letters
 * @param flaw why not all of it could be read: {@code size}, {@code parts}, {@code depth}, {@code time}, {@code broken}
 */
record InboundMail(
        @Nullable String messageId,
        @Nullable String sender,
        String senderName,
        List<String> recipients,
        String subject,
        List<String> answers,
        boolean automatic,
        String text,
        List<Attached> files,
        List<DsnReader.Status> reports,
        @Nullable String flaw,
        Closeable source)
        implements AutoCloseable {

    /** An attachment, unchecked. */
    record Attached(String name, Content content) {}

    /** Reads an attachment anew each time. */
    @FunctionalInterface
    interface Content {
        InputStream open() throws IOException;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}

package org.reglament.correspondence;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimePartDataSource;
import jakarta.mail.util.SharedFileInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.reglament.correspondence.InboundMail.Attached;

/** Reads one message from its file, so that however big, deep or broken it is little of it is in memory at a time. */
final class MailReader {
    private static final Session SESSION = Session.getInstance(new Properties());
    private static final int MOST_HEADERS = 256 * 1024;
    private static final int MOST_TEXT = 100_000;
    private static final int MOST_HTML = 1_000_000;
    private static final int MOST_REPORT = 256 * 1024;

    private final InboundSettings limits;
    private final long end;
    private final StringBuilder text = new StringBuilder();
    private final List<Attached> files = new ArrayList<>();
    private final List<DsnReader.Status> reports = new ArrayList<>();
    private final List<String> returned = new ArrayList<>();
    private int parts;
    private boolean report;

    private MailReader(InboundSettings limits) {
        this.limits = limits;
        this.end = System.nanoTime() + limits.reading().toNanos();
    }

    /** More than is looked at. */
    private static final class Beyond extends MessagingException {
        private static final long serialVersionUID = 1L;

        Beyond(String limit) {
            super(limit);
        }
    }

    /** @param whole false where only the beginning of the message was kept */
    static InboundMail read(Path file, boolean whole, InboundSettings limits) throws IOException {
        MailHeaders headers = MailHeaders.of(head(file));
        MailReader reader = new MailReader(limits);
        SharedFileInputStream source = new SharedFileInputStream(file.toFile());
        String flaw = whole ? headers.complete() ? null : "broken" : "size";
        try {
            if (flaw == null) {
                reader.walk(new MimeMessage(SESSION, source), 0, true, false);
            }
        } catch (Beyond e) {
            flaw = Objects.toString(e.getMessage(), "broken");
        } catch (MessagingException | IOException | RuntimeException | StackOverflowError e) {
            // What was read until here is kept and shown, and somebody looks at it.
            flaw = "broken";
        }
        return headers.mail(
                MailWords.lines(reader.text.toString(), MOST_TEXT),
                reader.files,
                reader.reports,
                reader.returned,
                reader.report || headers.report(),
                flaw,
                source);
    }

    private int looked() {
        return parts;
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(MOST_HEADERS);
        }
    }

    /** @param words whether its text counts, or was given in another form already */
    private void walk(MimePart part, int depth, boolean words, boolean inReport)
            throws MessagingException, IOException {
        if (++parts > limits.parts()) {
            throw new Beyond("parts");
        } else if (depth > limits.depth()) {
            throw new Beyond("depth");
        } else if (System.nanoTime() > end) {
            throw new Beyond("time");
        }
        String type = MailPart.type(part);
        if (type.startsWith("multipart/")) {
            boolean reporting = type.equals("multipart/report");
            report |= reporting;
            several(new Counted(part), type, depth, words, inReport || reporting);
        } else if (type.equals("message/delivery-status") || type.equals("message/disposition-notification")) {
            report(new String(MailPart.bytes(part, MOST_REPORT), StandardCharsets.UTF_8));
        } else if (inReport && (type.equals("message/rfc822") || type.equals("text/rfc822-headers"))) {
            returned(MailPart.bytes(part, MOST_HEADERS));
        } else if (type.startsWith("text/") && isText(part, type)) {
            if (words) {
                add(words(part, type));
            }
        } else {
            file(part, type);
        }
    }

    private void several(Counted all, String type, int depth, boolean words, boolean inReport)
            throws MessagingException, IOException {
        int count = all.getCount();
        int chosen = words && type.equals("multipart/alternative") ? plain(all, count) : -1;
        for (int i = 0; i < count; i++) {
            BodyPart part = all.getBodyPart(i);
            // Of the same text in two forms the plain one is taken; files may hang on either.
            walk((MimePart) part, depth + 1, words && (chosen < 0 || chosen == i), inReport);
        }
        if (all.cut) {
            throw new Beyond("parts");
        }
    }

    private int plain(MimeMultipart all, int count) throws MessagingException, IOException {
        for (int i = 0; i < count; i++) {
            MimePart part = (MimePart) all.getBodyPart(i);
            if (MailPart.type(part).equals("text/plain")
                    && !words(part, "text/plain").isBlank()) {
                return i;
            }
        }
        // The last one is what its sender likes best.
        return count - 1;
    }

    private static boolean isText(MimePart part, String type) throws MessagingException {
        boolean attached = Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
        return !attached
                && (type.equals("text/plain") || type.equals("text/html") || type.equals("text/enriched"))
                && MailPart.name(part).isEmpty();
    }

    private void add(String more) {
        if (!more.isBlank() && text.length() < MOST_TEXT) {
            text.append(text.length() == 0 ? "" : "\n\n").append(more);
        }
    }

    private static String words(MimePart part, String type) throws MessagingException, IOException {
        boolean html = type.equals("text/html");
        String words = MailWords.text(
                MailPart.bytes(part, html ? MOST_HTML : MOST_TEXT * 4), MailPart.parameter(part, "charset"));
        return html ? HtmlText.of(words) : words;
    }

    private void report(String fields) {
        reports.addAll(DsnReader.read(fields));
        MailHeaders.ids(MailHeaders.of((fields + "\r\n\r\n").getBytes(StandardCharsets.UTF_8))
                        .first("Original-Message-ID"))
                .forEach(returned::add);
    }

    private void returned(byte[] headers) throws MessagingException {
        InternetHeaders lines = new InternetHeaders(new ByteArrayInputStream(headers));
        returned.addAll(MailHeaders.ids(lines.getHeader("Message-ID", " ")));
    }

    private void file(MimePart part, String type) throws MessagingException {
        if (files.size() >= limits.files()) {
            throw new Beyond("files");
        }
        String name = MailPart.name(part);
        files.add(new Attached(
                name.isEmpty() ? "file-" + (files.size() + 1) + MailPart.extension(type) : name,
                () -> MailPart.content(part)));
    }

    /** Counts its parts while they are found, not when all of them are in memory; what is above the bound is left out. */
    private final class Counted extends MimeMultipart {
        private int found;
        private boolean cut;

        Counted(MimePart part) throws MessagingException {
            super(new MimePartDataSource(part));
        }

        @Override
        protected MimeBodyPart createMimeBodyPart(InputStream in) throws MessagingException {
            count();
            return super.createMimeBodyPart(in);
        }

        @Override
        protected MimeBodyPart createMimeBodyPart(InternetHeaders headers, byte[] content) throws MessagingException {
            count();
            return super.createMimeBodyPart(headers, content);
        }

        @Override
        public synchronized int getCount() throws MessagingException {
            try {
                return super.getCount();
            } catch (Beyond e) {
                // Those found so far are there.
                parsed = true;
                cut = true;
                return super.getCount();
            }
        }

        private void count() throws MessagingException {
            if (looked() + ++found > limits.parts()) {
                throw new Beyond("parts");
            }
        }
    }
}

package org.reglament.demo;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The envelope of a received letter; its body is read from the file when someone asks for it. */
public record CaughtLetter(
        long number, Path file, String messageId, String from, String to, String subject, Instant receivedAt) {

    /** Made once: each new one looks for mail providers in all jars. */
    private static final Session READING = Session.getInstance(new Properties());

    /** A letter opened: both its texts and what is attached. */
    public record Body(@Nullable String text, @Nullable String html, List<Attachment> attachments) {}

    /** A file that came with a letter; its size is that of the file, not of its encoding. */
    public record Attachment(String name, String type, long size) {}

    static CaughtLetter of(Path file) {
        try {
            MimeMessage message = open(file);
            String number = file.getFileName().toString().replace(".eml", "");
            return new CaughtLetter(
                    Long.parseLong(number),
                    file,
                    header(message, "Message-ID"),
                    addresses(message, "From"),
                    header(message, CaughtMail.TO),
                    Objects.requireNonNullElse(message.getSubject(), ""),
                    Instant.parse(header(message, CaughtMail.AT)));
        } catch (MessagingException e) {
            throw new IllegalStateException("not a letter: " + file, e);
        }
    }

    Body body() {
        try {
            List<String> texts = new ArrayList<>();
            List<String> htmls = new ArrayList<>();
            List<Part> parts = new ArrayList<>();
            collect(open(file), texts, htmls, parts);
            List<Attachment> attachments = new ArrayList<>();
            for (Part part : parts) {
                attachments.add(attachment(part));
            }
            return new Body(texts.isEmpty() ? null : texts.get(0), htmls.isEmpty() ? null : htmls.get(0), attachments);
        } catch (MessagingException e) {
            throw new IllegalStateException("not a letter: " + file, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the attachment of that index holds. */
    byte[] content(int index) {
        try {
            List<Part> attachments = new ArrayList<>();
            collect(open(file), new ArrayList<>(), new ArrayList<>(), attachments);
            try (InputStream in = attachments.get(index).getInputStream()) {
                return in.readAllBytes();
            }
        } catch (MessagingException e) {
            throw new IllegalStateException("not a letter: " + file, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MimeMessage open(Path file) throws MessagingException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return new MimeMessage(READING, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String header(MimeMessage message, String name) throws MessagingException {
        return Objects.requireNonNullElse(message.getHeader(name, null), "");
    }

    private static String addresses(MimeMessage message, String name) throws MessagingException {
        InternetAddress[] all = InternetAddress.parseHeader(header(message, name), false);
        return all.length == 0 ? "" : all[0].getAddress();
    }

    private static void collect(Part part, List<String> texts, List<String> htmls, List<Part> attachments)
            throws MessagingException, IOException {
        if (part.isMimeType("multipart/*")) {
            Multipart parts = (Multipart) part.getContent();
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                collect(inner, texts, htmls, attachments);
            }
        } else if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) || part.getFileName() != null) {
            attachments.add(part);
        } else if (part.isMimeType("text/html")) {
            htmls.add((String) part.getContent());
        } else if (part.isMimeType("text/plain")) {
            texts.add((String) part.getContent());
        }
    }

    private static Attachment attachment(Part part) throws MessagingException, IOException {
        String name = part.getFileName() == null ? "" : MimeUtility.decodeText(part.getFileName());
        try (InputStream in = part.getInputStream()) {
            return new Attachment(
                    name,
                    new ContentType(part.getContentType()).getBaseType(),
                    in.transferTo(OutputStream.nullOutputStream()));
        }
    }
}

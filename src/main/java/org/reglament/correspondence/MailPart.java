package org.reglament.correspondence;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.ParseException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What one part of a message says of itself, however badly it says it. */
final class MailPart {
    private MailPart() {}

    static InputStream content(MimePart part) throws IOException {
        try {
            return part.getInputStream();
        } catch (MessagingException e) {
            throw new IOException(e);
        }
    }

    /** As far as it can be decoded: what breaks off in the middle is taken up to there. */
    static byte[] bytes(MimePart part, int most) throws MessagingException, IOException {
        ByteArrayOutputStream taken = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try (InputStream in = decoded(part)) {
            int n = in.read(buffer);
            while (n >= 0 && taken.size() < most) {
                taken.write(buffer, 0, Math.min(n, most - taken.size()));
                n = in.read(buffer);
            }
        } catch (IOException e) {
            if (taken.size() == 0) {
                throw e;
            }
        }
        return taken.toByteArray();
    }

    private static InputStream decoded(MimePart part) throws MessagingException, IOException {
        try {
            return part.getInputStream();
        } catch (MessagingException | IOException e) {
            // An encoding that nobody knows: as it stands.
            return part instanceof MimeMessage message
                    ? message.getRawInputStream()
                    : ((MimeBodyPart) part).getRawInputStream();
        }
    }

    static String type(MimePart part) throws MessagingException {
        String type = Objects.toString(part.getContentType(), "text/plain").toLowerCase(Locale.ROOT);
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip();
    }

    static @Nullable String parameter(MimePart part, String name) throws MessagingException {
        try {
            return new ContentType(Objects.toString(part.getContentType(), "")).getParameter(name);
        } catch (ParseException e) {
            return null;
        }
    }

    static String name(MimePart part) throws MessagingException {
        try {
            return MailWords.header(part.getFileName(), 200);
        } catch (MessagingException e) {
            return Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) ? "file" : "";
        }
    }

    static String extension(String type) {
        return switch (type) {
            case "application/pdf" -> ".pdf";
            case "image/jpeg" -> ".jpg";
            case "image/png" -> ".png";
            case "image/heic" -> ".heic";
            case "text/plain" -> ".txt";
            case "text/html" -> ".html";
            case "message/rfc822" -> ".eml";
            case "application/zip" -> ".zip";
            default -> "";
        };
    }
}

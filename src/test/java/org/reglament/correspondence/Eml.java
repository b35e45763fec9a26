package org.reglament.correspondence;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** A message as it travels, written line by line, so that it may be as odd as messages are. */
final class Eml {
    static final String TO = "otvet@region.example";
    private static final String BORDER = "=_border";

    private final List<String> headers = new ArrayList<>();
    private final List<byte[]> parts = new ArrayList<>();
    private String subtype = "mixed";

    private Eml() {}

    static Eml from(String sender) {
        return new Eml().header("From", sender).header("MIME-Version", "1.0");
    }

    static InboundSettings settings(@Nullable String host, int port, DataSize most, int answersPerHour) {
        return settings(host, port, InboundSettings.Tls.NONE, most, answersPerHour);
    }

    static InboundSettings settings(
            @Nullable String host, int port, InboundSettings.Tls tls, DataSize most, int answersPerHour) {
        return new InboundSettings(
                host,
                port,
                tls,
                "office",
                "secret",
                "INBOX",
                "Reglament",
                Duration.ofMinutes(1),
                Duration.ofSeconds(10),
                TO,
                "+",
                most,
                200,
                10,
                30,
                Duration.ofSeconds(20),
                20,
                answersPerHour,
                Duration.ofDays(30),
                null);
    }

    Eml header(String name, String value) {
        headers.add(name + ": " + value);
        return this;
    }

    Eml to(String address) {
        return header("To", address);
    }

    Eml id(String id) {
        return header("Message-ID", "<" + id + ">");
    }

    Eml subject(String words) {
        return header(
                "Subject",
                "=?UTF-8?B?" + Base64.getEncoder().encodeToString(words.getBytes(StandardCharsets.UTF_8)) + "?=");
    }

    Eml as(String multipart) {
        subtype = multipart;
        return this;
    }

    Eml text(String words) {
        return part("text/plain; charset=utf-8", words.getBytes(StandardCharsets.UTF_8));
    }

    Eml html(String words) {
        return part("text/html; charset=utf-8", words.getBytes(StandardCharsets.UTF_8));
    }

    Eml file(String name, String type, byte[] content) {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        part.writeBytes(latin("Content-Type: " + type + "\r\nContent-Disposition: attachment; filename=\"=?UTF-8?B?"
                + Base64.getEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8))
                + "?=\"\r\nContent-Transfer-Encoding: base64\r\n\r\n"));
        part.writeBytes(Base64.getMimeEncoder().encode(content));
        parts.add(part.toByteArray());
        return this;
    }

    Eml part(String type, byte[] content) {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        part.writeBytes(latin("Content-Type: " + type + "\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"));
        part.writeBytes(content);
        parts.add(part.toByteArray());
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        headers.forEach(line -> all.writeBytes((line + "\r\n").getBytes(StandardCharsets.UTF_8)));
        if (parts.size() == 1 && subtype.equals("mixed")) {
            all.writeBytes(parts.get(0));
            return all.toByteArray();
        }
        all.writeBytes(latin("Content-Type: multipart/" + subtype + "; boundary=\"" + BORDER + "\"\r\n\r\n"));
        for (byte[] part : parts) {
            all.writeBytes(latin("--" + BORDER + "\r\n"));
            all.writeBytes(part);
            all.writeBytes(latin("\r\n"));
        }
        all.writeBytes(latin("--" + BORDER + "--\r\n"));
        return all.toByteArray();
    }

    /** What a mail server reports of a letter (RFC 3464), with the head of the letter. */
    static Eml report(String fields, String returned) {
        return report(fields).part("text/rfc822-headers", returned.getBytes(StandardCharsets.UTF_8));
    }

    /** The same by a server that sends nothing of the letter back. */
    static Eml report(String fields) {
        return from("MAILER-DAEMON@one.example")
                .header("Return-Path", "<>")
                .header("Auto-Submitted", "auto-replied")
                .as("report; report-type=delivery-status")
                .text("Ваше письмо не доставлено. I'm sorry.")
                .part("message/delivery-status", fields.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}

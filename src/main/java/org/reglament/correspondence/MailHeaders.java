package org.reglament.correspondence;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The headers of a message, as far as they can be believed.
 *
 * @param complete whether they end where headers end
 */
record MailHeaders(InternetHeaders lines, boolean complete) {
    private static final Pattern ID = Pattern.compile("<[^<>\\s]{3,300}>");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>,;:\"()]{1,200}@[^\\s<>,;:\"()]{1,200}");
    private static final List<String> CAME_TO = List.of(
            "To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To", "X-Forwarded-To", "Resent-To");
    private static final int MOST_IDS = 50;
    private static final int LONGEST = 200;

    /** @param beginning of the message */
    static MailHeaders of(byte[] beginning) {
        String text = new String(beginning, StandardCharsets.ISO_8859_1);
        int end = end(text);
        byte[] head = end < 0 ? new byte[0] : java.util.Arrays.copyOf(beginning, end);
        try {
            return new MailHeaders(new InternetHeaders(new ByteArrayInputStream(head)), end >= 0);
        } catch (MessagingException e) {
            return new MailHeaders(new InternetHeaders(), false);
        }
    }

    private static int end(String text) {
        int unix = text.indexOf("\n\n");
        int net = text.indexOf("\r\n\r\n");
        if (unix < 0 && net < 0) {
            return -1;
        }
        return net >= 0 && (unix < 0 || net < unix) ? net + 4 : unix + 2;
    }

    @Nullable
    String first(String name) {
        String[] values = lines.getHeader(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    @Nullable
    String messageId() {
        List<String> ids = ids(first("Message-ID"));
        return ids.isEmpty() ? null : ids.get(0);
    }

    boolean report() {
        return Objects.toString(first("Content-Type"), "")
                .strip()
                .toLowerCase(Locale.ROOT)
                .startsWith("multipart/report");
    }

    /** The address in {@code From}, in lower case. */
    @Nullable
    String sender() {
        Matcher address = ADDRESS.matcher(from());
        String found = null;
        while (address.find()) {
            found = address.group();
        }
        try {
            return found == null ? null : Addresses.parse(found).getAddress().toLowerCase(Locale.ROOT);
        } catch (AddressException e) {
            return null;
        }
    }

    private String from() {
        return Objects.toString(first("From"), "");
    }

    private String senderName() {
        try {
            InternetAddress[] all = InternetAddress.parseHeader(from(), false);
            return all.length == 0 ? "" : MailWords.header(all[0].getPersonal(), LONGEST);
        } catch (AddressException e) {
            return "";
        }
    }

    private List<String> recipients() {
        Set<String> found = new LinkedHashSet<>();
        for (String name : CAME_TO) {
            String[] values = lines.getHeader(name);
            for (String value : values == null ? new String[0] : values) {
                Matcher address = ADDRESS.matcher(value);
                while (address.find() && found.size() < MOST_IDS) {
                    found.add(address.group());
                }
            }
        }
        return List.copyOf(found);
    }

    /** The Message-IDs in a header. */
    static List<String> ids(@Nullable String header) {
        List<String> ids = new ArrayList<>();
        Matcher id = ID.matcher(header == null ? "" : header);
        while (id.find() && ids.size() < MOST_IDS) {
            ids.add(id.group());
        }
        return ids;
    }

    /** @param returned the Message-IDs of what a report returns */
    InboundMail mail(
            String text,
            List<InboundMail.Attached> files,
            List<DsnReader.Status> reports,
            List<String> returned,
            boolean report,
            @Nullable String flaw,
            Closeable source) {
        Set<String> answers = new LinkedHashSet<>(returned);
        answers.addAll(ids(first("In-Reply-To")));
        List<String> references = new ArrayList<>(ids(lines.getHeader("References", " ")));
        java.util.Collections.reverse(references);
        answers.addAll(references);
        return new InboundMail(
                messageId(),
                sender(),
                senderName(),
                recipients(),
                MailWords.header(first("Subject"), LONGEST),
                List.copyOf(answers),
                Automatic.is(this::first, sender(), report),
                text,
                List.copyOf(files),
                List.copyOf(reports),
                flaw,
                source);
    }
}

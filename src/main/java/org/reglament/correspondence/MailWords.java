package org.reglament.correspondence;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import org.jspecify.annotations.Nullable;

/** Makes readable words of bytes that strangers sent, whatever they say of their characters. */
final class MailWords {
    private static final Charset CYRILLIC = Charset.forName("windows-1251");

    private MailWords() {}

    /** By the charset that is named, if there is such a one; else as UTF-8 if it is, else as old Cyrillic mail. */
    static String text(byte[] bytes, @Nullable String charset) {
        Charset named = charset(charset);
        if (named != null && !named.equals(StandardCharsets.UTF_8)) {
            return new String(bytes, named);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            // Cut in the midst of a character, or not what it says.
            String utf8 = new String(bytes, StandardCharsets.UTF_8);
            return StandardCharsets.UTF_8.equals(named) || broken(utf8) <= 1 ? utf8 : new String(bytes, CYRILLIC);
        }
    }

    private static long broken(String text) {
        return text.chars().filter(c -> c == '\ufffd').count();
    }

    private static @Nullable Charset charset(@Nullable String name) {
        // Programs call ASCII what they know no name for.
        if (name == null || name.isBlank() || name.strip().equalsIgnoreCase("us-ascii")) {
            return null;
        }
        try {
            return Charset.forName(MimeUtility.javaCharset(name.strip()));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    /** A header's value on one line: encoded words decoded, bare bytes guessed, nothing invisible, not too long. */
    static String header(@Nullable String raw, int most) {
        if (raw == null) {
            return "";
        }
        String value = raw.length() > most * 10 ? raw.substring(0, most * 10) : raw;
        if (value.chars().anyMatch(c -> c > 127) && value.chars().allMatch(c -> c < 256)) {
            value = text(value.getBytes(StandardCharsets.ISO_8859_1), null);
        }
        try {
            value = MimeUtility.decodeText(MimeUtility.unfold(value));
        } catch (UnsupportedEncodingException | RuntimeException e) {
            value = value.replaceAll("=\\?[^?]{1,40}\\?[BbQq]\\?", "");
        }
        String line = clean(value).replaceAll("\\s+", " ").strip();
        return line.length() <= most ? line : line.substring(0, most - 1).strip() + "…";
    }

    /** Without what is invisible, turns the direction of writing, or is no character at all. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            int type = Character.getType(c);
            if (c == '\n' || c == '\t' || c == 0x200d) {
                clean.appendCodePoint(c);
            } else if (c == '\u00a0' || c == '\u2028' || c == '\u2029' || c == '\u0085') {
                clean.append(c == '\u00a0' ? ' ' : '\n');
            } else if (type != Character.CONTROL
                    && type != Character.FORMAT
                    && type != Character.SURROGATE
                    && type != Character.PRIVATE_USE
                    && type != Character.UNASSIGNED) {
                clean.appendCodePoint(c);
            }
        });
        return clean.toString();
    }

    /** Text of several lines: cleaned, no blanks at their ends, no more than one blank line in a row. */
    static String lines(String text, int most) {
        String cut = text.length() > most ? text.substring(0, most) + "\n[…]" : text;
        StringBuilder lines = new StringBuilder();
        int blank = 0;
        for (String line : clean(cut.replace("\r\n", "\n").replace('\r', '\n')).split("\n", -1)) {
            String end = line.stripTrailing();
            blank = end.isEmpty() ? blank + 1 : 0;
            if (blank <= 1) {
                lines.append(end).append('\n');
            }
        }
        return lines.toString().strip();
    }
}

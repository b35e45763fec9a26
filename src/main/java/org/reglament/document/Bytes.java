package org.reglament.document;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the bytes of a file look like. */
final class Bytes {
    private static final Pattern PAGE = Pattern.compile(
            "<(?:!doctype\\s+html|html[\\s>]|head[\\s>]|body[\\s>]|script[\\s>]|iframe[\\s>]|svg[\\s>]|\\?php|\\?xml-stylesheet)|javascript:");
    /** The object identifier 1.2.840.113549.1.7.2: signed data. */
    private static final String SIGNED_DATA = "\u0006\t*\u0086H\u0086\u00f7\r\u0001\u0007\u0002";

    private Bytes() {}

    static byte[] head(Path file, int most) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(most);
        }
    }

    static byte[] tail(Path file, int most) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(most, in.length())];
            in.seek(in.length() - tail.length);
            in.readFully(tail);
            return tail;
        }
    }

    static boolean startsWith(byte[] bytes, String text) {
        return latin(bytes).startsWith(text);
    }

    static int lastIndexOf(byte[] bytes, String text) {
        return latin(bytes).lastIndexOf(text);
    }

    static boolean onlyBlankFrom(byte[] bytes, int start) {
        for (int i = start; i < bytes.length; i++) {
            if (bytes[i] != 0 && !Character.isWhitespace(bytes[i])) {
                return false;
            }
        }
        return true;
    }

    /** Whether a browser that guesses would find a page in it. */
    static boolean looksLikePage(byte[] bytes) {
        return PAGE.matcher(latin(bytes).toLowerCase(Locale.ROOT)).find();
    }

    /** Whether an unpacker, which reads from the end, would find an archive in it. */
    static boolean endsAsZip(byte[] tail) {
        int at = lastIndexOf(tail, "PK\u0005\u0006");
        if (at < 0 || at + 22 > tail.length) {
            return false;
        }
        int comment = (tail[at + 20] & 0xff) | (tail[at + 21] & 0xff) << 8;
        return at + 22 + comment <= tail.length;
    }

    /** Whether it is a detached signature: CMS signed data, bare or in base64. */
    static boolean isSignature(byte[] head) {
        String text = latin(head);
        if (text.startsWith("0")
                && text.substring(0, Math.min(40, text.length())).contains(SIGNED_DATA)) {
            return true;
        }
        String body = text.replaceFirst("^-----BEGIN (?:PKCS7|CMS|SIGNED DATA|SIGNATURE)-----", "")
                .replaceAll("\\s", "");
        // "MI" is how a long ASN.1 sequence begins in base64, and the identifier follows within the first 60 letters.
        return body.startsWith("MI")
                && body.length() > 60
                && body.substring(0, 60).matches("[A-Za-z0-9+/=]+")
                && body.substring(0, 60).contains("KoZIhvcNAQcC");
    }

    /** Whether it is text throughout: no control characters but those of lines and pages. */
    static boolean isText(Path file) throws IOException {
        byte[] head = head(file, 2);
        boolean wide = head.length == 2
                && ((head[0] == (byte) 0xff && head[1] == (byte) 0xfe)
                        || (head[0] == (byte) 0xfe && head[1] == (byte) 0xff));
        if (wide) {
            return Files.size(file) % 2 == 0;
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 64 * 1024)) {
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (b < 32 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1a) {
                    return false;
                }
            }
            return true;
        }
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}

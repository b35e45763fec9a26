package org.reglament.casefile;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Codes by which applicants prove that a case is theirs: derived from the server's key, stored nowhere. */
@Component
public class TrackingCodes {

    // Without I, L, O and U, so that a code read out on the telephone arrives.
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 26;

    private final SecretKeySpec key;

    TrackingCodes(@Value("${reglament.server-key:}") String serverKey) {
        if (serverKey.length() < 32) {
            throw new IllegalStateException(
                    "The setting reglament.server-key is missing or shorter than 32 characters. "
                            + "Set it to a long random text and keep it: tracking codes depend on it.");
        }
        key = new SecretKeySpec(serverKey.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /** The code of a case: 26 characters in groups of four. */
    public String of(UUID caseId) {
        return group(raw("track", caseId));
    }

    /** Whether the typed code is the case's; case, blanks and hyphens do not count, O counts as 0, I and L as 1. */
    public boolean matches(UUID caseId, String typed) {
        return same(raw("track", caseId), typed);
    }

    /** A code for one purpose other than tracking, for example rating. */
    public String of(String purpose, UUID caseId) {
        return raw(purpose, caseId);
    }

    public boolean matches(String purpose, UUID caseId, String typed) {
        return same(raw(purpose, caseId), typed);
    }

    private static boolean same(String expected, String typed) {
        String clean = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), clean.getBytes(StandardCharsets.UTF_8));
    }

    private String raw(String purpose, UUID caseId) {
        byte[] name = purpose.getBytes(StandardCharsets.UTF_8);
        byte[] message = ByteBuffer.allocate(name.length + 16)
                .put(name)
                .putLong(caseId.getMostSignificantBits())
                .putLong(caseId.getLeastSignificantBits())
                .array();
        byte[] digest = mac().doFinal(message);
        StringBuilder code = new StringBuilder(LENGTH);
        int bits = 0;
        int held = 0;
        int next = 0;
        while (code.length() < LENGTH) {
            if (held < 5) {
                bits = (bits << 8 | digest[next++] & 0xff) & 0xfff;
                held += 8;
            }
            held -= 5;
            code.append(ALPHABET.charAt(bits >> held & 31));
        }
        return code.toString();
    }

    private Mac mac() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac;
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    private static String group(String code) {
        return code.replaceAll("(.{4})(?=.)", "$1-");
    }
}

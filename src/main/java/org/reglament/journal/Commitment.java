package org.reglament.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Salted digest of one entry: it binds the entry's text without giving it away once text and salt are erased. */
final class Commitment {

    private Commitment() {}

    static byte[] of(byte[] salt, Instant at, String by, String action, @Nullable String element, String data) {
        MessageDigest digest = sha256();
        digest.update(salt);
        for (String part : new String[] {at.toString(), by, action, element == null ? "" : element, data}) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            // Lengths keep "ab"+"c" and "a"+"bc" apart.
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
        return digest.digest();
    }

    static byte[] link(byte[] previous, byte[] commitment) {
        MessageDigest digest = sha256();
        digest.update(previous);
        return digest.digest(commitment);
    }

    static byte[] sha256(byte[] text) {
        return sha256().digest(text);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

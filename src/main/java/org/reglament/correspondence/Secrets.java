package org.reglament.correspondence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.reglament.casefile.TrackingCodes;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keeps tracking codes and sign-in links out of stored letters: they hold placeholders, which nobody can forge because
 * each contains the id of its letter, and which are replaced on the way to the mail server only.
 */
@Component
class Secrets {
    /** What a placeholder stands for. */
    enum Kind {
        CODE,
        RATING,
        GIVEN,
        STOP
    }

    private static final Pattern PLACEHOLDER =
            Pattern.compile("SECRET-(CODE|RATING|GIVEN|STOP)-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");
    private static final String DOTS = "••••";
    private static final int NONCE = 12;

    private final TrackingCodes codes;
    private final StopTokens tokens;
    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    Secrets(TrackingCodes codes, StopTokens tokens, @Value("${reglament.server-key:}") String serverKey)
            throws GeneralSecurityException {
        this.codes = codes;
        this.tokens = tokens;
        byte[] material = ("letters " + serverKey).getBytes(StandardCharsets.UTF_8);
        this.key = new SecretKeySpec(MessageDigest.getInstance("SHA-256").digest(material), "AES");
    }

    static String placeholder(Kind kind, UUID letter) {
        return "SECRET-" + kind + "-" + letter;
    }

    static String masked(String text) {
        return PLACEHOLDER.matcher(text).replaceAll(DOTS);
    }

    /** Puts the secrets of that letter in; placeholders of other letters are nothing but text. */
    String fill(String text, UUID letter, @Nullable UUID caseId, byte @Nullable [] sealed, @Nullable String stop) {
        Matcher matcher = PLACEHOLDER.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            String value = matcher.group(2).equals(letter.toString())
                    ? value(Kind.valueOf(matcher.group(1)), caseId, sealed, stop)
                    : matcher.group();
            matcher.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        return matcher.appendTail(filled).toString();
    }

    private String value(Kind kind, @Nullable UUID caseId, byte @Nullable [] sealed, @Nullable String stop) {
        if (kind == Kind.STOP) {
            return stop == null ? "" : tokens.of(stop);
        }
        if (kind == Kind.GIVEN) {
            return sealed == null ? "" : open(sealed);
        } else if (caseId == null) {
            return "";
        }
        return kind == Kind.CODE ? codes.of(caseId) : codes.of("rate", caseId);
    }

    byte[] seal(String secret) {
        if (!secret.matches("[A-Za-z0-9._~-]+")) {
            throw new IllegalArgumentException("a secret goes into addresses as it is, so it must be URL-safe");
        }
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, nonce, secret.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    }

    private String open(byte[] sealed) {
        byte[] nonce = new byte[NONCE];
        byte[] rest = new byte[sealed.length - NONCE];
        ByteBuffer.wrap(sealed).get(nonce).get(rest);
        return new String(crypt(Cipher.DECRYPT_MODE, nonce, rest), StandardCharsets.UTF_8);
    }

    private byte[] crypt(int mode, byte[] nonce, byte[] data) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(128, nonce));
            return cipher.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a sealed secret cannot be opened; was reglament.server-key changed?", e);
        }
    }
}

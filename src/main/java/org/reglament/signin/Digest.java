package org.reglament.signin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A keyed hash: equal texts give equal results, and nobody without the key learns more. */
final class Digest {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    Digest(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** A digest that ends with the process. */
    static Digest random() {
        return new Digest(randomBytes());
    }

    /** 256 bits that nobody can guess. */
    static byte[] randomBytes() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    /** 256 bits that nobody can guess, fit for an address. */
    static String randomToken() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(randomBytes());
    }

    String of(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(ALGORITHM + " is missing", e);
        }
    }
}

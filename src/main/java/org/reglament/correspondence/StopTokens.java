package org.reglament.correspondence;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Signs what a recipient may stop, so that the link in a letter needs no sign-in, works for as long as the letter is
 * kept, and cannot be made for anybody else.
 */
@Component
public class StopTokens {
    static final String PATH = "/letters/stop/";

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{1,400}\\.[A-Za-z0-9_-]{22}");
    private static final int SIGNATURE = 16;

    private final SecretKeySpec key;

    StopTokens(@Value("${reglament.server-key:}") String serverKey) {
        this.key = new SecretKeySpec(("stop letters " + serverKey).getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /** @param stop {@code topic/subject} */
    String of(String stop) {
        byte[] what = stop.getBytes(StandardCharsets.UTF_8);
        return base64(what) + "." + base64(signature(what));
    }

    /** What the token stops; empty when it was not made here. */
    Optional<String> read(String token) {
        if (!TOKEN.matcher(token).matches()) {
            return Optional.empty();
        }
        int dot = token.indexOf('.');
        try {
            byte[] what = Base64.getUrlDecoder().decode(token.substring(0, dot));
            byte[] signed = Base64.getUrlDecoder().decode(token.substring(dot + 1));
            return MessageDigest.isEqual(signature(what), signed)
                    ? Optional.of(new String(what, StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            // No base64: nobody of ours wrote it.
            return Optional.empty();
        }
    }

    private byte[] signature(byte[] what) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return Arrays.copyOf(mac.doFinal(what), SIGNATURE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

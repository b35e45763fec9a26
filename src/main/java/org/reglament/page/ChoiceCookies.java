package org.reglament.page;

import java.time.Duration;
import org.springframework.http.ResponseCookie;

/** Writes the cookies that remember how a browser wants its pages. */
final class ChoiceCookies {
    private static final Duration YEAR = Duration.ofDays(365);

    private ChoiceCookies() {}

    static String cookie(String name, String value, boolean secure) {
        return ResponseCookie.from(name, value)
                .path("/")
                .maxAge(value.isEmpty() ? Duration.ZERO : YEAR)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .build()
                .toString();
    }
}

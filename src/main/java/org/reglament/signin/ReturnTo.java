package org.reglament.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The page to go back to after signing in: always one of ours. */
final class ReturnTo {
    private static final int LONGEST = 500;

    private ReturnTo() {}

    /** The given address when it leads to a page of this site, otherwise the fallback. */
    static String safe(@Nullable String address, String fallback) {
        boolean ours = address != null
                && address.length() <= LONGEST
                && address.startsWith("/")
                && !address.startsWith("//")
                && address.indexOf('\\') < 0
                && address.chars().noneMatch(Character::isISOControl)
                && !address.startsWith("/sign-");
        return ours && address != null ? address : fallback;
    }

    /** The page that this request asked for. */
    static String asked(HttpServletRequest request) {
        String query = request.getQueryString();
        return safe(query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query, "/");
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

package org.reglament.signin;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * Opens the addresses of a pattern to an audience.
 *
 * @param method null for every method
 * @param pattern as Spring's path patterns, for example {@code /appeals/**}
 */
public record PathRule(@Nullable HttpMethod method, String pattern, Audience audience) {

    public static PathRule of(Audience audience, String pattern) {
        return new PathRule(null, pattern, audience);
    }

    public static PathRule of(Audience audience, HttpMethod method, String pattern) {
        return new PathRule(method, pattern, audience);
    }
}

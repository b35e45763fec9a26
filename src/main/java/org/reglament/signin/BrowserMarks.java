package org.reglament.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Two cookies that outlive a session: which browser this is, and (as a keyed hash) who was signed in last.
 *
 * <p>They open nothing by themselves; they only say whose a parked post is.
 */
@Component
class BrowserMarks {
    private static final String BROWSER = "reglament-browser";
    private static final String PERSON = "reglament-person";

    private final SignInKey key;
    private final Visitors visitors;

    BrowserMarks(SignInKey key, Visitors visitors) {
        this.key = key;
        this.visitors = visitors;
    }

    /** Remembers who signed in here. */
    void remember(Visitor visitor, HttpServletRequest request, HttpServletResponse response) {
        set(PERSON, mark(visitor), request, response);
    }

    /** Forgets them, because they signed out on purpose. */
    void forget(HttpServletRequest request, HttpServletResponse response) {
        set(PERSON, "", request, response);
    }

    /** Who is signed in, or was when the session ended. */
    Optional<String> person(HttpServletRequest request) {
        return signedInPerson().or(() -> value(request, PERSON));
    }

    Optional<String> signedInPerson() {
        return visitors.current().map(this::mark);
    }

    /** This browser's mark as it is stored. */
    Optional<String> browser(HttpServletRequest request) {
        return value(request, BROWSER).map(token -> key.digest().of("browser " + token));
    }

    /** This browser's mark as it is stored; a browser without one gets one. */
    String browser(HttpServletRequest request, HttpServletResponse response) {
        return browser(request).orElseGet(() -> {
            String token = Digest.randomToken();
            set(BROWSER, token, request, response);
            return key.digest().of("browser " + token);
        });
    }

    private String mark(Visitor visitor) {
        return key.digest().of(visitor.getClass().getSimpleName() + ' ' + visitor.getName());
    }

    private static Optional<String> value(HttpServletRequest request, String name) {
        return Optional.ofNullable(WebUtils.getCookie(request, name))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty() && value.length() <= 100);
    }

    private static void set(String name, String value, HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(name, value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(value.isEmpty() ? 0 : -1)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}

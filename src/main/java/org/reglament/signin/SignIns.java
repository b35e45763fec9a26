package org.reglament.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Begins and ends browser sessions. */
@Component
class SignIns {
    private static final String ELSEWHERE = "elsewhere";

    private final SessionVisitors sessions;
    private final HttpSessionCsrfTokenRepository tokens;
    private final BrowserMarks marks;

    SignIns(SessionVisitors sessions, HttpSessionCsrfTokenRepository tokens, BrowserMarks marks) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.marks = marks;
    }

    void begin(SignedIn signedIn, HttpServletRequest request, HttpServletResponse response) {
        // Nothing of an earlier session goes over: neither its id, nor its token, nor another person's leavings.
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(signedIn);
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        tokens.saveToken(tokens.generateToken(request), request, response);
        marks.remember(signedIn.getPrincipal(), request, response);
    }

    /** Remembers where the identity service's own session is to be ended with this one. */
    static void elsewhere(HttpServletRequest request, @Nullable String address) {
        if (address != null) {
            request.getSession().setAttribute(ELSEWHERE, address);
        }
    }

    /** Ends the session here; tells where another one is to be ended too. */
    Optional<String> end(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        Optional<String> elsewhere = Optional.empty();
        if (session != null) {
            elsewhere = Optional.ofNullable((String) session.getAttribute(ELSEWHERE));
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        marks.forget(request, response);
        return elsewhere;
    }
}

package org.reglament.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Begins and ends browser sessions. */
@Component
class SignIns {
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

    void end(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        marks.forget(request, response);
    }
}

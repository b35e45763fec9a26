package org.reglament.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Sends people on when they may not pass: to sign in, to what they had typed, or to a page that says no. */
@Component
class PageRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final PathRules rules;
    private final ParkedPosts parked;
    private final Visitors visitors;
    private final WaysIn ways;

    PageRefusals(PathRules rules, ParkedPosts parked, Visitors visitors, WaysIn ways) {
        this.rules = rules;
        this.parked = parked;
        this.visitors = visitors;
        this.ways = ways;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        Optional<Audience> audience = rules.audience(request);
        if (audience.isEmpty()) {
            response.sendError(HttpStatus.NOT_FOUND.value());
        } else if (request.getMethod().equals("POST")) {
            sendOn(request, response, audience.get());
        } else {
            go(request, response, signIn(audience.get(), ReturnTo.asked(request)));
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        Optional<Audience> audience = rules.audience(request);
        if (audience.isEmpty()) {
            response.sendError(HttpStatus.NOT_FOUND.value());
        } else if (reason instanceof CsrfException) {
            sendOn(request, response, audience.get());
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    /** Keeps what was typed and shows the way back to it. */
    private void sendOn(HttpServletRequest request, HttpServletResponse response, Audience audience)
            throws IOException {
        String path = request.getRequestURI();
        if (path.equals("/sign-out")) {
            go(request, response, "/");
            return;
        }
        if (path.startsWith("/sign-in")) {
            // A password is never parked; a fresh page of the same kind is as good.
            go(request, response, path.equals("/sign-in") ? "/sign-in?stale" : path + "?stale");
            return;
        }
        if (request.getHeader("HX-Request") != null) {
            // A part of a page that saves itself: the page keeps what was typed and posts it whole later.
            response.sendError(HttpStatus.FORBIDDEN.value());
            return;
        }
        Optional<ParkedPosts.Kept> kept = parked.park(request, response);
        if (kept.isEmpty()) {
            response.sendError(HttpStatus.FORBIDDEN.value());
            return;
        }
        String back = "/parked/" + kept.get().id();
        boolean mayGoOn = visitors.current().isPresent()
                || (audience == Audience.ANYONE && !kept.get().bound());
        go(request, response, mayGoOn ? back : signIn(audience, back));
    }

    private String signIn(Audience audience, String returnTo) {
        boolean citizens = audience == Audience.CITIZENS || audience == Audience.ANYONE;
        return (citizens ? ways.address() : "/sign-in") + "?returnTo=" + ReturnTo.encode(returnTo);
    }

    private static void go(HttpServletRequest request, HttpServletResponse response, String where) throws IOException {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", where);
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader("Location", where);
        }
    }
}

package org.reglament.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.reglament.directory.Recall;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets each request ask once who somebody is and what they may, from the door on. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class AskedOnce extends OncePerRequestFilter {
    private static final Set<String> READING = Set.of("GET", "HEAD");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Recall.Span asked = Recall.begin(READING.contains(request.getMethod()));
        try {
            chain.doFilter(request, response);
        } finally {
            asked.close();
        }
    }

    /** The demo's clock moves while its call lasts, and with it who holds which post. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/demo/");
    }
}

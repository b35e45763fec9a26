package org.reglament.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.reglament.page.Refusal;
import org.reglament.signin.Citizen;
import org.reglament.signin.IdentityLevel;
import org.reglament.signin.Throttle;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Whoever writes a message without a name and without signing in: known by this session alone, and only on the pages
 * under {@link #PATH}, so that a sign-in in the same browser is never tied to what is written there.
 */
@Component
class Nameless {
    static final String PATH = "/appeals/nameless";

    private static final String MARK = "nameless:";
    private static final String KEPT = "namelessAs";

    /** A person begins one message or two; a program that fills the base with drafts is stopped. */
    private final Throttle beginnings = new Throttle(20, Duration.ofHours(1));

    private final HttpServletRequest request;

    Nameless(HttpServletRequest request) {
        this.request = request;
    }

    static boolean is(Citizen citizen) {
        return citizen.email().startsWith(MARK);
    }

    /** Whether the page that is asked for is one of theirs. */
    boolean here() {
        return request.getRequestURI().startsWith(request.getContextPath() + PATH + "/");
    }

    /** The writer, once they have begun. */
    Optional<Citizen> writer() {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(KEPT) instanceof String id
                ? Optional.of(new Citizen(MARK + id, IdentityLevel.EMAIL))
                : Optional.empty();
    }

    void begin() {
        if (writer().isEmpty()) {
            if (beginnings.take(String.valueOf(request.getRemoteAddr())).isPresent()) {
                throw new Refusal(HttpStatus.TOO_MANY_REQUESTS, "portal.nameless.wait")
                        .onTo("/", "portal.nameless.home");
            }
            request.getSession().setAttribute(KEPT, UUID.randomUUID().toString());
        }
    }
}

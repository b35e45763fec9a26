package org.reglament.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Keeps in the session who it is and nothing else; what they may is looked up, so a closed account ends at once. */
@Component
class SessionVisitors implements SecurityContextRepository {
    private static final String ATTRIBUTE = "visitor";
    private static final String OFFICIAL = "official ";

    private final Officials officials;

    SessionVisitors(Officials officials) {
        this.officials = officials;
    }

    @Override
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        stored(holder.getRequest()).ifPresent(context::setAuthentication);
        return context;
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        Authentication authentication = context.getAuthentication();
        if (authentication instanceof SignedIn signedIn) {
            request.getSession().setAttribute(ATTRIBUTE, write(signedIn.getPrincipal()));
        } else {
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.removeAttribute(ATTRIBUTE);
            }
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) != null;
    }

    /** The citizen with what a citizen may. */
    static SignedIn signedIn(Citizen citizen) {
        List<GrantedAuthority> authorities =
                List.of(new SimpleGrantedAuthority("ROLE_VISITOR"), new SimpleGrantedAuthority("ROLE_CITIZEN"));
        return new SignedIn(citizen, authorities);
    }

    private Optional<SignedIn> stored(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof String text)) {
            return Optional.empty();
        }
        if (text.startsWith(OFFICIAL)) {
            return officials.signedIn(text.substring(OFFICIAL.length()));
        }
        String[] words = text.split(" ", 3);
        return Optional.of(signedIn(new Citizen(words[2], IdentityLevel.valueOf(words[1]))));
    }

    private static String write(Visitor visitor) {
        return visitor instanceof Citizen citizen
                ? "citizen " + citizen.identityLevel() + " " + citizen.email()
                : OFFICIAL + visitor.getName();
    }
}

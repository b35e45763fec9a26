package org.reglament.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
    static final String ATTRIBUTE = "visitor";
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

    /** The official's login that such an attribute holds, if it is one's. */
    static Optional<String> login(@Nullable Object attribute) {
        return attribute instanceof String text && text.startsWith(OFFICIAL)
                ? Optional.of(text.substring(OFFICIAL.length()))
                : Optional.empty();
    }

    private Optional<SignedIn> stored(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof String text)) {
            return Optional.empty();
        }
        Optional<String> login = login(text);
        if (login.isPresent()) {
            return officials.signedIn(login.get());
        }
        String[] lines = text.split("\n", -1);
        String[] words = lines[0].split(" ", 3);
        VouchedName name = lines.length == 4 ? new VouchedName(lines[1], lines[2], lines[3]) : null;
        return Optional.of(signedIn(new Citizen(words[2], IdentityLevel.valueOf(words[1]), name)));
    }

    private static String write(Visitor visitor) {
        if (!(visitor instanceof Citizen citizen)) {
            return OFFICIAL + visitor.getName();
        }
        String who = "citizen " + citizen.identityLevel() + " " + citizen.email();
        VouchedName name = citizen.name();
        return name == null ? who : String.join("\n", who, name.lastName(), name.firstName(), name.middleName());
    }
}

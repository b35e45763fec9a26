package org.reglament.signin;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Tells who is asking. */
@Component
public class Visitors {

    /** Whoever signed in for this request, if anybody did. */
    public Optional<Visitor> current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication instanceof SignedIn signedIn ? Optional.of(signedIn.getPrincipal()) : Optional.empty();
    }

    /** The official who is asking, if it is one. */
    public Optional<Official> official() {
        return current().filter(Official.class::isInstance).map(Official.class::cast);
    }

    /** The citizen who is asking, if it is one. */
    public Optional<Citizen> citizen() {
        return current().filter(Citizen.class::isInstance).map(Citizen.class::cast);
    }

    /** Whether the one who is asking manages the system. */
    public boolean admin() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication instanceof SignedIn
                && authentication.getAuthorities().contains(Audience.ADMIN_ROLE);
    }
}

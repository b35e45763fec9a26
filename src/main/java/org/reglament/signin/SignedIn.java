package org.reglament.signin;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;

/** Spring Security's view of a visitor; it never holds a secret. */
final class SignedIn extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final transient Visitor visitor;

    SignedIn(Visitor visitor, Collection<? extends GrantedAuthority> authorities) {
        super(authorities);
        this.visitor = visitor;
        super.setAuthenticated(true);
    }

    @Override
    public Visitor getPrincipal() {
        return visitor;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }
}

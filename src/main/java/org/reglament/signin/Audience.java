package org.reglament.signin;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** For whom an address is. */
public enum Audience {
    ANYONE(null),
    SIGNED_IN("ROLE_VISITOR"),
    CITIZENS("ROLE_CITIZEN"),
    OFFICIALS("ROLE_OFFICIAL"),
    ADMINS("ROLE_ADMIN");

    static final GrantedAuthority ADMIN_ROLE = new SimpleGrantedAuthority("ROLE_ADMIN");

    private final @Nullable GrantedAuthority needed;

    Audience(@Nullable String role) {
        this.needed = role == null ? null : new SimpleGrantedAuthority(role);
    }

    boolean includes(Collection<? extends GrantedAuthority> held) {
        return needed == null || held.contains(needed);
    }
}

package org.reglament.signin;

import org.jspecify.annotations.Nullable;

/**
 * A citizen, known by an e-mail address in lower case and by how well that identity was proved.
 *
 * @param name what an identity service calls them; a link by e-mail tells no name
 */
public record Citizen(String email, IdentityLevel identityLevel, @Nullable VouchedName name) implements Visitor {
    public Citizen(String email, IdentityLevel identityLevel) {
        this(email, identityLevel, null);
    }

    @Override
    public String getName() {
        return email;
    }
}

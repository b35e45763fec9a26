package org.reglament.signin;

/** A citizen, known by an e-mail address in lower case and by how well that identity was proved. */
public record Citizen(String email, IdentityLevel identityLevel) implements Visitor {
    @Override
    public String getName() {
        return email;
    }
}

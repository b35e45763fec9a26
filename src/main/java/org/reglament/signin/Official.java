package org.reglament.signin;

/** Somebody with an account: an official, another system or an administrator. */
public record Official(String login) implements Visitor {
    @Override
    public String getName() {
        return login;
    }
}

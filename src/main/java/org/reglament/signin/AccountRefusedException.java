package org.reglament.signin;

import org.springframework.context.support.DefaultMessageSourceResolvable;

/** An account stays as it is; the key's sentence says why. */
public class AccountRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] arguments;

    AccountRefusedException(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = arguments;
    }

    public String key() {
        return key;
    }

    /** The sentence, for a source of messages. */
    public DefaultMessageSourceResolvable sentence() {
        return new DefaultMessageSourceResolvable(new String[] {key}, arguments);
    }
}

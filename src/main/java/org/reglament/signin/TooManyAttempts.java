package org.reglament.signin;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Sign-in is refused for a while, whatever the password. */
class TooManyAttempts extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    private final Duration wait;

    TooManyAttempts(Duration wait) {
        super("too many failed sign-ins");
        this.wait = wait;
    }

    /** Whole seconds until the next attempt, at least one. */
    long seconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }

    /** Whole minutes until the next attempt, at least one. */
    long minutes() {
        return Math.max(1, wait.plusSeconds(59).toMinutes());
    }
}

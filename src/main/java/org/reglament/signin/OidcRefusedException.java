package org.reglament.signin;

import org.springframework.http.HttpStatus;

/** Signing in through an identity service came to nothing; the key's sentence says what to do. */
class OidcRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final HttpStatus status;

    OidcRefusedException(String key, HttpStatus status) {
        super(key);
        this.key = key;
        this.status = status;
    }

    String key() {
        return key;
    }

    HttpStatus status() {
        return status;
    }
}

package org.reglament.api;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** There is no such thing, or none that the account may see. */
class NotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final @Nullable URI instance;

    NotFoundException() {
        this.instance = null;
    }

    /** Names that address instead of the asked one, so that two answers do not differ. */
    NotFoundException(URI instance) {
        this.instance = instance;
    }

    @Nullable
    URI instance() {
        return instance;
    }
}

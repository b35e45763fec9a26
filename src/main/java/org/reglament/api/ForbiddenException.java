package org.reglament.api;

/** The account sees it but may not do this. */
class ForbiddenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ForbiddenException() {
        super("forbidden");
    }
}

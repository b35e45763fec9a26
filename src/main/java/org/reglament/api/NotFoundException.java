package org.reglament.api;

/** What was asked for is not there, or not for this account. */
class NotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotFoundException() {
        super("not found");
    }
}

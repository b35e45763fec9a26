package org.reglament.casefile;

/** The case is closed, so this can no longer be done to it. */
public class CaseClosedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CaseClosedException(String number) {
        super("the case " + number + " is closed");
    }
}

package org.reglament.casefile;

/** A person cannot be erased while one of their cases is open; {@link #getMessage()} names those cases. */
public class StillOpenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StillOpenException(String numbers) {
        super(numbers);
    }
}

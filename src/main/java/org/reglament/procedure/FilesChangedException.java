package org.reglament.procedure;

/** The files of a procedure are no longer those that somebody looked at before deploying them. */
public class FilesChangedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FilesChangedException(String key) {
        super("the files of " + key + " have changed");
    }
}

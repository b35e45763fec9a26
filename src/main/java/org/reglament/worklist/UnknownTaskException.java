package org.reglament.worklist;

/** There is no such task, or the person may not know that there is. */
public class UnknownTaskException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownTaskException() {
        super("no such task");
    }
}

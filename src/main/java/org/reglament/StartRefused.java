package org.reglament;

/** Ends the start with one sentence that tells the administrator what is wrong and what to do. */
public class StartRefused extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    public StartRefused(String sentence) {
        super(sentence);
    }

    public StartRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}

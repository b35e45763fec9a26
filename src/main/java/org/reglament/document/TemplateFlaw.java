package org.reglament.document;

/** Says which template cannot be used and why, in a sentence that its author understands. */
public class TemplateFlaw extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TemplateFlaw(String path, String why) {
        super(path + ": " + why);
    }

    TemplateFlaw(String path, String why, Throwable cause) {
        super(path + ": " + why, cause);
    }
}

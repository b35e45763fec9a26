package org.reglament.document;

import java.io.Serializable;
import org.springframework.context.MessageSourceResolvable;

/** A file was not taken; resolve it with a MessageSource to the sentence that its sender reads. */
public class Refused extends RuntimeException implements MessageSourceResolvable {
    private static final long serialVersionUID = 1L;

    private final String reason;
    private final Serializable[] details;

    /** With a key under {@code document.refused.} and what its sentence mentions. */
    Refused(String reason, Serializable... details) {
        super("file refused: " + reason);
        this.reason = reason;
        this.details = details.clone();
    }

    /** The last word of the message key, for example {@code empty}. */
    public String reason() {
        return reason;
    }

    @Override
    public String[] getCodes() {
        return new String[] {"document.refused." + reason};
    }

    @Override
    public Object[] getArguments() {
        return details.clone();
    }
}

package org.reglament.worklist;

/** A task that the person sees cannot be done by them, or not any more. */
public class TaskRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** It was done, or has ended, meanwhile. */
        DONE,
        /** Somebody else has taken it. */
        TAKEN,
        /** It is not theirs to do. */
        NOT_YOURS,
        /** The person to whom it should be handed over holds none of its posts. */
        WRONG_RECEIVER,
        /** It is a vote, which only a ballot completes. */
        BALLOT,
        /** It is one person's own, and nobody is there to whom it could go back. */
        PERSONAL
    }

    private final Reason reason;

    TaskRefusedException(Reason reason) {
        super("task refused: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}

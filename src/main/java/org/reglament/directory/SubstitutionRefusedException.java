package org.reglament.directory;

/** A substitution cannot be set as wished. */
public class SubstitutionRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** Only the person who is away or their head may decide it. */
        NOT_YOURS,
        /** Nobody stands in for themselves. */
        SAME_PERSON,
        /** The deputy holds no post in any body of the person who is away. */
        NO_COLLEAGUE,
        /** It would begin before today. */
        PAST,
        /** It would end before it begins. */
        ORDER,
        /** It would last longer than a year. */
        LONG,
        /** The same two people have one in that time. */
        TWICE
    }

    private final Reason reason;

    SubstitutionRefusedException(Reason reason) {
        super("substitution refused: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}

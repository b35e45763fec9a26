package org.reglament.casefile;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why one case stands beside another; the newer case bears it towards the older one. */
public enum Relation {
    /** Handed on to the body whose matter it is. */
    FORWARDED,
    /** A question to another body. */
    REQUEST,
    /** Opened by the other case's diagram. */
    STARTED,
    /** The same matter filed twice. */
    DUPLICATE,
    /** The same matter again, after an answer. */
    REPEATED,
    /** Filed again after the former one was returned. */
    RESUBMITTED,
    /** A conclusion or demand on the draft act that the other case is about. */
    CONCLUSION,
    /** A candidate for the council whose competition the other case holds. */
    NOMINATION;

    /** As diagrams, columns and letters write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Relation> of(String word) {
        return Arrays.stream(values())
                .filter(relation -> relation.word().equals(word))
                .findFirst();
    }
}

package org.reglament.operations;

/**
 * What would become of a case that is moved to another version of its procedure.
 *
 * @param reason why it does not move: {@code ended, element, sheet, engine, answer, deadline, failed}; empty where it does
 * @param about what the reason is about: names of elements, an answer, a deadline, the engine's words
 */
record Verdict(Kind kind, String reason, String about) {

    /** Whether it moves; cannot be placed in the new version and so stays; or would get stuck there and so stays. */
    enum Kind {
        MOVES,
        STAYS,
        BREAKS
    }

    static final Verdict MOVES = new Verdict(Kind.MOVES, "", "");

    static Verdict stays(String reason, String about) {
        return new Verdict(Kind.STAYS, reason, about);
    }

    static Verdict breaks(String reason, String about) {
        return new Verdict(Kind.BREAKS, reason, about);
    }

    boolean moves() {
        return kind == Kind.MOVES;
    }
}

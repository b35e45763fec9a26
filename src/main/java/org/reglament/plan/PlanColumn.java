package org.reglament.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a row of a plan says, in the order in which tables show it. */
public enum PlanColumn {
    MECHANISM("mechanism", Kind.WORDS, 2),
    TASK("task", Kind.WORDS, 5),
    MEASURE("measure", Kind.TEXT, 1_000),
    START("start", Kind.DATE, 10),
    DUE("due", Kind.DATE, 10),
    RESPONSIBLE("responsible", Kind.WORDS, 200),
    DELIVERABLE("deliverable", Kind.TEXT, 1_000),
    INDICATOR("indicator", Kind.TEXT, 500),
    UNIT("unit", Kind.WORDS, 50),
    BASE("base", Kind.NUMBER, 30),
    TARGET("target", Kind.NUMBER, 30),
    FORMULA("formula", Kind.TEXT, 1_000),
    SOURCE("source", Kind.TEXT, 500),
    BUDGET("budget", Kind.NUMBER, 30);

    /** How a cell is written. */
    public enum Kind {
        /** One line. */
        WORDS,
        /** Several lines. */
        TEXT,
        DATE,
        NUMBER
    }

    private final String key;
    private final Kind kind;
    private final int longest;

    PlanColumn(String key, Kind kind, int longest) {
        this.key = key;
        this.kind = kind;
        this.longest = longest;
    }

    /** Its name in addresses, fields and open data. */
    public String key() {
        return key;
    }

    public Kind kind() {
        return kind;
    }

    /** How many characters it may have. */
    public int longest() {
        return longest;
    }

    /** Without these a row promises nothing, whatever the layout says. */
    public boolean always() {
        return ALWAYS.contains(this);
    }

    public static Optional<PlanColumn> of(String key) {
        return Arrays.stream(values()).filter(one -> one.key.equals(key)).findFirst();
    }

    /** What an official fills in row by row: the mechanism is said by where the row stands. */
    public static List<PlanColumn> asked() {
        return Arrays.stream(values()).filter(one -> one != MECHANISM).toList();
    }

    private static final List<PlanColumn> ALWAYS =
            List.of(MECHANISM, TASK, MEASURE, DUE, RESPONSIBLE, INDICATOR, UNIT, TARGET);
}

package org.reglament.form;

/** What an answer is once it has been checked. */
public enum Kind {
    /** A string. */
    TEXT,
    /** A Long, or a BigDecimal with a fraction. */
    NUMBER,
    /** {@code 2026-12-14}. */
    DATE,
    /** {@code 14:05}. */
    TIME,
    /** {@code 2026-12-14T14:05+02:00}. */
    DATETIME,
    /** True or false, never null. */
    BOOLEAN,
    /** One of the options' values: most often a string. */
    CHOICE,
    /** A list of options' values. */
    CHOICES,
    /** A list of {@code files::<id>}. */
    FILES,
    /** A list of maps. */
    ROWS
}

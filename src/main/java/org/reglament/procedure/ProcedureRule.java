package org.reglament.procedure;

/** One family of rules of the procedure check, owned by the feature that it concerns. */
public interface ProcedureRule {

    /** Reports what is wrong in words that the procedure's author understands. */
    void check(ProcedureFolder folder, Findings findings);
}

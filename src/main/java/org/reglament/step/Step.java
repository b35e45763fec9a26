package org.reglament.step;

/** A verb that a diagram may use: a public bean described by {@link Verb}. */
public interface Step {

    /** Does it, in the transaction of the token that arrived. */
    void run(StepContext context);
}

package org.reglament.step;

import java.util.List;

/** A verb that a diagram may use: a public bean whose bean name is the verb. */
public interface Step {

    /** The verb as diagrams write it, for example {@code sendLetter}. */
    String name();

    /** What an author fills in; other inputs are refused by the procedure check. */
    default List<Input> inputs() {
        return List.of();
    }

    /** Variables that it sets for conditions that follow. */
    default List<String> outputs() {
        return List.of();
    }

    /** Does it, in the transaction of the token that arrived. */
    void run(StepContext context);

    /** One field of the step in the modeler. */
    record Input(String name, boolean required, String label) {}
}

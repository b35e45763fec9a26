package org.reglament.step;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a Step may know of the place in the diagram that runs it. */
public interface StepContext {

    UUID caseId();

    /** The procedure's key. */
    String procedure();

    /** Id of the running element. */
    String element();

    /** An input as text; a missing one is refused with a sentence that names element and input. */
    String required(String input);

    /** An input as the diagram gave it: text, number, boolean, date, list or map. */
    Optional<Object> input(String name);

    /** A process variable or, failing that, an answer from the case's content. */
    Optional<Object> read(String name);

    /** Sets a process variable for conditions that follow. */
    void set(String variable, @Nullable Object value);
}

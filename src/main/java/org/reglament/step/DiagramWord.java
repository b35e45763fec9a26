package org.reglament.step;

import java.util.UUID;

/** A {@link Word} that expressions in diagrams may call methods on, bound to the case that evaluates them. */
public interface DiagramWord {

    /** A public object whose public methods expressions may call for this case. */
    Object bind(UUID caseId);
}

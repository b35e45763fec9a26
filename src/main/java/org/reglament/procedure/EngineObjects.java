package org.reglament.procedure;

import java.util.Set;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.jspecify.annotations.Nullable;

/** Refuses the names under which the engine would hand itself to an expression. */
class EngineObjects extends ReadOnlyNames {

    private static final Set<String> REFUSED = Set.of("execution", "task", "caseExecution", "authenticatedUserId");

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
        if (base == null && property instanceof String name && REFUSED.contains(name)) {
            throw new ELException("a diagram may not use '" + name + "'");
        }
        return null;
    }
}

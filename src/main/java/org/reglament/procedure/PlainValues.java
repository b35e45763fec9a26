package org.reglament.procedure;

import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.jspecify.annotations.Nullable;

/** The end of the chain: calls on helpers and a few harmless calls on plain values; everything else is refused. */
class PlainValues extends BeanELResolver {

    private static final Set<String> HARMLESS = Set.of(
            "contains",
            "containsKey",
            "get",
            "isEmpty",
            "size",
            "equals",
            "length",
            "toLowerCase",
            "startsWith",
            "endsWith");
    private static final Set<String> NEVER =
            Set.of("getClass", "notify", "notifyAll", "wait", "hashCode", "clone", "finalize");

    PlainValues() {
        super(true);
    }

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
        if (base == null) {
            return null;
        }
        throw new ELException("a diagram may not read '" + property + "' of "
                + base.getClass().getSimpleName());
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, Object property, Object value) {
        throw new ELException("a diagram may not write '" + property + "'");
    }

    @Override
    public @Nullable Object invoke(
            ELContext context, @Nullable Object base, Object method, Class<?>[] types, Object[] arguments) {
        if (base == null) {
            return null;
        }
        String name = String.valueOf(method);
        if (base instanceof CaseNames.Bound bound && !NEVER.contains(name)) {
            return super.invoke(context, bound.target(), method, types, arguments);
        }
        if (isPlain(base) && HARMLESS.contains(name)) {
            return super.invoke(context, base, method, types, arguments);
        }
        throw new ELException(
                "a diagram may not call '" + name + "' on " + base.getClass().getSimpleName());
    }

    private static boolean isPlain(Object base) {
        return base instanceof String
                || base instanceof Number
                || base instanceof Boolean
                || base instanceof Date
                || base instanceof Temporal
                || base instanceof Collection
                || base instanceof Map;
    }
}

package org.reglament.form.feel;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterator;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.syntaxtree.EveryItem;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.FunctionDefinition;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.syntaxtree.SomeItem;
import org.jspecify.annotations.Nullable;

/** One FEEL expression, parsed once; what cannot be worked out is null, as everywhere in FEEL. */
public final class Expression {
    private static final ThreadLocal<Session> SESSION =
            ThreadLocal.withInitial(() -> new Session(Clock.systemDefaultZone(), null));
    private static final FeelEngineApi ENGINE = FeelEngineBuilder.forJava()
            .withClock(() -> ZonedDateTime.now(SESSION.get().clock()))
            .build();

    private final String source;
    private final @Nullable ParsedExpression parsed;
    private final @Nullable String fault;
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> filterNames = new LinkedHashSet<>();

    private Expression(String source, @Nullable ParsedExpression parsed, @Nullable String fault) {
        this.source = source;
        this.parsed = parsed;
        this.fault = fault;
        if (parsed != null) {
            collect(parsed.expression(), Set.of(), false);
        }
    }

    /** Reads an expression with or without its leading {@code =}. */
    public static Expression of(String text) {
        String source = text.startsWith("=") ? text.substring(1) : text;
        try {
            var result = ENGINE.parseExpression(source.strip());
            return result.isSuccess()
                    ? new Expression(source, result.parsedExpression(), null)
                    : new Expression(source, null, result.failure().message());
        } catch (RuntimeException | StackOverflowError e) {
            return new Expression(source, null, "it cannot be read");
        }
    }

    @Nullable
    public Object value(Scope scope) {
        if (parsed == null) {
            return null;
        }
        Map<String, @Nullable Object> variables = read(scope);
        Map<Expression, Map<Object, Optional<Object>>> known = SESSION.get().known();
        if (known == null) {
            return evaluate(parsed, variables);
        }
        return known.computeIfAbsent(this, ignored -> new HashMap<>())
                .computeIfAbsent(variables, ignored -> Optional.ofNullable(evaluate(parsed, variables)))
                .orElse(null);
    }

    private static @Nullable Object evaluate(ParsedExpression parsed, Map<String, @Nullable Object> variables) {
        try {
            var result = ENGINE.evaluate(parsed, variables);
            return result.isSuccess() ? Values.plain(result.result()) : null;
        } catch (RuntimeException | StackOverflowError e) {
            return null;
        }
    }

    /** Only what the expression mentions: the engine converts every variable that it is given. */
    private Map<String, @Nullable Object> read(Scope scope) {
        Map<String, @Nullable Object> all = scope.variables();
        Map<String, @Nullable Object> read = new HashMap<>();
        for (Set<String> mentioned : List.of(names, filterNames)) {
            for (String name : mentioned) {
                if (all.containsKey(name)) {
                    read.put(name, all.get(name));
                }
            }
        }
        return read;
    }

    /** Lets {@code today()} and {@code now()} follow this clock while the work is done. */
    public static <T> T at(Clock clock, Supplier<T> work) {
        Session before = SESSION.get();
        SESSION.set(new Session(clock, new IdentityHashMap<>()));
        try {
            return work.get();
        } finally {
            SESSION.set(before);
        }
    }

    /**
     * While a form is filled or shown: its clock, and what was worked out already, as conditions are asked for twice.
     */
    private record Session(Clock clock, @Nullable Map<Expression, Map<Object, Optional<Object>>> known) {}

    public String source() {
        return source;
    }

    /** Why the expression cannot be read, or null. */
    @Nullable
    public String fault() {
        return fault;
    }

    /** The variables it surely reads. */
    public Set<String> names() {
        return Collections.unmodifiableSet(names);
    }

    /** The names inside filters: variables or members of what is filtered. */
    public Set<String> filterNames() {
        return Collections.unmodifiableSet(filterNames);
    }

    public boolean mentions(String name) {
        return names.contains(name) || filterNames.contains(name);
    }

    private void collect(Object node, Set<String> bound, boolean filtered) {
        if (node instanceof Ref ref) {
            String name = ref.names().head();
            if (!bound.contains(name)) {
                (filtered ? filterNames : names).add(name);
                if (ref.names().size() > 1 && (name.equals("this") || name.equals("parent"))) {
                    filterNames.add(ref.names().apply(1));
                }
            }
        } else if (node instanceof Filter filter) {
            collect(filter.list(), bound, filtered);
            collect(filter.filter(), bound, true);
        } else if (node instanceof For loop) {
            collectAll(loop, with(bound, loop.iterators()), filtered);
        } else if (node instanceof SomeItem some) {
            collectAll(some, with(bound, some.iterators()), filtered);
        } else if (node instanceof EveryItem every) {
            collectAll(every, with(bound, every.iterators()), filtered);
        } else if (node instanceof FunctionDefinition function) {
            collectAll(function, with(bound, function.parameters()), filtered);
        } else if (node instanceof Product product) {
            collectAll(product, bound, filtered);
        }
    }

    private void collectAll(Product node, Set<String> bound, boolean filtered) {
        Iterator<Object> parts = node.productIterator();
        while (parts.hasNext()) {
            collect(parts.next(), bound, filtered);
        }
    }

    private static Set<String> with(Set<String> bound, camundajar.impl.scala.collection.immutable.List<?> declared) {
        Set<String> all = new HashSet<>(bound);
        all.add("partial");
        var each = declared.iterator();
        while (each.hasNext()) {
            Object item = each.next();
            all.add(String.valueOf(
                    item instanceof Product pair && !(item instanceof String) ? pair.productElement(0) : item));
        }
        return all;
    }

    @Override
    public String toString() {
        return "=" + source;
    }
}

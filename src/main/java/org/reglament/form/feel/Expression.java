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
import java.util.Map;
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
            ThreadLocal.withInitial(() -> new Session(Clock.systemDefaultZone(), null, new Budget()));
    private static final FeelEngineBuilder ENGINE = FeelEngineBuilder.forJava()
            .withClock(() -> ZonedDateTime.now(SESSION.get().clock()))
            .withFunctionProvider(Guard.FUNCTIONS);
    private static final FeelEngineApi PARSER = ENGINE.build();
    private static final Evaluator EVALUATOR = new Evaluator(ENGINE);
    private static final int LONGEST = 10_000;
    private static final int DEEPEST = 100;

    private final String source;
    private final @Nullable ParsedExpression parsed;
    private final @Nullable String fault;
    private final boolean guarded;
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> filterNames = new LinkedHashSet<>();

    private Expression(String source, @Nullable ParsedExpression parsed, @Nullable String fault) {
        this.source = source;
        this.fault = fault;
        if (parsed == null) {
            this.parsed = null;
            this.guarded = false;
        } else {
            collect(parsed.expression(), Set.of(), false);
            this.guarded = Guard.isWanted(parsed.expression());
            this.parsed = guarded ? Guard.around(parsed) : parsed;
        }
    }

    /** Reads an expression with or without its leading {@code =}. */
    public static Expression of(String text) {
        String source = text.startsWith("=") ? text.substring(1) : text;
        if (source.length() > LONGEST || depth(source) > DEEPEST) {
            return new Expression(source, null, "it is too long or nested too deeply");
        }
        try {
            var result = PARSER.parseExpression(source.strip());
            return result.isSuccess()
                    ? new Expression(source, result.parsedExpression(), null)
                    : new Expression(source, null, result.failure().message());
        } catch (RuntimeException | StackOverflowError e) {
            return new Expression(source, null, "it cannot be read");
        }
    }

    public @Nullable Object value(Scope scope) {
        return outcome(scope).value();
    }

    /** The value, and whether there is none because the expression is unreadable or would take too long. */
    Outcome outcome(Scope scope) {
        if (parsed == null) {
            return Outcome.BROKEN;
        }
        Map<String, @Nullable Object> variables = read(scope);
        Session session = SESSION.get();
        if (session.known() == null) {
            return evaluate(parsed, variables, session);
        }
        Map<Object, Outcome> known = session.known().computeIfAbsent(this, ignored -> new HashMap<>());
        Outcome before = known.get(variables);
        if (before == null) {
            before = evaluate(parsed, variables, session);
            known.put(variables, before);
        }
        return before;
    }

    private Outcome evaluate(ParsedExpression tree, Map<String, @Nullable Object> variables, Session session) {
        try {
            return guarded
                    ? session.budget().within(() -> evaluate(tree, variables), Outcome.BROKEN)
                    : evaluate(tree, variables);
        } catch (StackOverflowError e) {
            return Outcome.BROKEN;
        }
    }

    /** What the interpreter stumbles over has no value, like all that FEEL cannot work out. */
    private static Outcome evaluate(ParsedExpression tree, Map<String, @Nullable Object> variables) {
        try {
            return new Outcome(Values.plain(EVALUATOR.value(tree, variables)), false);
        } catch (RuntimeException e) {
            return Outcome.NOTHING;
        }
    }

    /** What became of an evaluation. */
    record Outcome(@Nullable Object value, boolean broken) {
        static final Outcome BROKEN = new Outcome(null, true);
        static final Outcome NOTHING = new Outcome(null, false);
    }

    /** Only what the expression mentions: the engine converts every variable that it is given. */
    private Map<String, @Nullable Object> read(Scope scope) {
        Map<String, @Nullable Object> read = new HashMap<>();
        names.forEach(name -> scope.read(name, read));
        filterNames.forEach(name -> scope.read(name, read));
        return read;
    }

    /** Lets {@code today()} and {@code now()} follow this clock while the work is done. */
    public static <T> T at(Clock clock, Supplier<T> work) {
        Session before = SESSION.get();
        SESSION.set(new Session(clock, new IdentityHashMap<>(), new Budget()));
        try {
            return work.get();
        } finally {
            SESSION.set(before);
        }
    }

    /**
     * While a form is filled or shown: its clock, and what was worked out already, as conditions are asked for twice.
     */
    private record Session(Clock clock, @Nullable Map<Expression, Map<Object, Outcome>> known, Budget budget) {}

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

    private static int depth(String source) {
        int depth = 0;
        int deepest = 0;
        for (int at = 0; at < source.length(); at++) {
            char c = source.charAt(at);
            depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }

    @Override
    public String toString() {
        return "=" + source;
    }
}

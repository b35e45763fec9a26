package org.reglament.form.feel;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.Tuple2;
import camundajar.impl.scala.collection.immutable.List;
import camundajar.impl.scala.collection.immutable.List$;
import java.lang.reflect.InvocationTargetException;
import java.util.Set;
import org.camunda.feel.syntaxtree.Addition;
import org.camunda.feel.syntaxtree.ConstList;
import org.camunda.feel.syntaxtree.EveryItem;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.Exponentiation;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.FunctionDefinition;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.IterationContext;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.PositionalFunctionParameters;
import org.camunda.feel.syntaxtree.SomeItem;

/**
 * Puts counters into expressions that could run without end: the engine itself knows no limit and cannot be
 * interrupted. Ranges are counted before they are made, loops and functions at each step, and patterns are matched by
 * our own bounded functions.
 */
final class Guard {
    static final GuardFunctions FUNCTIONS = new GuardFunctions();
    private static final Set<String> PATTERNS = Set.of("matches", "replace", "split", "extract");

    private Guard() {}

    static boolean isWanted(Object node) {
        if (node instanceof For
                || node instanceof SomeItem
                || node instanceof EveryItem
                || node instanceof Filter
                || node instanceof FunctionDefinition
                || node instanceof Exponentiation
                || node instanceof FunctionInvocation call && PATTERNS.contains(call.function())) {
            return true;
        }
        if (node instanceof Product product) {
            for (int n = 0; n < product.productArity(); n++) {
                if (isWanted(product.productElement(n))) {
                    return true;
                }
            }
        }
        return false;
    }

    static ParsedExpression around(ParsedExpression parsed) {
        return new ParsedExpression((Exp) guarded(parsed.expression()), parsed.text());
    }

    private static Object guarded(Object node) {
        if (node instanceof IterationContext range) {
            return call(GuardFunctions.RANGE, (Exp) guarded(range.start()), (Exp) guarded(range.end()));
        } else if (node instanceof For loop) {
            return step(new For(iterators(loop.iterators()), step((Exp) guarded(loop.exp()))));
        } else if (node instanceof SomeItem some) {
            return new SomeItem(iterators(some.iterators()), step((Exp) guarded(some.condition())));
        } else if (node instanceof EveryItem every) {
            return new EveryItem(iterators(every.iterators()), step((Exp) guarded(every.condition())));
        } else if (node instanceof FunctionDefinition function) {
            return new FunctionDefinition(function.parameters(), step((Exp) guarded(function.body())));
        } else if (node instanceof Exponentiation power) {
            return new Exponentiation(
                    (Exp) guarded(power.x()), call(GuardFunctions.EXPONENT, (Exp) guarded(power.y())));
        } else if (node instanceof FunctionInvocation invocation) {
            String name = PATTERNS.contains(invocation.function())
                            && invocation.params() instanceof PositionalFunctionParameters
                    ? GuardFunctions.BOUNDED + invocation.function()
                    : invocation.function();
            FunctionInvocation inner = (FunctionInvocation) rebuilt(invocation);
            return step(new FunctionInvocation(name, inner.params()));
        } else if (node instanceof Addition) {
            return step((Exp) rebuilt((Product) node));
        }
        return node instanceof Exp || node instanceof PositionalFunctionParameters
                ? rebuilt((Product) node)
                : inside(node);
    }

    /** The engine multiplies all lists of a loop before its first step, so their product is counted before that. */
    private static List<Tuple2<String, Exp>> iterators(List<Tuple2<String, Exp>> from) {
        List<Tuple2<String, Exp>> all = list(from);
        if (all.length() < 2) {
            return all;
        }
        List<Exp> others = empty();
        List<?> left = ((List<?>) all.tail()).reverse();
        while (left.nonEmpty()) {
            others = others.$colon$colon((Exp) ((Tuple2<?, ?>) left.head())._2());
            left = (List<?>) left.tail();
        }
        Tuple2<String, Exp> first = all.head();
        List<Tuple2<String, Exp>> rest = tail(all);
        return rest.$colon$colon(
                new Tuple2<>(first._1(), call(GuardFunctions.PRODUCT, first._2(), new ConstList(others))));
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> tail(List<T> all) {
        return (List<T>) all.tail();
    }

    private static Object inside(Object value) {
        if (value instanceof List<?> list) {
            return list(list);
        }
        return value instanceof Tuple2<?, ?> pair ? new Tuple2<>(pair._1(), guarded(pair._2())) : value;
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> list(List<?> from) {
        List<Object> made = (List<Object>) (List<?>) List$.MODULE$.empty();
        List<?> left = from.reverse();
        while (left.nonEmpty()) {
            made = made.$colon$colon(guarded(left.head()));
            left = (List<?>) left.tail();
        }
        return (List<T>) made;
    }

    /** The same node over guarded parts; the syntax tree's nodes are records with one constructor. */
    private static Object rebuilt(Product node) {
        Object[] parts = new Object[node.productArity()];
        boolean changed = false;
        for (int n = 0; n < parts.length; n++) {
            Object before = node.productElement(n);
            parts[n] = guarded(before);
            changed |= parts[n] != before;
        }
        if (!changed) {
            return node;
        }
        try {
            return node.getClass().getConstructors()[0].newInstance(parts);
        } catch (InstantiationException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a part of FEEL that cannot be rebuilt: " + node.getClass(), e);
        }
    }

    private static Exp step(Exp inner) {
        return call(GuardFunctions.STEP, inner);
    }

    private static Exp call(String name, Exp... arguments) {
        List<Exp> parameters = empty();
        for (int n = arguments.length - 1; n >= 0; n--) {
            parameters = parameters.$colon$colon(arguments[n]);
        }
        return new FunctionInvocation(name, new PositionalFunctionParameters(parameters));
    }

    @SuppressWarnings("unchecked")
    private static List<Exp> empty() {
        return (List<Exp>) (List<?>) List$.MODULE$.empty();
    }
}

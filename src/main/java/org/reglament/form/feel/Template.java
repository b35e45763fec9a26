package org.reglament.form.feel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A text with {@code {{expressions}}}, {@code {{#if}}} and {@code {{#loop}}} in it, or one that is an expression as a
 * whole; what form-js calls feelers.
 */
public final class Template {
    public static final Template EMPTY = new Template(List.of());
    private static final int DEEPEST = 20;
    private static final int LONGEST = 1_000_000;

    private final List<Node> nodes;

    private Template(List<Node> nodes) {
        this.nodes = nodes;
    }

    public static Template of(@Nullable String text, Consumer<Expression> seen) {
        if (text == null || text.isEmpty()) {
            return EMPTY;
        }
        if (text.startsWith("=")) {
            return new Template(List.of(new Insert(expression(text, seen))));
        }
        int open = text.indexOf("{{");
        if (open < 0 || text.indexOf("}}", open) < 0) {
            return literal(text);
        }
        return new Template(new Reader(text, seen).nodes(0));
    }

    public static Template literal(String text) {
        return text.isEmpty() ? EMPTY : new Template(List.of(new Text(text)));
    }

    public boolean isEmpty() {
        return nodes.isEmpty();
    }

    public String fill(Scope scope) {
        return fill(scope, UnaryOperator.identity());
    }

    /** The text with every value made harmless for where it goes. */
    public String fill(Scope scope, UnaryOperator<String> guard) {
        if (nodes.size() == 1 && nodes.get(0) instanceof Text text) {
            return text.text();
        }
        StringBuilder filled = new StringBuilder();
        fill(nodes, scope, guard, filled);
        return filled.toString();
    }

    private static void fill(List<Node> nodes, Scope scope, UnaryOperator<String> guard, StringBuilder into) {
        for (Node node : nodes) {
            if (into.length() > LONGEST) {
                return;
            }
            if (node instanceof Text text) {
                into.append(text.text());
            } else if (node instanceof Insert insert) {
                into.append(guard.apply(Values.text(insert.expression().value(scope))));
            } else if (node instanceof Block block) {
                int before = into.length();
                Object value = block.expression().value(scope);
                if (block.loops()) {
                    for (Object item : items(value)) {
                        fill(block.nodes(), inner(scope, item), guard, into);
                    }
                } else if (holds(value)) {
                    fill(block.nodes(), scope, guard, into);
                } else {
                    continue;
                }
                boolean open = into.length() == before || into.charAt(into.length() - 1) != '\n';
                if (block.endsLine() && open) {
                    into.append('\n');
                }
            }
        }
    }

    private static List<?> items(@Nullable Object value) {
        return value == null ? List.of() : value instanceof List<?> list ? list : List.of(value);
    }

    /** As in JavaScript: nothing, zero and the empty string do not hold. */
    private static boolean holds(@Nullable Object value) {
        return !(value == null
                || Boolean.FALSE.equals(value)
                || "".equals(value)
                || value instanceof Number number && number.doubleValue() == 0);
    }

    /** In a loop only the item is seen, and what is around it as {@code parent}. */
    private static Scope inner(Scope scope, @Nullable Object item) {
        Map<String, @Nullable Object> variables = new LinkedHashMap<>();
        variables.put("this", item);
        variables.put("parent", scope.variables());
        if (item instanceof Map<?, ?> map) {
            map.forEach((key, value) -> variables.put(String.valueOf(key), value));
        }
        variables.put("_this_", item);
        variables.put("_parent_", scope.variables());
        return Scope.of(variables);
    }

    private static Expression expression(String source, Consumer<Expression> seen) {
        Expression expression = Expression.of(source);
        seen.accept(expression);
        return expression;
    }

    private sealed interface Node {}

    private record Text(String text) implements Node {}

    private record Insert(Expression expression) implements Node {}

    private record Block(boolean loops, Expression expression, List<Node> nodes, boolean endsLine) implements Node {}

    /** Reads a template; what is not closed ends with the text. */
    private static final class Reader {
        private final String text;
        private final Consumer<Expression> seen;
        private int at;
        private boolean endedLine;

        Reader(String text, Consumer<Expression> seen) {
            this.text = text;
            this.seen = seen;
        }

        List<Node> nodes(int depth) {
            List<Node> nodes = new ArrayList<>();
            endedLine = false;
            while (at < text.length()) {
                int open = text.indexOf("{{", at);
                int close = open < 0 ? -1 : closing(open + 2);
                if (close < 0) {
                    add(nodes, text.substring(at, open < 0 ? text.length() : open));
                    at = text.length();
                    break;
                }
                add(nodes, text.substring(at, open));
                String inside = text.substring(open + 2, close).strip();
                at = close + 2;
                if (inside.startsWith("/")) {
                    endedLine = line();
                    if (depth > 0) {
                        return nodes;
                    }
                } else if (inside.matches("(?s)#(if|loop)\\b.*")) {
                    boolean loops = inside.startsWith("#loop");
                    line();
                    Expression head = expression(inside.substring(loops ? 5 : 3).strip(), seen);
                    if (depth >= DEEPEST) {
                        continue;
                    }
                    List<Node> inner = nodes(depth + 1);
                    nodes.add(new Block(loops, head, inner, endedLine));
                    endedLine = false;
                } else if (!inside.isEmpty()) {
                    nodes.add(new Insert(expression(inside, seen)));
                }
            }
            return List.copyOf(nodes);
        }

        private int closing(int from) {
            int close = text.indexOf("}}", from);
            while (close >= 0 && close + 2 < text.length() && text.charAt(close + 2) == '}') {
                close++;
            }
            return close;
        }

        /** A block's own line break is not part of the text. */
        private boolean line() {
            if (at < text.length() && text.charAt(at) == '\n') {
                at++;
                return true;
            }
            return false;
        }

        private static void add(List<Node> nodes, String text) {
            if (!text.isEmpty()) {
                nodes.add(new Text(text));
            }
        }
    }
}

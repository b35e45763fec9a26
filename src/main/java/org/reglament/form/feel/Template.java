package org.reglament.form.feel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A text with {@code {{expressions}}} in it, or one that is an expression as a whole. */
public final class Template {
    public static final Template EMPTY = new Template(List.of());
    private static final Pattern HOLE = Pattern.compile("\\{\\{([^{}]*)}}");

    private final List<Object> parts;

    private Template(List<Object> parts) {
        this.parts = parts;
    }

    public static Template of(@Nullable String text, Consumer<Expression> seen) {
        if (text == null || text.isEmpty()) {
            return EMPTY;
        }
        List<Object> parts = new ArrayList<>();
        if (text.startsWith("=")) {
            parts.add(Expression.of(text));
        } else {
            Matcher hole = HOLE.matcher(text);
            int from = 0;
            while (hole.find()) {
                // blocks such as {{#if}} are left as they stand until they are supported
                if (hole.group(1).strip().matches("[#/].*|")) {
                    continue;
                }
                parts.add(text.substring(from, hole.start()));
                parts.add(Expression.of(hole.group(1)));
                from = hole.end();
            }
            parts.add(text.substring(from));
        }
        parts.forEach(part -> {
            if (part instanceof Expression expression) {
                seen.accept(expression);
            }
        });
        return new Template(List.copyOf(parts));
    }

    public static Template literal(String text) {
        return text.isEmpty() ? EMPTY : new Template(List.of(text));
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }

    public String fill(Scope scope) {
        StringBuilder text = new StringBuilder();
        for (Object part : parts) {
            text.append(part instanceof Expression expression ? Values.text(expression.value(scope)) : part);
        }
        return text.toString();
    }
}

package org.reglament.form.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reglament.form.feel.Expression;
import org.reglament.form.feel.Json;
import org.reglament.form.feel.Scope;
import org.reglament.form.feel.Values;

/** Where a field's options come from: written in the form, a key of the data, or an expression. */
public record Choices(@Nullable String key, @Nullable List<Option> constant, @Nullable Expression expression) {
    public static final Choices NONE = new Choices(null, null, null);

    /** One option: its value, its words, and a hint if it has one. */
    public record Option(Object value, Words words, Words hint) {
        /** How the value is written in an HTML form. */
        public String token() {
            return value instanceof Map<?, ?> ? Json.write(value) : Values.text(value);
        }
    }

    public List<Option> in(Scope scope, Map<String, ?> initial) {
        if (key != null) {
            return normal(initial.get(key));
        }
        if (constant != null) {
            return constant;
        }
        return expression == null ? List.of() : normal(expression.value(scope));
    }

    /** Options as form-js takes them: plain values, or objects with a value and a label; the rest is left out. */
    public static List<Option> normal(@Nullable Object found) {
        List<Option> options = new ArrayList<>();
        if (found instanceof List<?> items) {
            for (Object item : items) {
                Option option = option(Values.plain(item));
                if (option != null) {
                    options.add(option);
                }
            }
        }
        return options;
    }

    private static @Nullable Option option(@Nullable Object item) {
        if (item instanceof Map<?, ?> map) {
            Object value = map.get("value");
            if (map.get("label") instanceof String label && !label.isEmpty()) {
                boolean usable = isPlain(value) || value instanceof Map<?, ?> object && !object.isEmpty();
                return usable && value != null ? new Option(value, Words.constant(label), hint(map)) : null;
            }
            return isPlain(value) && value != null
                    ? new Option(value, Words.constant(Values.text(value)), hint(map))
                    : null;
        }
        return isPlain(item) && item != null ? new Option(item, Words.constant(Values.text(item)), Words.NONE) : null;
    }

    private static Words hint(Map<?, ?> map) {
        return map.get("hint") instanceof String text ? Words.constant(text) : Words.NONE;
    }

    private static boolean isPlain(@Nullable Object value) {
        return value instanceof Number || value instanceof Boolean || value instanceof String text && !text.isEmpty();
    }
}

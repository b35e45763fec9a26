package org.reglament.form.feel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an expression sees: the form's data, and in a list's row {@code this}, {@code parent} and {@code i}. */
public final class Scope {
    /** The values at the top as they were when the scope was made; rows share those of their form. */
    private final Map<String, @Nullable Object> top;

    private final Map<String, @Nullable Object> self;
    private final @Nullable Map<String, @Nullable Object> parent;
    private final List<Long> indexes;
    private @Nullable Map<String, @Nullable Object> variables;

    private Scope(
            Map<String, @Nullable Object> top,
            Map<String, @Nullable Object> self,
            @Nullable Map<String, @Nullable Object> parent,
            List<Long> indexes) {
        this.top = top;
        this.self = self;
        this.parent = parent;
        this.indexes = indexes;
    }

    /** The scope of the whole form. Below the top the data are not copied. */
    public static Scope root(Map<String, @Nullable Object> data) {
        return new Scope(new LinkedHashMap<>(data), data, null, List.of());
    }

    /** The scope of a row: its own fields are {@code this.…}, what is around it {@code parent.…}. */
    public Scope row(Map<String, @Nullable Object> row, int index) {
        List<Long> all = new ArrayList<>(indexes);
        all.add(index + 1L);
        return new Scope(top, row, indexes.isEmpty() ? variables() : around(self), all);
    }

    /** A scope of nothing but these variables. */
    static Scope of(Map<String, @Nullable Object> variables) {
        Scope scope = new Scope(variables, variables, null, List.of());
        scope.variables = variables;
        return scope;
    }

    /** All that is seen, by name; put together when it is first asked for. */
    public Map<String, @Nullable Object> variables() {
        Map<String, @Nullable Object> all = variables;
        if (all == null) {
            all = around(top);
            variables = all;
        }
        return all;
    }

    /** Puts the value of a name that is seen into the map. */
    void read(String name, Map<String, @Nullable Object> into) {
        if (variables != null) {
            if (variables.containsKey(name)) {
                into.put(name, variables.get(name));
            }
            return;
        }
        switch (name) {
            case "_this_" -> into.put(name, self);
            case "_parent_" -> into.put(name, parent);
            case "_i_" -> into.put(name, indexes);
            default -> {
                if (top.containsKey(name)) {
                    into.put(name, top.get(name));
                } else if (name.equals("this")) {
                    into.put(name, self);
                } else if (name.equals("parent")) {
                    into.put(name, parent);
                } else if (name.equals("i")) {
                    into.put(name, indexes);
                }
            }
        }
    }

    private Map<String, @Nullable Object> around(Map<String, @Nullable Object> values) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("this", self);
        all.put("parent", parent);
        all.put("i", indexes);
        all.putAll(values);
        all.put("_this_", self);
        all.put("_parent_", parent);
        all.put("_i_", indexes);
        return all;
    }
}

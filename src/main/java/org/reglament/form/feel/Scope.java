package org.reglament.form.feel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an expression sees: the form's data, and in a list's row {@code this}, {@code parent} and {@code i}. */
public final class Scope {
    private final Map<String, @Nullable Object> data;
    private final Map<String, @Nullable Object> variables;
    private final List<Long> indexes;

    private Scope(Map<String, @Nullable Object> data, Map<String, @Nullable Object> variables, List<Long> indexes) {
        this.data = data;
        this.variables = variables;
        this.indexes = indexes;
    }

    public static Scope root(Map<String, ?> data) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>(data);
        return new Scope(copy, variables(Map.of(), copy, copy, null, List.of()), List.of());
    }

    /** The scope of a row: its own fields by name, unless the form has the same name at the top. */
    public Scope row(Map<String, ?> row, int index) {
        List<Long> all = new ArrayList<>(indexes);
        all.add(index + 1L);
        return new Scope(data, variables(row, data, row, variables, all), all);
    }

    public Map<String, @Nullable Object> variables() {
        return variables;
    }

    private static Map<String, @Nullable Object> variables(
            Map<String, ?> row,
            Map<String, @Nullable Object> data,
            Map<String, ?> self,
            @Nullable Map<String, @Nullable Object> parent,
            List<Long> indexes) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(row);
        all.put("this", self);
        all.put("parent", parent);
        all.put("i", indexes);
        all.putAll(data);
        all.put("_this_", self);
        all.put("_parent_", parent);
        all.put("_i_", indexes);
        return all;
    }
}

package org.reglament.form.feel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an expression sees: the form's data, and in a list's row {@code this}, {@code parent} and {@code i}. */
public final class Scope {
    private final Map<String, @Nullable Object> data;
    private final Map<String, @Nullable Object> self;
    private final @Nullable Map<String, @Nullable Object> parent;
    private final List<Long> indexes;
    private final Map<String, @Nullable Object> variables;

    private Scope(
            Map<String, @Nullable Object> data,
            Map<String, @Nullable Object> self,
            @Nullable Map<String, @Nullable Object> parent,
            List<Long> indexes) {
        this.data = data;
        this.self = self;
        this.parent = parent;
        this.indexes = indexes;
        this.variables = around(data);
    }

    /** The scope of the whole form. The data are not copied. */
    public static Scope root(Map<String, @Nullable Object> data) {
        return new Scope(data, data, null, List.of());
    }

    /** The scope of a row: its own fields are {@code this.…}, what is around it {@code parent.…}. */
    public Scope row(Map<String, @Nullable Object> row, int index) {
        List<Long> all = new ArrayList<>(indexes);
        all.add(index + 1L);
        return new Scope(data, row, self == data ? variables : around(self), all);
    }

    /** A scope of nothing but these variables. */
    static Scope of(Map<String, @Nullable Object> variables) {
        return new Scope(variables, variables, null, List.of(), variables);
    }

    private Scope(
            Map<String, @Nullable Object> data,
            Map<String, @Nullable Object> self,
            @Nullable Map<String, @Nullable Object> parent,
            List<Long> indexes,
            Map<String, @Nullable Object> variables) {
        this.data = data;
        this.self = self;
        this.parent = parent;
        this.indexes = indexes;
        this.variables = variables;
    }

    public Map<String, @Nullable Object> variables() {
        return variables;
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

package org.reglament.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reglament.form.feel.Expression;
import org.reglament.form.feel.Scope;
import org.reglament.form.feel.Values;
import org.reglament.form.field.ChecklistType;
import org.reglament.form.field.FieldTypes;
import org.reglament.form.field.TickType;
import org.reglament.form.schema.Choices;
import org.reglament.form.schema.Choices.Option;
import org.reglament.form.schema.Component;
import org.reglament.form.schema.Component.Field;
import org.reglament.form.schema.Component.Rows;

/**
 * All the options that a field may ever offer on this data: where they depend on another answer, they are gathered with
 * that answer missing and with each value it may take.
 */
final class EveryOption {
    private static final int TRIES = 500;

    private final Form form;
    private final Map<String, @Nullable Object> opening;
    private final Map<String, List<Option>> known = new HashMap<>();
    private int tries;

    EveryOption(Form form, Map<String, @Nullable Object> opening) {
        this.form = form;
        this.opening = opening;
    }

    List<Option> of(Field field) {
        List<Option> found = known.get(field.id());
        if (found == null) {
            known.put(field.id(), List.of());
            found = gather(field);
            known.put(field.id(), found);
        }
        return found;
    }

    private List<Option> gather(Field field) {
        Expression expression = field.choices().expression();
        if (expression == null) {
            return field.choices().in(Scope.root(opening), opening);
        }
        tries = 0;
        List<Option> all = new ArrayList<>();
        List<Rows> lists = new ArrayList<>();
        enclosing(form.parts(), field, lists);
        for (Map<String, @Nullable Object> data : variants(form.parts(), opening, expression)) {
            inRows(Scope.root(data), data, lists, 0, expression, all);
        }
        return List.copyOf(all);
    }

    private void inRows(
            Scope scope,
            Map<String, @Nullable Object> data,
            List<Rows> lists,
            int depth,
            Expression expression,
            List<Option> all) {
        if (depth == lists.size()) {
            if (++tries <= TRIES) {
                add(Choices.normal(expression.value(scope)), all);
            }
            return;
        }
        Rows rows = lists.get(depth);
        List<Object> held = new ArrayList<>(ChecklistType.items(Values.get(data, rows.path())));
        if (held.isEmpty() || rows.growable()) {
            held.add(new LinkedHashMap<String, Object>());
        }
        for (Object row : held) {
            for (Map<String, @Nullable Object> variant : variants(rows.parts(), Values.object(row), expression)) {
                inRows(scope.row(variant, 0), variant, lists, depth + 1, expression, all);
            }
        }
    }

    /** The data without these answers, and then with each value of every answer that the expression reads. */
    private List<Map<String, @Nullable Object>> variants(
            List<Component> parts, Map<String, @Nullable Object> data, Expression expression) {
        Map<String, @Nullable Object> bare = Values.copy(data);
        List<Field> read = new ArrayList<>();
        fields(parts, field -> {
            if (!field.readonly().isAlways()) {
                Values.set(bare, field.path(), null);
                if (expression.mentions(field.path().get(0))) {
                    read.add(field);
                }
            }
        });
        List<Map<String, @Nullable Object>> variants = new ArrayList<>();
        variants.add(bare);
        for (Field field : read) {
            List<Object> values = new ArrayList<>();
            if (FieldTypes.of(field) instanceof TickType) {
                values.addAll(List.of(true, false));
            } else if (FieldTypes.of(field).chooses()) {
                of(field)
                        .forEach(option -> values.add(
                                FieldTypes.of(field) instanceof ChecklistType
                                        ? List.of(option.value())
                                        : option.value()));
            }
            for (Object value : values) {
                Map<String, @Nullable Object> variant = Values.copy(bare);
                Values.set(variant, field.path(), value);
                variants.add(variant);
            }
        }
        return variants;
    }

    private static void fields(List<Component> parts, java.util.function.Consumer<Field> work) {
        for (Component part : parts) {
            if (part instanceof Field field) {
                work.accept(field);
            } else if (!(part instanceof Rows)) {
                fields(Form.inner(part), work);
            }
        }
    }

    private static boolean enclosing(List<Component> parts, Field sought, List<Rows> lists) {
        for (Component part : parts) {
            if (part.equals(sought)) {
                return true;
            }
            if (part instanceof Rows rows) {
                lists.add(rows);
            }
            if (enclosing(Form.inner(part), sought, lists)) {
                return true;
            }
            if (part instanceof Rows) {
                lists.remove(lists.size() - 1);
            }
        }
        return false;
    }

    private static void add(List<Option> more, List<Option> all) {
        for (Option option : more) {
            if (all.stream().noneMatch(known -> Values.same(known.value(), option.value()))) {
                all.add(option);
            }
        }
    }
}

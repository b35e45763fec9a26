package org.reglament.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reglament.form.feel.Scope;
import org.reglament.form.feel.Values;
import org.reglament.form.field.FieldType;
import org.reglament.form.field.FieldTypes;
import org.reglament.form.schema.Component;
import org.reglament.form.schema.Component.Field;
import org.reglament.form.schema.Component.Rows;
import org.reglament.form.schema.Property;

/** Gives every field of the host's data its opening value: what is there, else the default, else empty. */
final class Opening {
    private final Map<String, @Nullable Object> host;
    private final Asking asking;

    private Opening(Map<String, @Nullable Object> host, Asking asking) {
        this.host = host;
        this.asking = asking;
    }

    static Map<String, @Nullable Object> of(Form form, Map<String, ?> data, Asking asking) {
        Map<String, @Nullable Object> opening = Values.copy(data);
        new Opening(Values.copy(data), asking).open(form.parts(), opening);
        return opening;
    }

    /** A new row of a list, its fields as they open. */
    static Map<String, @Nullable Object> row(Rows rows, Map<String, @Nullable Object> host, Asking asking) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        new Opening(host, asking).open(rows.parts(), row);
        return row;
    }

    private void open(List<Component> parts, Map<String, @Nullable Object> into) {
        for (Component part : parts) {
            if (part instanceof Field field) {
                Values.set(into, field.path(), value(field, into));
            } else if (part instanceof Rows rows) {
                List<@Nullable Object> all = new ArrayList<>();
                if (Values.get(into, rows.path()) instanceof List<?> found) {
                    found.forEach(row -> all.add(Values.object(row)));
                } else {
                    for (int n = 0; n < rows.atFirst(); n++) {
                        all.add(new LinkedHashMap<>());
                    }
                }
                all.forEach(row -> open(rows.parts(), Values.object(row)));
                Values.set(into, rows.path(), all);
            } else {
                open(Form.inner(part), into);
            }
        }
    }

    private @Nullable Object value(Field field, Map<String, @Nullable Object> into) {
        FieldType type = FieldTypes.of(field);
        if (Values.has(into, field.path())) {
            Object value = type.fromHost(field, Values.get(into, field.path()), asking);
            return type.chooses() && field.choices().expression() == null
                    ? type.among(field.choices().in(Scope.root(Map.of()), host), value)
                    : value;
        }
        return field.standard() == Property.NONE
                ? type.empty(asking.settings())
                : Values.plain(field.standard().constant());
    }
}

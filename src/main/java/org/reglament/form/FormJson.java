package org.reglament.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reglament.form.feel.Expression;
import org.reglament.form.feel.Json;
import org.reglament.form.feel.Scope;
import org.reglament.form.feel.Values;
import org.reglament.form.field.FieldTypes;
import org.reglament.form.schema.Component;
import org.reglament.form.schema.Component.Field;

/**
 * A form as other programs get it.
 *
 * @param schema the Camunda Form, with every option written out
 * @param data the values it opens with
 */
public record FormJson(JsonNode schema, Map<String, @Nullable Object> data) {
    public static FormJson of(FilledForm filled) {
        return Expression.at(filled.asking().clock(), () -> {
            Form form = filled.form();
            JsonNode schema = form.json().deepCopy();
            EveryOption every = new EveryOption(form, filled.opening());
            write(schema.path("components"), form.parts(), every, filled);
            Map<String, @Nullable Object> data = new LinkedHashMap<>();
            keep(form.parts(), filled.opening(), data);
            form.inputs().stream()
                    .filter(name -> form.isReadByRules(name) && filled.opening().containsKey(name))
                    .forEach(name -> data.put(name, filled.opening().get(name)));
            return new FormJson(schema, data);
        });
    }

    private static void keep(
            List<Component> parts, Map<String, @Nullable Object> from, Map<String, @Nullable Object> into) {
        for (Component part : parts) {
            if (part instanceof Field field) {
                Values.set(into, field.path(), Values.get(from, field.path()));
            } else if (part instanceof Component.Rows rows) {
                Values.set(into, rows.path(), Values.get(from, rows.path()));
            } else {
                keep(Form.inner(part), from, into);
            }
        }
    }

    private static void write(JsonNode nodes, List<Component> parts, EveryOption every, FilledForm filled) {
        for (int n = 0; n < parts.size(); n++) {
            JsonNode node = nodes.path(n);
            Component part = parts.get(n);
            if (part instanceof Field field
                    && FieldTypes.of(field).chooses()
                    && field.choices().constant() == null) {
                ObjectNode open = (ObjectNode) node;
                open.remove(List.of("valuesKey", "valuesExpression"));
                ArrayNode values = open.putArray("values");
                every.of(field).forEach(option -> {
                    ObjectNode one = values.addObject();
                    one.put("label", option.words().in(filled.asking().locale(), Scope.root(Map.of())));
                    one.set("value", Json.node(option.value()));
                });
            }
            write(node.path("components"), Form.inner(part), every, filled);
        }
    }
}

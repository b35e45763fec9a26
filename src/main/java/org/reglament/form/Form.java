package org.reglament.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reglament.form.feel.Expression;
import org.reglament.form.field.FieldTypes;
import org.reglament.form.schema.Component;
import org.reglament.form.schema.Component.Field;
import org.reglament.form.schema.Component.Group;
import org.reglament.form.schema.Component.Rows;
import org.reglament.form.schema.FormException;
import org.reglament.form.schema.FormFault;
import org.reglament.form.schema.FormReader;
import org.reglament.form.schema.Schema;

/** A Camunda Form: read once, then filled, checked and shown any number of times. */
public final class Form {
    private final Schema schema;
    private final boolean conditional;
    private final Map<String, Kind> kinds = new LinkedHashMap<>();
    private final Set<String> read = new HashSet<>();

    private Form(Schema schema) {
        this.schema = schema;
        kinds(schema.parts());
        boolean[] found = new boolean[1];
        each(schema.parts(), part -> found[0] |= !part.hide().isConstant());
        this.conditional = found[0];
        schema.expressions().forEach(expression -> {
            read.addAll(expression.names());
            read.addAll(expression.filterNames());
        });
    }

    /** @throws FormException if it is no form; the message names the component and the fault */
    public static Form parse(String json) {
        return new Form(FormReader.read(json));
    }

    public String id() {
        return schema.id();
    }

    /** What the form contains that we pass over: unknown types and properties, unreadable expressions. */
    public List<FormFault> faults() {
        return schema.faults();
    }

    /** The kinds of the answers by their names ({@code a.b} where nested); lists of rows by the list's name. */
    public Map<String, Kind> kinds() {
        return Collections.unmodifiableMap(kinds);
    }

    /** The names that the form wants from the case: keys of options, what it only shows, and variables it reads. */
    public Set<String> inputs() {
        Set<String> wanted = new LinkedHashSet<>();
        Set<String> own = new LinkedHashSet<>(Set.of("this", "parent", "i", "_this_", "_parent_", "_i_"));
        schema.expressions().forEach(expression -> wanted.addAll(expression.names()));
        Set<String> shown = new LinkedHashSet<>();
        inputs(schema.parts(), wanted, own, shown, true);
        wanted.removeAll(own);
        wanted.addAll(shown);
        return wanted;
    }

    private static void inputs(
            List<Component> from, Set<String> wanted, Set<String> own, Set<String> shown, boolean atTop) {
        for (Component part : from) {
            if (part instanceof Field field) {
                if (field.choices().key() != null) {
                    wanted.add(field.choices().key());
                }
                boolean fixed = field.readonly().isAlways();
                (fixed && atTop ? shown : own).add(field.path().get(0));
            } else if (part instanceof Rows rows) {
                (rows.growable() || !atTop ? own : shown).add(rows.path().get(0));
                inputs(rows.parts(), wanted, own, shown, false);
            } else {
                inputs(inner(part), wanted, own, shown, atTop);
            }
        }
    }

    /** The answers that are asked anew each time: their component bears the property {@code anew}. */
    public Set<String> anew() {
        Set<String> anew = new LinkedHashSet<>();
        anew(schema.json().path("components"), anew);
        return anew;
    }

    private static void anew(JsonNode components, Set<String> anew) {
        for (JsonNode component : components) {
            if (component.path("properties").path("anew").asBoolean()) {
                anew.add(component.path("key").asText());
            }
            anew(component.path("components"), anew);
        }
    }

    /** The form as it opens on the host's data. */
    public FilledForm fill(Map<String, ?> data, Asking asking) {
        return new Filling(this, data, null, asking).done();
    }

    /** The form with these answers on top of the host's data; what may not be answered stays as the host has it. */
    public FilledForm fill(Map<String, ?> data, Map<String, ?> answers, Asking asking) {
        return new Filling(this, data, answers, asking).done();
    }

    JsonNode json() {
        return schema.json();
    }

    List<Component> parts() {
        return schema.parts();
    }

    /** Whether anything in the form may be hidden. */
    boolean isConditional() {
        return conditional;
    }

    /** Whether anything else in the form reads this answer. */
    public boolean isReadElsewhere(String name) {
        return read.contains(name);
    }

    /** Whether anything but a list of options reads this name, so that other programs need its value. */
    boolean isReadByRules(String name) {
        Set<Expression> options = new LinkedHashSet<>();
        each(schema.parts(), part -> {
            if (part instanceof Field field && field.choices().expression() != null) {
                options.add(field.choices().expression());
            }
        });
        return schema.expressions().stream()
                .anyMatch(expression -> !options.contains(expression) && expression.mentions(name));
    }

    static void each(List<Component> parts, java.util.function.Consumer<Component> work) {
        for (Component part : parts) {
            work.accept(part);
            each(inner(part), work);
        }
    }

    static List<Component> inner(@Nullable Component part) {
        if (part instanceof Group group) {
            return group.parts();
        }
        return part instanceof Rows rows ? rows.parts() : new ArrayList<>();
    }

    private void kinds(List<Component> from) {
        for (Component part : from) {
            if (part instanceof Field field) {
                kinds.put(String.join(".", field.path()), FieldTypes.of(field).kind(field));
            } else if (part instanceof Group group) {
                kinds(group.parts());
            } else if (part instanceof Rows rows) {
                kinds.put(String.join(".", rows.path()), Kind.ROWS);
            }
        }
    }
}

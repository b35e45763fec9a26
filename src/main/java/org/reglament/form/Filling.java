package org.reglament.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reglament.form.Filled.Answer;
import org.reglament.form.Filled.Listing;
import org.reglament.form.Filled.Prose;
import org.reglament.form.Filled.Section;
import org.reglament.form.feel.Expression;
import org.reglament.form.feel.Scope;
import org.reglament.form.feel.Values;
import org.reglament.form.field.ChecklistType;
import org.reglament.form.field.FieldType;
import org.reglament.form.field.FieldType.Read;
import org.reglament.form.field.FieldTypes;
import org.reglament.form.schema.Choices.Option;
import org.reglament.form.schema.Component;
import org.reglament.form.schema.Component.Display;
import org.reglament.form.schema.Component.Field;
import org.reglament.form.schema.Component.Group;
import org.reglament.form.schema.Component.Rows;

/**
 * Lays answers over the host's data and works out what is hidden, disabled and readonly, what the form computes and
 * which options are left. As in form-js, conditions see the values that are not hidden, and the opening values where
 * they are; what is worked out may change other conditions, so all of it is done until nothing changes.
 */
final class Filling {
    /** Locking a field gives it its old value back, which may lock or free another: a few rounds settle it. */
    private static final int LOCKS = 4;

    private static final int ROUNDS = 50;

    private final Form form;
    private final Map<String, ?> answers;
    private final Asking asking;
    private final Map<String, @Nullable Object> opening;
    private final Set<String> computed = new HashSet<>();
    private final List<Spot> spots = new ArrayList<>();
    private final boolean conditional;
    private Map<String, Integer> rounds = Map.of();
    private Set<String> locked = Set.of();
    private Overlay laid;

    Filling(Form form, Map<String, ?> data, @Nullable Map<String, ?> answers, Asking asking) {
        this.form = form;
        this.answers = answers == null ? Map.of() : answers;
        this.asking = asking;
        this.opening = Opening.of(form, data, asking);
        this.conditional = form.isConditional();
        this.laid = new Overlay(asking, opening, locked);
    }

    /** A shown answer and the map that holds its value. */
    private record Spot(Answer answer, Map<String, @Nullable Object> holder) {}

    FilledForm done() {
        return Expression.at(asking.clock(), () -> {
            FilledForm filled = settled();
            for (int n = 1; n < LOCKS; n++) {
                Set<String> now = new HashSet<>();
                locked(filled.parts(), now);
                if (now.equals(locked) || answers.isEmpty()) {
                    break;
                }
                locked = now;
                filled = settled();
            }
            return filled;
        });
    }

    private FilledForm settled() {
        computed.clear();
        rounds = Map.of();
        Map<String, @Nullable Object> values = Values.copy(opening);
        laid = new Overlay(asking, opening, locked);
        laid.lay(form.parts(), values, answers, "");
        List<Filled> parts = look(values);
        for (int n = 0; n < ROUNDS && change(); n++) {
            parts = look(values);
        }
        return new FilledForm(form, asking, opening, parts);
    }

    private List<Filled> look(Map<String, @Nullable Object> values) {
        Map<String, @Nullable Object> context = values;
        if (conditional) {
            Map<String, @Nullable Object> visible = Values.copy(values);
            drop(form.parts(), Scope.root(values), values, visible, false);
            context = new LinkedHashMap<>(opening);
            context.putAll(visible);
        }
        spots.clear();
        return walk(form.parts(), Scope.root(context), values, "", false);
    }

    /**
     * Does what the controls of a page do by themselves, in the order in which they stand; false where nothing is left
     * to do. An expression is worked out once until another control changes something.
     */
    private boolean change() {
        boolean changed = false;
        Map<String, Integer> now = new HashMap<>();
        for (Spot spot : spots) {
            Answer answer = spot.answer();
            Field field = answer.component();
            FieldType type = FieldTypes.of(field);
            if (field.type().equals("expression")) {
                Object value = field.traits().atSubmit()
                        ? answer.value()
                        : field.traits().expression().value(answer.scope());
                // one that is locked has had its turn too
                if (!Values.same(value, answer.value()) && computed.add(answer.name()) && !answer.isLocked()) {
                    Values.set(spot.holder(), field.path(), value);
                    changed = true;
                }
            } else if (!answer.answered() || asking.settings().asFormJs()) {
                int seen = rounds.getOrDefault(answer.name(), 0);
                now.put(answer.name(), seen + 1);
                if (answer.isLocked() || type.settlesLate() && seen > 1) {
                    changed |= type.settlesLate() && seen == 0;
                    continue;
                }
                Object value = type.settled(field, answer.value(), answer.options(), asking);
                if (!Values.same(value, answer.value())) {
                    changed = true;
                    if (seen > 0 || !type.settlesLate()) {
                        Values.set(spot.holder(), field.path(), value);
                        computed.clear();
                    }
                }
            }
        }
        rounds = now;
        return changed;
    }

    /** Works out the conditions. */
    private List<Filled> walk(
            List<Component> parts,
            Scope scope,
            Map<String, @Nullable Object> values,
            String prefix,
            boolean underHidden) {
        List<Filled> filled = new ArrayList<>(parts.size());
        for (Component part : parts) {
            boolean hidden = underHidden || part.hide().holds(scope);
            if (part instanceof Field field) {
                Answer answer = answer(field, scope, values, prefix, hidden);
                filled.add(answer);
                if (!hidden) {
                    spots.add(new Spot(answer, values));
                }
            } else if (part instanceof Group group) {
                filled.add(new Section(
                        group, prefix + group.id(), scope, hidden, walk(group.parts(), scope, values, prefix, hidden)));
            } else if (part instanceof Rows rows) {
                String name = prefix + String.join(".", rows.path());
                List<?> all = ChecklistType.items(Values.get(values, rows.path()));
                List<List<Filled>> each = new ArrayList<>();
                for (int n = 0; n < all.size(); n++) {
                    Map<String, @Nullable Object> row = Values.object(all.get(n));
                    each.add(walk(rows.parts(), scope.row(row, n), row, name + "[" + n + "].", hidden));
                }
                filled.add(new Listing(rows, name, scope, hidden, each, laid.fault(name)));
            } else if (part instanceof Display display) {
                filled.add(new Prose(display, prefix + display.id(), scope, hidden));
            }
        }
        return filled;
    }

    private Answer answer(
            Field field, Scope scope, Map<String, @Nullable Object> values, String prefix, boolean hidden) {
        String name = prefix + String.join(".", field.path());
        boolean disabled = asking.settings().asFormJs() && !field.disabled().isConstant()
                || field.disabled().holds(scope);
        boolean readonly = field.readonly().holds(scope);
        Read read = laid.read(name);
        Object value = Values.get(values, field.path());
        Sentence fault = read == null ? null : read.fault();
        List<Option> options = List.of();
        if (!hidden && FieldTypes.of(field).chooses()) {
            options = field.choices().in(scope, opening);
            if (read != null
                    && fault == null
                    && !asking.settings().asFormJs()
                    && !FieldTypes.of(field).isAmong(options, value)) {
                fault = new Sentence("form.error.option");
            }
        }
        if (!hidden && !disabled && !readonly && field.traits().atSubmit()) {
            value = field.traits().expression().value(scope);
        }
        return new Answer(field, name, scope, hidden, disabled, readonly, value, read != null, fault, options);
    }

    /** Takes the values of hidden fields out of the copy that the conditions see. */
    private static void drop(
            List<Component> parts,
            Scope scope,
            Map<String, @Nullable Object> values,
            Map<String, @Nullable Object> visible,
            boolean underHidden) {
        for (Component part : parts) {
            boolean hidden = underHidden || part.hide().holds(scope);
            if (part instanceof Field field && hidden) {
                Values.prune(visible, field.path());
            } else if (part instanceof Group group) {
                drop(group.parts(), scope, values, visible, hidden);
            } else if (part instanceof Rows rows) {
                boolean left = !hidden && dropInRows(rows, scope, values, visible);
                if (!left) {
                    Values.prune(visible, rows.path());
                }
            }
        }
    }

    /** Tells whether anything is left of the list; an empty one stays. */
    private static boolean dropInRows(
            Rows rows, Scope scope, Map<String, @Nullable Object> values, Map<String, @Nullable Object> visible) {
        List<?> all = ChecklistType.items(Values.get(values, rows.path()));
        List<?> seen = ChecklistType.items(Values.get(visible, rows.path()));
        boolean left = all.isEmpty();
        for (int n = 0; n < all.size(); n++) {
            Map<String, @Nullable Object> row = Values.object(all.get(n));
            Map<String, @Nullable Object> shown = Values.object(seen.get(n));
            drop(rows.parts(), scope.row(row, n), row, shown, false);
            left |= !shown.isEmpty();
        }
        return left;
    }

    private static void locked(List<Filled> parts, Set<String> into) {
        for (Filled part : parts) {
            if (part instanceof Answer answer && answer.isLocked()) {
                into.add(answer.name());
            } else if (part instanceof Section section) {
                locked(section.parts(), into);
            } else if (part instanceof Listing listing) {
                listing.rows().forEach(row -> locked(row, into));
            }
        }
    }
}

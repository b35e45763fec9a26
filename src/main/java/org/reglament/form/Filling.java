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
import org.reglament.form.field.FieldType.Read;
import org.reglament.form.field.FieldTypes;
import org.reglament.form.schema.Choices.Option;
import org.reglament.form.schema.Component;
import org.reglament.form.schema.Component.Display;
import org.reglament.form.schema.Component.Field;
import org.reglament.form.schema.Component.Group;
import org.reglament.form.schema.Component.Rows;

/**
 * Lays answers over the host's data and works out what is hidden, disabled and readonly.
 * As in form-js, conditions see the values that are not hidden, and the opening values where they are.
 */
final class Filling {
    /** Locking a field gives it its old value back, which may lock or free another: a few rounds settle it. */
    private static final int ROUNDS = 4;

    private final Form form;
    private final Map<String, ?> answers;
    private final Asking asking;
    private final Map<String, @Nullable Object> opening;
    private final Map<String, Read> given = new HashMap<>();
    private final Map<String, Sentence> badLists = new HashMap<>();
    private Set<String> locked = Set.of();

    Filling(Form form, Map<String, ?> data, @Nullable Map<String, ?> answers, Asking asking) {
        this.form = form;
        this.answers = answers == null ? Map.of() : answers;
        this.asking = asking;
        this.opening = Values.copy(data);
        open(form.parts(), opening, opening);
    }

    FilledForm done() {
        return Expression.at(asking.clock(), () -> {
            FilledForm filled = round();
            for (int n = 1; n < ROUNDS; n++) {
                Set<String> now = new HashSet<>();
                locked(filled.parts(), now);
                if (now.equals(locked)) {
                    break;
                }
                locked = now;
                filled = round();
            }
            return filled;
        });
    }

    private FilledForm round() {
        given.clear();
        badLists.clear();
        Map<String, @Nullable Object> values = Values.copy(opening);
        overlay(form.parts(), values, answers, "");
        Map<String, @Nullable Object> visible = Values.copy(values);
        drop(walk(form.parts(), Scope.root(values), values, values, "", false, false), visible);
        Map<String, @Nullable Object> context = new LinkedHashMap<>(opening);
        context.putAll(visible);
        return new FilledForm(
                form, asking, opening, walk(form.parts(), Scope.root(context), values, visible, "", false, true));
    }

    /** Gives every field of the host's data its opening value: what is there, else the default, else empty. */
    private void open(List<Component> parts, Map<String, @Nullable Object> into, Map<String, @Nullable Object> root) {
        for (Component part : parts) {
            if (part instanceof Field field) {
                Object value;
                if (Values.has(into, field.path())) {
                    value = FieldTypes.of(field).fromHost(field, Values.get(into, field.path()));
                    if (FieldTypes.of(field).chooses() && field.choices().expression() == null) {
                        value = FieldTypes.of(field).among(field.choices().in(Scope.root(Map.of()), root), value);
                    }
                } else {
                    value = field.standard().isSet()
                            ? field.standard().constant()
                            : FieldTypes.of(field).empty();
                }
                Values.set(into, field.path(), value);
            } else if (part instanceof Rows rows) {
                List<@Nullable Object> all = new ArrayList<>();
                if (Values.get(into, rows.path()) instanceof List<?> found) {
                    found.forEach(row -> all.add(Values.object(row)));
                } else {
                    for (int n = 0; n < rows.atFirst(); n++) {
                        all.add(new LinkedHashMap<>());
                    }
                }
                all.forEach(row -> open(rows.parts(), Values.object(row), root));
                Values.set(into, rows.path(), all);
            } else {
                open(Form.inner(part), into, root);
            }
        }
    }

    private void overlay(
            List<Component> parts, Map<String, @Nullable Object> into, @Nullable Object posted, String prefix) {
        for (Component part : parts) {
            if (part instanceof Field field) {
                String name = prefix + String.join(".", field.path());
                if (!locked.contains(name) && Values.has(posted, field.path())) {
                    Object raw = Values.get(posted, field.path());
                    Read read = FieldTypes.of(field)
                            .read(field, FieldTypes.of(field).chooses() ? Values.plain(raw) : raw, asking);
                    given.put(name, read);
                    Values.set(
                            into,
                            field.path(),
                            read.fault() == null
                                    ? read.value()
                                    : FieldTypes.of(field).empty());
                }
            } else if (part instanceof Rows rows) {
                if (Values.has(posted, rows.path())) {
                    overlayRows(rows, into, Values.get(posted, rows.path()), prefix + String.join(".", rows.path()));
                }
            } else {
                overlay(Form.inner(part), into, posted, prefix);
            }
        }
    }

    private void overlayRows(Rows rows, Map<String, @Nullable Object> into, @Nullable Object posted, String name) {
        List<@Nullable Object> now =
                new ArrayList<>((List<?>) java.util.Objects.requireNonNull(Values.get(into, rows.path())));
        if (posted != null && !(posted instanceof List<?> list && list.stream().allMatch(Filling::isRow))) {
            badLists.put(name, new Sentence("form.error.rows"));
            return;
        }
        List<?> sent = ChecklistType.items(posted);
        int most = asking.settings().maxRows();
        if (rows.growable()) {
            if (sent.size() > most) {
                badLists.put(name, new Sentence("form.error.rows.many", (long) most, (long) sent.size()));
            }
            while (now.size() > Math.min(sent.size(), most)) {
                now.remove(now.size() - 1);
            }
            while (now.size() < Math.min(sent.size(), most)) {
                Map<String, @Nullable Object> fresh = new LinkedHashMap<>();
                open(rows.parts(), fresh, opening);
                now.add(fresh);
            }
            Values.set(into, rows.path(), now);
        }
        for (int n = 0; n < Math.min(now.size(), sent.size()); n++) {
            overlay(rows.parts(), Values.object(now.get(n)), sent.get(n), name + "[" + n + "].");
        }
    }

    private static boolean isRow(@Nullable Object row) {
        return row == null || row instanceof Map<?, ?>;
    }

    /**
     * Works out the conditions.
     *
     * @param values what the fields hold
     * @param seen what expressions in rows see of them
     * @param last whether this is the pass that counts, which also needs the options
     */
    private List<Filled> walk(
            List<Component> parts,
            Scope scope,
            Map<String, @Nullable Object> values,
            Map<String, @Nullable Object> seen,
            String prefix,
            boolean underHidden,
            boolean last) {
        List<Filled> filled = new ArrayList<>();
        for (Component part : parts) {
            boolean hidden = underHidden || part.hide().holds(scope);
            if (part instanceof Field field) {
                filled.add(answer(field, scope, values, prefix, hidden, last));
            } else if (part instanceof Group group) {
                filled.add(new Section(
                        group,
                        prefix + group.id(),
                        scope,
                        hidden,
                        walk(group.parts(), scope, values, seen, prefix, hidden, last)));
            } else if (part instanceof Rows rows) {
                String name = prefix + String.join(".", rows.path());
                List<?> all = ChecklistType.items(Values.get(values, rows.path()));
                List<?> allSeen = ChecklistType.items(Values.get(seen, rows.path()));
                List<List<Filled>> each = new ArrayList<>();
                for (int n = 0; n < all.size(); n++) {
                    Map<String, @Nullable Object> row = Values.object(all.get(n));
                    Map<String, @Nullable Object> rowSeen =
                            n < allSeen.size() ? Values.object(allSeen.get(n)) : Map.of();
                    each.add(walk(
                            rows.parts(), scope.row(rowSeen, n), row, rowSeen, name + "[" + n + "].", hidden, last));
                }
                filled.add(new Listing(rows, name, scope, hidden, each, badLists.get(name)));
            } else if (part instanceof Display display) {
                filled.add(new Prose(display, prefix + display.id(), scope, hidden));
            }
        }
        return filled;
    }

    private Answer answer(
            Field field,
            Scope scope,
            Map<String, @Nullable Object> values,
            String prefix,
            boolean hidden,
            boolean last) {
        String name = prefix + String.join(".", field.path());
        boolean disabled = field.disabled().holds(scope);
        boolean readonly = field.readonly().holds(scope);
        Read read = given.get(name);
        Object value = Values.get(values, field.path());
        Sentence fault = read == null ? null : read.fault();
        List<Option> options = List.of();
        if (last && FieldTypes.of(field).chooses() && !hidden) {
            options = field.choices().in(scope, opening);
            if (read == null && !readonly) {
                value = FieldTypes.of(field).among(options, value);
            } else if (read != null && fault == null && !FieldTypes.of(field).isAmong(options, value)) {
                fault = new Sentence("form.error.option");
            }
        }
        return new Answer(field, name, scope, hidden, disabled, readonly, value, read != null, fault, options);
    }

    /** Takes the values of hidden fields out. */
    private static void drop(List<Filled> parts, Map<String, @Nullable Object> values) {
        for (Filled part : parts) {
            if (part instanceof Answer answer && answer.hidden()) {
                Values.remove(values, answer.component().path());
            } else if (part instanceof Section section) {
                drop(section.parts(), values);
            } else if (part instanceof Listing listing) {
                if (listing.hidden()) {
                    Values.remove(values, listing.component().path());
                    continue;
                }
                List<?> rows = ChecklistType.items(
                        Values.get(values, listing.component().path()));
                for (int n = 0; n < listing.rows().size(); n++) {
                    drop(listing.rows().get(n), Values.object(rows.get(n)));
                }
            }
        }
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

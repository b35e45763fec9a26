package org.reglament.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reglament.form.feel.Values;
import org.reglament.form.field.ChecklistType;
import org.reglament.form.field.FieldType;
import org.reglament.form.field.FieldType.Read;
import org.reglament.form.field.FieldTypes;
import org.reglament.form.schema.Component;
import org.reglament.form.schema.Component.Field;
import org.reglament.form.schema.Component.Rows;

/** Lays answers over values, where fields are not locked, and remembers how each was read. */
final class Overlay {
    private final Asking asking;
    private final Map<String, @Nullable Object> opening;
    private final Set<String> locked;
    private final Map<String, Read> given = new HashMap<>();
    private final Map<String, Sentence> badLists = new HashMap<>();

    /**
     * @param opening what new rows of lists open with
     * @param locked the names of fields whose answers do not count
     */
    Overlay(Asking asking, Map<String, @Nullable Object> opening, Set<String> locked) {
        this.asking = asking;
        this.opening = opening;
        this.locked = locked;
    }

    /** How the answer of that field was read, or null where none was given. */
    @Nullable
    Read read(String name) {
        return given.get(name);
    }

    /** Why what was given is not that list, or null. */
    @Nullable
    Sentence fault(String list) {
        return badLists.get(list);
    }

    void lay(List<Component> parts, Map<String, @Nullable Object> into, @Nullable Object posted, String prefix) {
        for (Component part : parts) {
            if (part instanceof Field field) {
                String name = prefix + String.join(".", field.path());
                if (!locked.contains(name) && !field.type().equals("expression") && Values.has(posted, field.path())) {
                    FieldType type = FieldTypes.of(field);
                    Object raw = Values.get(posted, field.path());
                    Read read = type.read(field, type.chooses() ? Values.plain(raw) : raw, asking);
                    given.put(name, read);
                    Values.set(into, field.path(), read.fault() == null ? read.value() : type.empty(asking.settings()));
                }
            } else if (part instanceof Rows rows) {
                if (Values.has(posted, rows.path())) {
                    rows(rows, into, Values.get(posted, rows.path()), prefix + String.join(".", rows.path()));
                }
            } else {
                lay(Form.inner(part), into, posted, prefix);
            }
        }
    }

    private void rows(Rows rows, Map<String, @Nullable Object> into, @Nullable Object posted, String name) {
        List<@Nullable Object> now = new ArrayList<>((List<?>) Objects.requireNonNull(Values.get(into, rows.path())));
        if (posted != null && !(posted instanceof List<?> list && list.stream().allMatch(Overlay::isRow))) {
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
                now.add(Opening.row(rows, opening, asking));
            }
            Values.set(into, rows.path(), now);
        }
        for (int n = 0; n < Math.min(now.size(), sent.size()); n++) {
            if (rows.growable() && isNew(sent.get(n), rows)) {
                now.set(n, Opening.row(rows, opening, asking));
            }
            lay(rows.parts(), Values.object(now.get(n)), sent.get(n), name + "[" + n + "].");
        }
    }

    /** A row that has just been added says nothing, and so is none of those that the case had at its place. */
    private static boolean isNew(@Nullable Object sent, Rows rows) {
        boolean[] asks = new boolean[1];
        Form.each(
                rows.parts(),
                part -> asks[0] |= part instanceof Field field
                        && field.readonly().isConstant()
                        && !field.readonly().isAlways()
                        && !field.disabled().isAlways());
        return asks[0] && (sent == null || sent instanceof Map<?, ?> row && row.isEmpty());
    }

    private static boolean isRow(@Nullable Object row) {
        return row == null || row instanceof Map<?, ?>;
    }
}

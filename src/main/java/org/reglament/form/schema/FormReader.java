package org.reglament.form.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reglament.form.feel.Condition;
import org.reglament.form.feel.Json;
import org.reglament.form.schema.Component.Display;
import org.reglament.form.schema.Component.Field;
import org.reglament.form.schema.Component.Group;
import org.reglament.form.schema.Component.Layout;
import org.reglament.form.schema.Component.Rows;

/** Reads the JSON of a form: refuses what cannot be a form, notes what is merely passed over. */
public final class FormReader {
    private static final int LONGEST = 5_000_000;
    private static final int DEEPEST = 20;
    private static final int MOST = 2_000;

    private final Notes notes = new Notes();
    private final Details details = new Details(notes);
    private final Set<String> ids = new HashSet<>();
    private final Claims claims = new Claims();
    private int count;

    public static Schema read(String json) {
        if (json.length() > LONGEST) {
            throw new FormException("form.no.long");
        }
        JsonNode node;
        try {
            node = Json.read(json);
        } catch (JsonProcessingException e) {
            throw new FormException("form.no.json", e.getOriginalMessage());
        }
        return new FormReader().form(json, node);
    }

    private Schema form(String json, JsonNode node) {
        if (!node.isObject() || !node.path("components").isArray()) {
            throw new FormException("form.no.components");
        }
        String id = node.path("id").asText("");
        if (id.isBlank()) {
            notes.fault("form.fault.id");
        }
        if (node.path("schemaVersion").asInt(0) > Known.SCHEMA_VERSION) {
            notes.lack("form.fault.version", node.path("schemaVersion").asInt(), Known.SCHEMA_VERSION);
        }
        List<Component> parts = parts(node, new Place(List.of(), List.of(), List.of(), 0));
        return new Schema(id, node, parts, notes.expressions(), notes.faults());
    }

    /**
     * Where a component stands.
     *
     * @param path from the data of its row, or of the form
     * @param whole from the data of the form
     * @param lists the lists around it
     */
    private record Place(List<String> path, List<String> whole, List<String> lists, int depth) {
        Place below(String more) {
            return new Place(joined(path, more), joined(whole, more), lists, depth + 1);
        }

        Place inRowsOf(String list) {
            List<String> all = new ArrayList<>(lists);
            all.add(list);
            return new Place(List.of(), whole, List.copyOf(all), depth);
        }
    }

    private List<Component> parts(JsonNode parent, Place place) {
        if (place.depth() > DEEPEST) {
            throw new FormException("form.no.deep", notes.current(), DEEPEST);
        }
        List<Component> parts = new ArrayList<>();
        for (JsonNode node : parent.path("components")) {
            if (++count > MOST) {
                throw new FormException("form.no.many", MOST);
            }
            parts.add(component(node, place));
        }
        return List.copyOf(parts);
    }

    private Component component(JsonNode node, Place place) {
        String type = node.path("type").asText("");
        String id = node.path("id").asText("");
        if (!node.isObject() || type.isBlank()) {
            throw new FormException("form.no.type", count);
        }
        if (id.isBlank()) {
            id = "Field_" + count;
        }
        if (!ids.add(id)) {
            throw new FormException("form.no.id-twice", id);
        }
        notes.at(id);
        claims.within(id, place.lists());
        Known.unknownKeys(type, node).forEach(key -> notes.lack("form.fault.property", key));
        Condition hide = notes.condition(node.path("conditional").path("hide"), false);
        JsonNode columns = node.path("layout").path("columns");
        Layout layout = new Layout(
                node.path("layout").path("row").asText(""),
                columns.isInt() && columns.intValue() >= 1 && columns.intValue() <= 16 ? columns.intValue() : 0);
        Words label = notes.words(node, "label");
        if (type.equals("dynamiclist") && node.path("isRepeating").asBoolean(true)) {
            return rows(node, id, place, label, hide, layout);
        }
        if (type.equals("group") || type.equals("dynamiclist")) {
            String own = node.path("path").asText("");
            return new Group(
                    id,
                    type,
                    own,
                    label,
                    notes.words(node, "description"),
                    hide,
                    layout,
                    parts(node, place.below(own)));
        }
        if (Known.isField(type)) {
            return field(
                    node,
                    id,
                    type,
                    place,
                    type.equals("datetime") ? details.dateLabel(node, label) : label,
                    hide,
                    layout);
        }
        if (!Known.isType(type)) {
            notes.lack("form.fault.type", type);
        }
        return new Display(id, type, label, details.displayed(type, node), hide, layout, details.content(node));
    }

    private Rows rows(JsonNode node, String id, Place place, Words label, Condition hide, Layout layout) {
        String own = node.path("path").asText("");
        if (own.isBlank()) {
            notes.fault("form.fault.path");
            own = id;
        }
        Place inner = place.below(own);
        claim(claims.rows(inner.whole(), id), inner, id);
        return new Rows(
                id,
                "dynamiclist",
                own,
                inner.path(),
                label,
                notes.words(node, "description"),
                hide,
                layout,
                node.path("allowAddRemove").asBoolean(true),
                Math.max(0, Math.min(200, node.path("defaultRepetitions").asInt(1))),
                node.path("disableCollapse").asBoolean(false)
                        ? Integer.MAX_VALUE
                        : Math.max(1, node.path("nonCollapsedItems").asInt(5)),
                parts(node, inner.inRowsOf(id)));
    }

    private Field field(
            JsonNode node, String id, String type, Place place, Words label, Condition hide, Layout layout) {
        String key = node.path("key").asText("");
        if (key.isBlank()) {
            notes.fault("form.fault.key");
            key = id;
        }
        Place own = place.below(key);
        claim(claims.answer(own.whole(), id), own, id);
        Choices choices = Known.isChoice(type) ? details.choices(node) : Choices.NONE;
        return new Field(
                id,
                type,
                key,
                own.path(),
                label,
                notes.words(node, "description"),
                hide,
                notes.condition(node.path("readonly"), true),
                notes.condition(node.path("disabled"), true),
                details.standard(node),
                details.rules(node),
                choices,
                details.traits(node),
                layout);
    }

    private static void claim(@Nullable String other, Place place, String id) {
        if (other != null) {
            throw new FormException("form.no.key-twice", other, id, String.join(".", place.whole()));
        }
    }

    private static List<String> joined(List<String> path, String more) {
        if (more.isBlank()) {
            return path;
        }
        List<String> all = new ArrayList<>(path);
        all.addAll(Arrays.asList(more.split("\\.")));
        return List.copyOf(all);
    }
}

package org.reglament.form.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reglament.form.feel.Condition;
import org.reglament.form.feel.Expression;
import org.reglament.form.feel.Json;
import org.reglament.form.feel.Template;
import org.reglament.form.feel.Values;
import org.reglament.form.schema.Choices.Option;
import org.reglament.form.schema.Component.Column;
import org.reglament.form.schema.Component.Content;
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

    private final List<FormFault> faults = new ArrayList<>();
    private final List<Expression> expressions = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Claims claims = new Claims();
    private int count;
    private String current = "form";

    public static Schema read(String json) {
        if (json.length() > LONGEST) {
            throw new FormException("The form is longer than 5 MB; split it into several forms.");
        }
        JsonNode node;
        try {
            node = Json.read(json);
        } catch (JsonProcessingException e) {
            throw new FormException("The form is not valid JSON: " + e.getOriginalMessage() + ".");
        }
        return new FormReader().form(json, node);
    }

    private Schema form(String json, JsonNode node) {
        if (!node.isObject() || !node.path("components").isArray()) {
            throw new FormException("The form has no list of \"components\"; open and save it in Camunda Modeler.");
        }
        String id = node.path("id").asText("");
        if (id.isBlank()) {
            fault("has no \"id\"; give it the id of its task");
        }
        if (node.path("schemaVersion").asInt(0) > Known.SCHEMA_VERSION) {
            lack("is of schema version " + node.path("schemaVersion").asInt() + ", newer than " + Known.SCHEMA_VERSION);
        }
        List<Component> parts = parts(node, new Place(List.of(), List.of(), List.of(), 0));
        return new Schema(id, node, parts, List.copyOf(expressions), List.copyOf(faults));
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
            throw new FormException("Component \"" + current + "\" is nested more than " + DEEPEST + " levels deep.");
        }
        List<Component> parts = new ArrayList<>();
        for (JsonNode node : parent.path("components")) {
            if (++count > MOST) {
                throw new FormException("The form has more than " + MOST + " components; split it into several forms.");
            }
            parts.add(component(node, place));
        }
        return List.copyOf(parts);
    }

    private Component component(JsonNode node, Place place) {
        String type = node.path("type").asText("");
        String id = node.path("id").asText("");
        if (!node.isObject() || type.isBlank()) {
            throw new FormException("Component number " + count + " has no \"type\".");
        }
        if (id.isBlank()) {
            id = "Field_" + count;
        }
        if (!ids.add(id)) {
            throw new FormException("Two components have the id \"" + id + "\"; ids must be different.");
        }
        current = id;
        claims.within(id, place.lists());
        Known.unknownKeys(type, node).forEach(key -> lack("has a property \"" + key + "\" that is not known"));
        Condition hide = condition(node.path("conditional").path("hide"), false);
        JsonNode columns = node.path("layout").path("columns");
        Layout layout = new Layout(
                node.path("layout").path("row").asText(""),
                columns.isInt() && columns.intValue() >= 1 && columns.intValue() <= 16 ? columns.intValue() : 0);
        Words label = words(node, "label");
        if (type.equals("dynamiclist") && node.path("isRepeating").asBoolean(true)) {
            return rows(node, id, place, label, hide, layout);
        }
        if (type.equals("group") || type.equals("dynamiclist")) {
            String own = node.path("path").asText("");
            return new Group(
                    id, type, own, label, words(node, "description"), hide, layout, parts(node, place.below(own)));
        }
        if (Known.isField(type)) {
            return field(node, id, type, place, type.equals("datetime") ? dateLabel(node, label) : label, hide, layout);
        }
        if (!Known.isType(type)) {
            lack("is of an unknown type \"" + type + "\"");
        }
        return new Display(id, type, label, displayed(type, node), hide, layout, content(node));
    }

    private Rows rows(JsonNode node, String id, Place place, Words label, Condition hide, Layout layout) {
        String own = node.path("path").asText("");
        if (own.isBlank()) {
            fault("has no \"path\", so its rows have no name; its id is taken");
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
                words(node, "description"),
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
            fault("has no \"key\", so its answer has no name; its id is taken");
            key = id;
        }
        Place own = place.below(key);
        claim(claims.answer(own.whole(), id), own, id);
        Choices choices = Known.isChoice(type) ? choices(node) : Choices.NONE;
        return new Field(
                id,
                type,
                key,
                own.path(),
                label,
                words(node, "description"),
                hide,
                condition(node.path("readonly"), true),
                condition(node.path("disabled"), true),
                constant(node.path("defaultValue")),
                rules(node.path("validate"), node),
                choices,
                traits(node),
                layout);
    }

    private Words displayed(String type, JsonNode node) {
        return switch (type) {
            case "html" -> words(node, "content");
            case "image" -> words(node, "alt");
            case "documentPreview" -> words(node, "title");
            default -> words(node, "text");
        };
    }

    private Content content(JsonNode node) {
        List<Column> columns = new ArrayList<>();
        for (JsonNode each : node.path("columns")) {
            columns.add(
                    new Column(each.path("key").asText(""), each.path("label").asText("")));
        }
        Set<String> allowed = new HashSet<>();
        node.path("security").properties().forEach(each -> {
            if (each.getValue().asBoolean(false)) {
                allowed.add(each.getKey());
            }
        });
        JsonNode height = node.path(node.has("maxHeight") ? "maxHeight" : "height");
        return new Content(
                words(node, node.has("url") ? "url" : "source"),
                property(node.path("dataSource")),
                List.copyOf(columns),
                property(node.path("columnsExpression")),
                node.path("rowCount").isInt() && node.path("rowCount").intValue() > 0
                        ? node.path("rowCount").intValue()
                        : null,
                height.isNumber() ? Math.max(0, Math.min(2_000, height.intValue())) : -1,
                Set.copyOf(allowed));
    }

    private Condition condition(JsonNode node, boolean plainHolds) {
        if (node.isTextual() && node.textValue().startsWith("=")) {
            Condition condition = Condition.of(node.textValue());
            expressions.addAll(condition.expressions());
            if (condition.fault() != null) {
                unreadable(String.valueOf(condition.expression()), condition.fault());
            }
            return condition;
        }
        boolean holds = plainHolds
                && (node.isTextual() ? !node.textValue().isEmpty() : node.asBoolean(false) || node.isContainerNode());
        return holds ? Condition.always() : Condition.NEVER;
    }

    private static void claim(@Nullable String other, Place place, String id) {
        if (other != null) {
            throw new FormException("Components \"" + other + "\" and \"" + id + "\" both write to \""
                    + String.join(".", place.whole()) + "\"; every key may be used once.");
        }
    }

    private Rules rules(JsonNode validate, JsonNode component) {
        if (!validate.isObject()) {
            return Rules.NONE;
        }
        Pattern pattern = null;
        String script = validate.path("pattern").asText("");
        if (!script.isEmpty()) {
            pattern = ScriptPattern.of(script);
            if (pattern == null) {
                fault("has a pattern that is no regular expression: " + script);
            }
        }
        Words message = words(validate, "patternErrorMessage");
        Words translated = Words.of(component, "patternErrorMessage", expressions::add);
        return new Rules(
                validate.path("required").asBoolean(false),
                property(validate.path("minLength")),
                property(validate.path("maxLength")),
                property(validate.path("min")),
                property(validate.path("max")),
                pattern,
                new Words(message.own(), translated.translations()),
                validate.path("validationType").asText(""));
    }

    private Choices choices(JsonNode node) {
        JsonNode expression = node.path("valuesExpression");
        if (node.path("valuesKey").isTextual()
                && !node.path("valuesKey").asText().isEmpty()) {
            return new Choices(node.path("valuesKey").asText(), null, null);
        }
        if (node.path("values").isArray()) {
            List<Option> options = new ArrayList<>();
            for (JsonNode each : node.path("values")) {
                for (Option plain : Choices.normal(Collections.singletonList(Json.plain(each)))) {
                    boolean labelled = each.path("label").isTextual();
                    Words label = labelled ? words(each, "label") : plain.words();
                    options.add(translated(new Option(plain.value(), label, words(each, "hint")), node));
                }
            }
            return new Choices(null, List.copyOf(options), null);
        }
        if (expression.isTextual() && !expression.asText().isBlank()) {
            return new Choices(null, null, property(expression, true).expression());
        }
        fault("offers no options: give it \"values\", \"valuesKey\" or \"valuesExpression\"");
        return new Choices(null, List.of(new Option("value", Words.constant("Value"), Words.NONE)), null);
    }

    /** Translations of options stand together in a property: {@code "options_en": "post=By post; lk=My account"}. */
    private Option translated(Option option, JsonNode component) {
        Map<String, Template> more = new HashMap<>(option.words().translations());
        component.path("properties").properties().forEach(each -> {
            if (each.getKey().startsWith("options_")) {
                Arrays.stream(each.getValue().asText().split(";"))
                        .map(pair -> pair.split("=", 2))
                        .filter(pair -> pair.length == 2 && pair[0].strip().equals(option.token()))
                        .forEach(pair -> more.put(
                                each.getKey().substring("options_".length()), Template.literal(pair[1].strip())));
            }
        });
        return new Option(option.value(), new Words(option.words().own(), Map.copyOf(more)), option.hint());
    }

    private Traits traits(JsonNode node) {
        JsonNode look = node.path("appearance");
        return new Traits(
                node.path("decimalDigits").canConvertToInt()
                        ? node.path("decimalDigits").intValue()
                        : null,
                Values.decimal(Json.plain(node.path("increment"))),
                node.path("serializeToString").asBoolean(false),
                node.path("subtype").asText("date"),
                node.path("timeSerializingFormat").asText("no_timezone"),
                Math.max(0, node.path("timeInterval").asInt(0)),
                node.path("use24h").asBoolean(false),
                node.path("disallowPassedDates").asBoolean(false),
                property(node.path("accept")),
                property(node.path("multiple")),
                words(look, "prefixAdorner"),
                words(look, "suffixAdorner"),
                property(node.path("expression")),
                node.path("computeOn").asText("change").equals("presubmit"),
                node.path("searchable").asBoolean(false),
                node.path("properties").path("autocomplete").asText(""));
    }

    /** A date's label has a name of its own in form-js. */
    private Words dateLabel(JsonNode node, Words label) {
        Words date = words(node, node.path("subtype").asText("date").equals("time") ? "timeLabel" : "dateLabel");
        return date.isEmpty() ? label : date;
    }

    private Property constant(JsonNode node) {
        return node.isMissingNode() ? Property.NONE : new Property(Json.plain(node), null);
    }

    private Property property(JsonNode node) {
        return property(node, false);
    }

    private Property property(JsonNode node, boolean always) {
        if (always && node.isTextual() && !node.textValue().startsWith("=")) {
            Expression expression = Expression.of(node.textValue());
            seen(expression);
            return new Property(null, expression);
        }
        return Property.of(node, this::seen);
    }

    private Words words(JsonNode node, String name) {
        return Words.of(node, name, this::seen);
    }

    private void seen(Expression expression) {
        expressions.add(expression);
        if (expression.fault() != null) {
            unreadable(expression.toString(), expression.fault());
        }
    }

    private void unreadable(String expression, @Nullable String why) {
        String shown = expression.length() > 200 ? expression.substring(0, 200) + "…" : expression;
        fault("has an expression that cannot be read: " + shown + " (" + why + ")");
    }

    private void fault(String what) {
        faults.add(new FormFault(current, what, true));
    }

    private void lack(String what) {
        faults.add(new FormFault(current, what, false));
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

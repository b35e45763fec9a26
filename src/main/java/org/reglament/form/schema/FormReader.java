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
import org.reglament.form.feel.Expression;
import org.reglament.form.feel.Json;
import org.reglament.form.feel.Template;
import org.reglament.form.feel.Values;
import org.reglament.form.schema.Choices.Option;
import org.reglament.form.schema.Component.Display;
import org.reglament.form.schema.Component.Field;
import org.reglament.form.schema.Component.Group;
import org.reglament.form.schema.Component.Rows;

/** Reads the JSON of a form: refuses what cannot be a form, notes what is merely passed over. */
public final class FormReader {
    private static final int LONGEST = 5_000_000;
    private static final int DEEPEST = 20;
    private static final int MOST = 2_000;

    private final List<FormFault> faults = new ArrayList<>();
    private final List<Expression> expressions = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Map<String, String> paths = new HashMap<>();
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
            throw new FormException("The form has no \"id\"; give it the id of its task.");
        }
        List<Component> parts = parts(node, List.of(), "", 0);
        return new Schema(id, node, parts, List.copyOf(expressions), List.copyOf(faults));
    }

    private List<Component> parts(JsonNode parent, List<String> path, String claimed, int depth) {
        if (depth > DEEPEST) {
            throw new FormException("Component \"" + current + "\" is nested more than " + DEEPEST + " levels deep.");
        }
        List<Component> parts = new ArrayList<>();
        for (JsonNode node : parent.path("components")) {
            if (++count > MOST) {
                throw new FormException("The form has more than " + MOST + " components; split it into several forms.");
            }
            parts.add(component(node, path, claimed, depth));
        }
        return List.copyOf(parts);
    }

    private Component component(JsonNode node, List<String> path, String claimed, int depth) {
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
        Known.unknownKeys(type, node).forEach(key -> lack("has a property \"" + key + "\" that is not known"));
        Property hide = property(node.path("conditional").path("hide"));
        Words label = words(node, "label");
        if (type.equals("dynamiclist") && node.path("isRepeating").asBoolean(true)) {
            return rows(node, id, path, claimed, label, hide, depth);
        }
        if (type.equals("group") || type.equals("dynamiclist")) {
            String own = node.path("path").asText("");
            List<String> below = own.isBlank() ? path : joined(path, own);
            return new Group(
                    id, type, own, label, words(node, "description"), hide, parts(node, below, claimed, depth + 1));
        }
        if (Known.isField(type)) {
            return field(node, id, type, path, claimed, type.equals("datetime") ? dateLabel(node, label) : label, hide);
        }
        if (!Known.isShown(type)) {
            lack(
                    Known.isForm(type)
                            ? "is of type \"" + type + "\", which is not supported yet"
                            : "is of an unknown type \"" + type + "\"");
        }
        return new Display(id, type, label, words(node, "text"), hide);
    }

    private Rows rows(
            JsonNode node, String id, List<String> path, String claimed, Words label, Property hide, int depth) {
        String own = node.path("path").asText("");
        if (own.isBlank()) {
            fault("has no \"path\", so its rows have no name; its id is taken");
            own = id;
        }
        List<String> full = joined(path, own);
        String name = claimed + String.join(".", full);
        claim(name, id);
        return new Rows(
                id,
                "dynamiclist",
                own,
                full,
                label,
                words(node, "description"),
                hide,
                node.path("allowAddRemove").asBoolean(true),
                Math.max(0, Math.min(200, node.path("defaultRepetitions").asInt(1))),
                parts(node, List.of(), name + "[].", depth + 1));
    }

    private Field field(
            JsonNode node, String id, String type, List<String> path, String claimed, Words label, Property hide) {
        String key = node.path("key").asText("");
        if (key.isBlank()) {
            fault("has no \"key\", so its answer has no name; its id is taken");
            key = id;
        }
        List<String> full = joined(path, key);
        claim(claimed + String.join(".", full), id);
        Choices choices = Known.isChoice(type) ? choices(node) : Choices.NONE;
        return new Field(
                id,
                type,
                key,
                full,
                label,
                words(node, "description"),
                hide,
                property(node.path("readonly")),
                property(node.path("disabled")),
                constant(node.path("defaultValue")),
                rules(node.path("validate"), node),
                choices,
                traits(node));
    }

    private void claim(String path, String id) {
        String other = paths.put(path, id);
        if (other != null) {
            throw new FormException("Components \"" + other + "\" and \"" + id + "\" both write to \"" + path
                    + "\"; every key may be used once.");
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
        return Choices.NONE;
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
                node.path("timeSerializingFormat").asText("utc_offset"),
                node.path("disallowPassedDates").asBoolean(false),
                property(node.path("accept")),
                property(node.path("multiple")),
                words(look, "prefixAdorner"),
                words(look, "suffixAdorner"),
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
            fault("has an expression that cannot be read: " + expression + " (" + expression.fault() + ")");
        }
    }

    private void fault(String what) {
        faults.add(new FormFault(current, what, true));
    }

    private void lack(String what) {
        faults.add(new FormFault(current, what, false));
    }

    private static List<String> joined(List<String> path, String more) {
        List<String> all = new ArrayList<>(path);
        all.addAll(Arrays.asList(more.split("\\.")));
        return List.copyOf(all);
    }
}

package org.reglament.form.schema;

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
import org.reglament.form.feel.Json;
import org.reglament.form.feel.Template;
import org.reglament.form.feel.Values;
import org.reglament.form.schema.Choices.Option;
import org.reglament.form.schema.Component.Column;
import org.reglament.form.schema.Component.Content;

/** Reads what a component says of itself: its rules, its options, what its type knows, and what it shows. */
final class Details {
    private final Notes notes;

    Details(Notes notes) {
        this.notes = notes;
    }

    Property standard(JsonNode node) {
        JsonNode value = node.path("defaultValue");
        return value.isMissingNode() ? Property.NONE : new Property(Json.plain(value), null);
    }

    Words displayed(String type, JsonNode node) {
        return switch (type) {
            case "html" -> notes.words(node, "content");
            case "image" -> notes.words(node, "alt");
            case "documentPreview" -> notes.words(node, "title");
            default -> notes.words(node, "text");
        };
    }

    Content content(JsonNode node) {
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
        if (node.path("action").isTextual()) {
            allowed.add(node.path("action").textValue());
        }
        JsonNode height = node.path(node.has("maxHeight") ? "maxHeight" : "height");
        return new Content(
                notes.words(node, node.has("url") ? "url" : "source"),
                notes.property(node.path("dataSource")),
                List.copyOf(columns),
                notes.property(node.path("columnsExpression")),
                node.path("rowCount").isInt() && node.path("rowCount").intValue() > 0
                        ? node.path("rowCount").intValue()
                        : null,
                height.isNumber() ? Math.max(0, Math.min(2_000, height.intValue())) : -1,
                Set.copyOf(allowed));
    }

    Rules rules(JsonNode component) {
        JsonNode validate = component.path("validate");
        if (!validate.isObject()) {
            return Rules.NONE;
        }
        Pattern pattern = null;
        String script = validate.path("pattern").asText("");
        if (!script.isEmpty()) {
            pattern = ScriptPattern.of(script);
            if (pattern == null) {
                notes.fault("form.fault.pattern", script);
            }
        }
        Words message = notes.words(validate, "patternErrorMessage");
        Words translated = Words.of(component, "patternErrorMessage", notes::heard);
        return new Rules(
                validate.path("required").asBoolean(false),
                notes.property(validate.path("minLength")),
                notes.property(validate.path("maxLength")),
                notes.property(validate.path("min")),
                notes.property(validate.path("max")),
                pattern,
                new Words(message.own(), translated.translations()),
                validate.path("validationType").asText(""));
    }

    Choices choices(JsonNode node) {
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
                    Words label = labelled ? notes.words(each, "label") : plain.words();
                    options.add(translated(new Option(plain.value(), label, notes.words(each, "hint")), node));
                }
            }
            return new Choices(null, List.copyOf(options), null);
        }
        if (expression.isTextual() && !expression.asText().isBlank()) {
            return new Choices(null, null, notes.property(expression, true).expression());
        }
        notes.fault("form.fault.options");
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

    Traits traits(JsonNode node) {
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
                notes.property(node.path("accept")),
                notes.property(node.path("multiple")),
                notes.words(look, "prefixAdorner"),
                notes.words(look, "suffixAdorner"),
                notes.property(node.path("expression")),
                node.path("computeOn").asText("change").equals("presubmit"),
                node.path("searchable").asBoolean(false),
                node.path("properties").path("autocomplete").asText(""));
    }

    /** A date's label has a name of its own in form-js. */
    Words dateLabel(JsonNode node, Words label) {
        Words date = notes.words(node, node.path("subtype").asText("date").equals("time") ? "timeLabel" : "dateLabel");
        return date.isEmpty() ? label : date;
    }
}

package org.reglament.form.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The vocabulary of Camunda Forms up to schema version 19, to name what a form says beyond it. */
public final class Known {
    static final int SCHEMA_VERSION = 19;
    private static final Set<String> CHOICES = Set.of("radio", "select", "checklist", "taglist");
    private static final Set<String> FIELDS =
            Set.of("textfield", "textarea", "number", "datetime", "checkbox", "filepicker", "expression");
    private static final Set<String> COMMON = Set.of(
            "type",
            "id",
            "key",
            "label",
            "description",
            "layout",
            "conditional",
            "properties",
            "appearance",
            "defaultValue",
            "disabled",
            "readonly",
            "validate");
    private static final Set<String> OPTIONS = Set.of("values", "valuesKey", "valuesExpression", "searchable");
    private static final Map<String, Set<String>> MORE = Map.ofEntries(
            Map.entry("textfield", Set.of()),
            Map.entry("textarea", Set.of()),
            Map.entry("checkbox", Set.of()),
            Map.entry("separator", Set.of()),
            Map.entry("number", Set.of("decimalDigits", "increment", "serializeToString")),
            Map.entry(
                    "datetime",
                    Set.of(
                            "subtype",
                            "dateLabel",
                            "timeLabel",
                            "use24h",
                            "timeInterval",
                            "timeSerializingFormat",
                            "disallowPassedDates")),
            Map.entry("radio", OPTIONS),
            Map.entry("select", OPTIONS),
            Map.entry("checklist", OPTIONS),
            Map.entry("taglist", OPTIONS),
            Map.entry("group", Set.of("components", "path", "showOutline", "verticalAlignment")),
            Map.entry(
                    "dynamiclist",
                    Set.of(
                            "components",
                            "path",
                            "showOutline",
                            "verticalAlignment",
                            "isRepeating",
                            "allowAddRemove",
                            "defaultRepetitions",
                            "disableCollapse",
                            "nonCollapsedItems")),
            Map.entry("filepicker", Set.of("accept", "multiple")),
            Map.entry("text", Set.of("text", "strict")),
            Map.entry("html", Set.of("content", "strict")),
            Map.entry("image", Set.of("source", "alt")),
            Map.entry("table", Set.of("dataSource", "columns", "columnsExpression", "rowCount")),
            Map.entry("iframe", Set.of("url", "height", "security")),
            Map.entry("expression", Set.of("expression", "computeOn")),
            Map.entry("documentPreview", Set.of("title", "dataSource", "maxHeight")),
            Map.entry("button", Set.of("action")),
            Map.entry("spacer", Set.of("height")));
    private static final Map<String, Set<String>> INSIDE = Map.of(
            "validate",
            Set.of(
                    "required",
                    "minLength",
                    "maxLength",
                    "min",
                    "max",
                    "pattern",
                    "patternErrorMessage",
                    "validationType"),
            "layout",
            Set.of("row", "columns"),
            "conditional",
            Set.of("hide"),
            "appearance",
            Set.of("prefixAdorner", "suffixAdorner"));

    private Known() {}

    static boolean isType(String type) {
        return MORE.containsKey(type);
    }

    /** Types with an answer. */
    public static boolean isField(String type) {
        return FIELDS.contains(type) || isChoice(type);
    }

    /** Types that offer options. */
    public static boolean isChoice(String type) {
        return CHOICES.contains(type);
    }

    /** The properties that the type does not have; nothing where the type itself is unknown. */
    static List<String> unknownKeys(String type, JsonNode component) {
        List<String> unknown = new ArrayList<>();
        Set<String> own = MORE.get(type);
        if (own == null) {
            return unknown;
        }
        component.properties().forEach(each -> {
            if (!COMMON.contains(each.getKey()) && !own.contains(each.getKey())) {
                unknown.add(each.getKey());
            }
            Set<String> inside = INSIDE.get(each.getKey());
            if (inside != null) {
                each.getValue().fieldNames().forEachRemaining(name -> {
                    if (!inside.contains(name)) {
                        unknown.add(each.getKey() + "." + name);
                    }
                });
            }
        });
        return unknown;
    }
}

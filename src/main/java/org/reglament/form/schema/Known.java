package org.reglament.form.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The vocabulary of Camunda Forms, to name what a form says beyond it. */
public final class Known {
    private static final Set<String> SHOWN = Set.of("text", "separator", "spacer", "button");
    private static final Set<String> LATER =
            Set.of("image", "html", "table", "iframe", "expression", "documentPreview");
    private static final Set<String> CHOICES = Set.of("radio", "select", "checklist", "taglist");
    private static final Set<String> FIELDS =
            Set.of("textfield", "textarea", "number", "datetime", "checkbox", "filepicker");
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
    private static final Set<String> PARTS = Set.of("components", "path", "showOutline", "verticalAlignment");
    private static final Map<String, Set<String>> MORE = Map.of(
            "number",
            Set.of("decimalDigits", "increment", "serializeToString"),
            "datetime",
            Set.of(
                    "subtype",
                    "dateLabel",
                    "timeLabel",
                    "use24h",
                    "timeInterval",
                    "timeSerializingFormat",
                    "disallowPassedDates"),
            "radio",
            OPTIONS,
            "select",
            OPTIONS,
            "checklist",
            OPTIONS,
            "taglist",
            OPTIONS,
            "group",
            PARTS,
            "filepicker",
            Set.of("accept", "multiple"),
            "text",
            Set.of("text"),
            "spacer",
            Set.of("height"));
    private static final Set<String> REPEATING =
            Set.of("isRepeating", "allowAddRemove", "defaultRepetitions", "disableCollapse", "nonCollapsedItems");

    private Known() {}

    /** Types with an answer. */
    public static boolean isField(String type) {
        return FIELDS.contains(type) || isChoice(type);
    }

    /** Types that offer options. */
    public static boolean isChoice(String type) {
        return CHOICES.contains(type);
    }

    /** Types without an answer that are shown, or rightly not shown, today. */
    public static boolean isShown(String type) {
        return SHOWN.contains(type);
    }

    public static boolean isForm(String type) {
        return LATER.contains(type);
    }

    public static List<String> unknownKeys(String type, JsonNode component) {
        List<String> unknown = new ArrayList<>();
        if (LATER.contains(type) || type.equals("button")) {
            return unknown;
        }
        component.fieldNames().forEachRemaining(key -> {
            boolean repeats = type.equals("dynamiclist") && (PARTS.contains(key) || REPEATING.contains(key));
            if (!COMMON.contains(key)
                    && !repeats
                    && !MORE.getOrDefault(type, Set.of()).contains(key)) {
                unknown.add(key);
            }
        });
        return unknown;
    }
}

package org.reglament.procedure;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CompletionCondition;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.jspecify.annotations.Nullable;

/**
 * Which answers of the forms a model decides by, and how each becomes a process variable.
 *
 * <p>Everything else stays out of the engine; expressions read it from the case's content.
 */
final class Answers {

    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"|'[^']*'");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.$])([A-Za-z_]\\w*)");

    /** What kind of value a form's component gives. */
    enum Kind {
        YES_NO,
        NUMBER,
        DATE,
        CHOICE,
        TEXT,
        LONG_TEXT,
        OTHER
    }

    private final Map<String, Map<String, Kind>> kindsByForm;
    private final Set<String> named;

    Answers(Iterable<JsonNode> forms, BpmnModelInstance diagram, Iterable<DmnModelInstance> decisions) {
        kindsByForm = new LinkedHashMap<>();
        forms.forEach(form -> {
            Map<String, Kind> kinds = new LinkedHashMap<>();
            kinds(form.path("components"), kinds);
            kindsByForm.put(form.path("id").asText(), kinds);
        });
        Set<String> all = new TreeSet<>();
        kindsByForm.values().forEach(kinds -> all.addAll(kinds.keySet()));
        named = mentioned(diagram, decisions);
        named.retainAll(all);
    }

    /** Names in conditions and decision inputs, whether or not a form gives them. */
    static Set<String> mentioned(BpmnModelInstance diagram, Iterable<DmnModelInstance> decisions) {
        Set<String> names = new TreeSet<>();
        diagram.getModelElementsByType(ConditionExpression.class)
                .forEach(condition -> names.addAll(names(condition.getTextContent())));
        diagram.getModelElementsByType(CompletionCondition.class)
                .forEach(condition -> names.addAll(names(condition.getTextContent())));
        decisions.forEach(decision -> decision.getModelElementsByType(InputExpression.class)
                .forEach(input -> {
                    if (input.getText() != null) {
                        names.addAll(names(input.getText().getTextContent()));
                    }
                }));
        return names;
    }

    /** The first names of all paths in an expression, words of the language included. */
    static Set<String> names(String expression) {
        Set<String> names = new TreeSet<>();
        Matcher match = NAME.matcher(TEXT.matcher(expression).replaceAll("\"\""));
        while (match.find()) {
            names.add(match.group(1));
        }
        return names;
    }

    /** The keys of the answers that a form asks for; none where there is no form. */
    Set<String> keys(@Nullable String form) {
        return kindsByForm.getOrDefault(form == null ? "" : form, Map.of()).keySet();
    }

    /** The ids of all forms. */
    Set<String> forms() {
        return kindsByForm.keySet();
    }

    Set<String> named() {
        return named;
    }

    /** Whether any form asks for that answer as words of one's own. */
    boolean typedFreely(String name) {
        return kindsByForm.values().stream()
                .map(kinds -> kinds.get(name))
                .anyMatch(kind -> kind == Kind.TEXT || kind == Kind.LONG_TEXT || kind == Kind.OTHER);
    }

    /** Whether any form asks for that answer. */
    boolean asked(String name) {
        return kindsByForm.values().stream().anyMatch(kinds -> kinds.containsKey(name));
    }

    /** Kind of each component of all forms, by key. */
    Map<String, Kind> kinds() {
        Map<String, Kind> all = new LinkedHashMap<>();
        kindsByForm.values().forEach(all::putAll);
        return all;
    }

    /** The variables that a filled form sets: named answers, typed; unanswered ones as null, unticked boxes as false. */
    Map<String, @Nullable Object> variables(@Nullable String form, Map<String, ?> answers, ZoneId zone) {
        Map<String, @Nullable Object> variables = new HashMap<>();
        kindsByForm.getOrDefault(form == null ? "" : form, Map.of()).forEach((key, kind) -> {
            if (named.contains(key)) {
                variables.put(key, typed(kind, answers.get(key), zone));
            }
        });
        return variables;
    }

    private static @Nullable Object typed(Kind kind, @Nullable Object value, ZoneId zone) {
        return switch (kind) {
            case YES_NO -> Boolean.TRUE.equals(value);
            case NUMBER ->
                value instanceof Integer number
                        ? Long.valueOf(number)
                        : value instanceof BigDecimal fraction ? Double.valueOf(fraction.doubleValue()) : value;
            case DATE ->
                value instanceof String text && text.matches("\\d{4}-\\d{2}-\\d{2}")
                        ? Date.from(LocalDate.parse(text).atStartOfDay(zone).toInstant())
                        : value;
            default -> value;
        };
    }

    private static void kinds(JsonNode components, Map<String, Kind> into) {
        for (JsonNode component : components) {
            String type = component.path("type").asText();
            if (type.equals("group") && component.path("path").asText().isEmpty()) {
                kinds(component.path("components"), into);
            } else if (component.hasNonNull("path") && component.has("components")) {
                into.put(component.path("path").asText(), Kind.OTHER);
            } else if (component.hasNonNull("key")) {
                into.put(component.path("key").asText(), kind(type));
            }
        }
    }

    private static Kind kind(String type) {
        return switch (type) {
            case "checkbox" -> Kind.YES_NO;
            case "number" -> Kind.NUMBER;
            case "datetime" -> Kind.DATE;
            case "radio", "select" -> Kind.CHOICE;
            case "textfield" -> Kind.TEXT;
            case "textarea" -> Kind.LONG_TEXT;
            default -> Kind.OTHER;
        };
    }
}

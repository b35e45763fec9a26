package org.reglament.form.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.reglament.form.feel.Expression;
import org.reglament.form.feel.Scope;
import org.reglament.form.feel.Template;

/**
 * A text of a component in the form's own language and its translations.
 * Camunda Forms know one language, so translations are custom properties: {@code "properties": {"label_en": "…"}}.
 */
public record Words(Template own, Map<String, Template> translations) {
    public static final Words NONE = new Words(Template.EMPTY, Map.of());

    public static Words of(JsonNode component, String name, Consumer<Expression> seen) {
        Map<String, Template> translations = new HashMap<>();
        component.path("properties").properties().forEach(each -> {
            if (each.getKey().startsWith(name + "_")) {
                translations.put(
                        each.getKey().substring(name.length() + 1),
                        Template.of(each.getValue().asText(), seen));
            }
        });
        JsonNode text = component.path(name);
        return new Words(Template.of(text.isValueNode() ? text.asText("") : null, seen), translations);
    }

    /** A text that comes from data: nothing in it is an expression. */
    public static Words constant(String text) {
        return new Words(Template.literal(text), Map.of());
    }

    public boolean isEmpty() {
        return own.isEmpty();
    }

    /** The text with every value in it made harmless for where it goes. */
    public String in(Locale locale, Scope scope, UnaryOperator<String> guard) {
        return translations.getOrDefault(locale.getLanguage(), own).fill(scope, guard);
    }

    public String in(Locale locale, Scope scope) {
        return translations.getOrDefault(locale.getLanguage(), own).fill(scope);
    }
}

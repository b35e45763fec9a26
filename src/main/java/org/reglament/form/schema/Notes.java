package org.reglament.form.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reglament.form.feel.Condition;
import org.reglament.form.feel.Expression;

/** What is met while a form is read: its expressions, and the faults of the component that is being read. */
final class Notes {
    private final List<FormFault> faults = new ArrayList<>();
    private final List<Expression> expressions = new ArrayList<>();
    private String current = "form";

    void at(String component) {
        current = component;
    }

    String current() {
        return current;
    }

    List<FormFault> faults() {
        return List.copyOf(faults);
    }

    List<Expression> expressions() {
        return List.copyOf(expressions);
    }

    Condition condition(JsonNode node, boolean plainHolds) {
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

    Property property(JsonNode node) {
        return property(node, false);
    }

    Property property(JsonNode node, boolean always) {
        if (always && node.isTextual() && !node.textValue().startsWith("=")) {
            Expression expression = Expression.of(node.textValue());
            seen(expression);
            return new Property(null, expression);
        }
        return Property.of(node, this::seen);
    }

    Words words(JsonNode node, String name) {
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
        fault("form.fault.expression", shown, String.valueOf(why));
    }

    void fault(String rule, Object... facts) {
        faults.add(new FormFault(current, rule, List.of(facts), true));
    }

    void lack(String rule, Object... facts) {
        faults.add(new FormFault(current, rule, List.of(facts), false));
    }

    /** An expression whose faults are told elsewhere. */
    void heard(Expression expression) {
        expressions.add(expression);
    }
}

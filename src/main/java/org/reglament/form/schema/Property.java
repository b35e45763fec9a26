package org.reglament.form.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.reglament.form.feel.Expression;
import org.reglament.form.feel.Json;
import org.reglament.form.feel.Scope;

/** A property of a component: a constant or, where its text starts with {@code =}, an expression. */
public record Property(@Nullable Object constant, @Nullable Expression expression) {
    public static final Property NONE = new Property(null, null);

    public static Property of(@Nullable JsonNode node, Consumer<Expression> seen) {
        if (node == null || node.isNull() || node.isMissingNode()) {
            return NONE;
        }
        if (node.isTextual() && node.textValue().startsWith("=")) {
            Expression expression = Expression.of(node.textValue());
            seen.accept(expression);
            return new Property(null, expression);
        }
        return new Property(Json.plain(node), null);
    }

    public boolean isSet() {
        return constant != null || expression != null;
    }

    @Nullable
    public Object value(Scope scope) {
        return expression != null ? expression.value(scope) : constant;
    }

    /** True only when it says so: null, missing and mistyped values do not hide or lock anything. */
    public boolean holds(Scope scope) {
        return Boolean.TRUE.equals(value(scope));
    }
}

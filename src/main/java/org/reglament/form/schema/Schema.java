package org.reglament.form.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.reglament.form.feel.Expression;

/**
 * A form as its author wrote it, read.
 *
 * @param expressions every expression of its components
 * @param faults what is passed over: unknown types and properties, unreadable expressions
 */
public record Schema(
        String id, JsonNode json, List<Component> parts, List<Expression> expressions, List<FormFault> faults) {}

package org.reglament.form.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A form and data to open it with. */
record Case(String name, JsonNode schema, JsonNode data) {
    JsonNode question() {
        return JsonNodeFactory.instance
                .objectNode()
                .<ObjectNode>set("schema", schema)
                .set("data", data);
    }
}

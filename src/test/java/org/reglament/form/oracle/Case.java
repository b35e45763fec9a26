package org.reglament.form.oracle;

import com.fasterxml.jackson.databind.JsonNode;

/** A form and data to open it with. */
record Case(String name, JsonNode schema, JsonNode data) {}

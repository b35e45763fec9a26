package org.reglament.participation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The rules of a competition to a JSON column and back. */
final class RulesJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private RulesJson() {}

    static String write(SelectionRules rules) {
        try {
            return MAPPER.writeValueAsString(rules);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("rules are plain values", e);
        }
    }

    static SelectionRules read(String json) {
        try {
            return MAPPER.readValue(json, SelectionRules.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the column holds no rules", e);
        }
    }
}

package org.reglament.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON as commands read and print it: numbers as they were written, keys in the order they have. */
final class PlainJson {
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false);

    private PlainJson() {}

    /**
     * Reads a text.
     *
     * @throws IllegalArgumentException with a sentence when it is no JSON
     */
    static JsonNode read(String what, String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(what + " not valid JSON: " + e.getOriginalMessage() + ".", e);
        }
    }

    /**
     * Reads a text that is an object.
     *
     * @throws IllegalArgumentException with a sentence when it is none
     */
    static Map<String, Object> object(String text) {
        JsonNode node = read("The data are", text);
        Map<String, Object> object = node.isObject()
                ? MAPPER.convertValue(node, new TypeReference<LinkedHashMap<String, Object>>() {})
                : null;
        if (object == null) {
            throw new IllegalArgumentException("The data are no JSON object; write them as {\"key\": value}.");
        }
        return object;
    }

    static JsonNode node(@Nullable Object value) {
        return MAPPER.valueToTree(value);
    }

    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not a plain value", e);
        }
    }
}

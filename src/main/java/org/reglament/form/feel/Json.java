package org.reglament.form.feel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON in and out, numbers exact. */
public final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private static final ObjectMapper IN_ORDER = new ObjectMapper();

    private Json() {}

    public static JsonNode read(String json) throws JsonProcessingException {
        return MAPPER.readTree(json);
    }

    public static @Nullable Object plain(@Nullable JsonNode node) {
        return node == null ? null : Values.plain(MAPPER.convertValue(node, Object.class));
    }

    public static JsonNode node(@Nullable Object value) {
        return MAPPER.valueToTree(value);
    }

    public static String write(@Nullable Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not a plain value", e);
        }
    }

    /** The object that a text is, its numbers exact. */
    public static Map<String, @Nullable Object> object(String json) {
        JsonNode node;
        try {
            node = read(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The data are not valid JSON: " + e.getOriginalMessage() + ".", e);
        }
        if (!node.isObject()) {
            throw new IllegalArgumentException("The data are no JSON object; write them as {\"key\": value}.");
        }
        return Values.object(plain(node));
    }

    /** A value as JSON, its keys in the order they have. */
    public static String inOrder(Object value) {
        try {
            return IN_ORDER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not a plain value", e);
        }
    }
}

package org.reglament.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Fields of a call outside its form are missing or wrong: key of a message by field. */
class FieldsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, String> errors;

    FieldsException(Map<String, String> errors) {
        super("fields refused: " + errors.keySet());
        this.errors = Collections.unmodifiableMap(new LinkedHashMap<>(errors));
    }

    Map<String, String> errors() {
        return errors;
    }
}

package org.reglament.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checked answers: what is submitted, the documents among it, and what is wrong. */
public record Checked(Map<String, @Nullable Object> answers, Set<String> documents, List<FormError> errors) {
    public boolean isGood() {
        return errors.isEmpty();
    }

    /** The first error of every field, as a page shows them. */
    public Map<String, FormError> byPath() {
        Map<String, FormError> first = new LinkedHashMap<>();
        errors.forEach(error -> first.putIfAbsent(error.path(), error));
        return first;
    }
}

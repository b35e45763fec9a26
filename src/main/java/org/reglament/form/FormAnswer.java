package org.reglament.form;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reglament.form.feel.Json;

/**
 * What a form makes of data: what it would submit, and what is wrong. The way into forms for who has a schema and data
 * and nothing else; it needs neither database nor web.
 *
 * @param data as submitted
 * @param errors sentences by the component's key as its author wrote it
 */
public record FormAnswer(Map<String, @Nullable Object> data, Map<String, List<String>> errors) {
    /**
     * The answer that form-js would give: {@code importSchema(schema, data)} and {@code submit()}, in words of ours.
     *
     * @throws org.reglament.form.schema.FormException if the schema is no form, with a sentence that says why
     * @throws IllegalArgumentException if the data are no object, likewise
     */
    public static FormAnswer asFormJs(String schema, String data, Locale locale, Clock clock) {
        return of(filled(schema, data, new Asking(locale, clock, FormSettings.FORM_JS, Attachments.NONE)));
    }

    /** The form with these data in it, to be answered or shown. */
    public static FilledForm filled(String schema, String data, Asking asking) {
        return Form.parse(schema).fill(Json.object(data), asking);
    }

    public static FormAnswer of(FilledForm filled) {
        Checked checked = filled.check();
        Map<String, List<String>> errors = new LinkedHashMap<>();
        checked.errors().forEach(error -> errors.computeIfAbsent(error.key(), ignored -> new ArrayList<>())
                .add(error.message()));
        return new FormAnswer(checked.answers(), errors);
    }

    /** {@code {"data": …, "errors": {key: [sentences]}}} in one line. */
    public String json() {
        Map<String, Object> both = new LinkedHashMap<>();
        both.put("data", data);
        both.put("errors", errors);
        return Json.inOrder(both);
    }
}

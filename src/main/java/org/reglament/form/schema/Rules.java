package org.reglament.form.schema;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What {@code validate} asks of an answer. */
public record Rules(
        boolean required,
        Property minLength,
        Property maxLength,
        Property min,
        Property max,
        @Nullable Pattern pattern,
        Words patternMessage,
        String kind) {
    public static final Rules NONE =
            new Rules(false, Property.NONE, Property.NONE, Property.NONE, Property.NONE, null, Words.NONE, "");
}

package org.reglament.form;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What {@code validate} asks of an answer. */
record Rules(
        boolean required,
        Property minLength,
        Property maxLength,
        Property min,
        Property max,
        @Nullable Pattern pattern,
        Words patternMessage,
        String kind) {
    static final Rules NONE =
            new Rules(false, Property.NONE, Property.NONE, Property.NONE, Property.NONE, null, Words.NONE, "");
}

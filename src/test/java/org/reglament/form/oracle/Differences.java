package org.reglament.form.oracle;

import org.jspecify.annotations.Nullable;

/** Where we differ from form-js on purpose, even when every rule of our own is switched off. */
final class Differences {
    private Differences() {}

    /** The difference that the case is about, or null. */
    static @Nullable String of(Case one) {
        String form = one.schema().toString();
        if (form.contains("\"type\":\"unknown-")) {
            // Form-js refuses the whole form; ours is shown without the component, and the check names it.
            return "unknown types are shown";
        }
        return null;
    }
}

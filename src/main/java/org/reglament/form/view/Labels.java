package org.reglament.form.view;

import java.util.regex.Pattern;

/** Labels of fields where they stand beside answers already given. */
public final class Labels {
    private static final Pattern MARK = Pattern.compile(" \\((необязательно|optional)\\)$");

    private Labels() {}

    /** Without the mark of an optional field, which only concerns whoever still has to answer. */
    public static String answered(String label) {
        return MARK.matcher(label).replaceFirst("");
    }
}

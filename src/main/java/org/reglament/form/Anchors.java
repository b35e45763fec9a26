package org.reglament.form;

import java.util.regex.Pattern;
import org.reglament.form.Filled.Answer;
import org.reglament.form.field.DateType;
import org.reglament.form.field.FieldTypes;

/** The ids of controls in a page. */
public final class Anchors {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}_]+");

    private Anchors() {}

    public static String of(String name) {
        String joined = BETWEEN.matcher(name).replaceAll("-");
        return "f-" + (joined.endsWith("-") ? joined.substring(0, joined.length() - 1) : joined);
    }

    /** Where a link in the error summary leads: the first control of the field. */
    public static String control(Filled part) {
        String id = of(part.name());
        return part instanceof Answer answer && FieldTypes.of(answer.component()) instanceof DateType
                ? id + (DateType.hasDate(answer.component()) ? "-day" : "-time")
                : id;
    }
}

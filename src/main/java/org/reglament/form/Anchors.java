package org.reglament.form;

import org.reglament.form.Filled.Answer;
import org.reglament.form.field.DateType;
import org.reglament.form.field.FieldTypes;

/** The ids of controls in a page. */
public final class Anchors {
    private Anchors() {}

    public static String of(String name) {
        return "f-" + name.replaceAll("[^\\p{L}\\p{N}_]+", "-").replaceAll("-$", "");
    }

    /** Where a link in the error summary leads: the first control of the field. */
    public static String control(Filled part) {
        String id = of(part.name());
        return part instanceof Answer answer && FieldTypes.of(answer.component()) instanceof DateType
                ? id + (DateType.hasDate(answer.component()) ? "-day" : "-time")
                : id;
    }
}

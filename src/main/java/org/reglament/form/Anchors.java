package org.reglament.form;

import org.reglament.form.Filled.Answer;

/** The ids of controls in a page. */
final class Anchors {
    private Anchors() {}

    static String of(String name) {
        return "f-" + name.replaceAll("[^\\p{L}\\p{N}_]+", "-").replaceAll("-$", "");
    }

    /** Where a link in the error summary leads: the first control of the field. */
    static String control(Filled part) {
        String id = of(part.name());
        return part instanceof Answer answer && answer.component().is() instanceof DateType
                ? id + (DateType.hasDate(answer.component()) ? "-day" : "-time")
                : id;
    }
}

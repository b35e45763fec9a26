package org.reglament.participation;

import java.util.Locale;

/**
 * A group of those whom the body's work concerns, and how many seats it has at least.
 *
 * @param atLeast none where the group needs no seat of its own
 */
public record ReferenceGroup(String code, String name, String nameEn, int atLeast) {

    public ReferenceGroup {
        if (code.isBlank() || name.isBlank() || atLeast < 0) {
            throw new IllegalArgumentException("a reference group needs a code, a name and a number of seats: " + code);
        }
    }

    public String name(Locale locale) {
        return locale.getLanguage().equals("en") && !nameEn.isBlank() ? nameEn : name;
    }
}

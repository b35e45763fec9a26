package org.reglament.participation;

import java.util.Locale;

/**
 * One thing by which candidates are scored.
 *
 * @param most points that a scorer may give at most; the least is none
 * @param weight what a point counts, in hundredths: 100 is once
 */
public record Criterion(String code, String name, String nameEn, int most, int weight) {

    public Criterion {
        if (code.isBlank() || name.isBlank() || most < 1 || weight < 1) {
            throw new IllegalArgumentException("a criterion needs a code, a name, points and a weight: " + code);
        }
    }

    public String name(Locale locale) {
        return locale.getLanguage().equals("en") && !nameEn.isBlank() ? nameEn : name;
    }
}

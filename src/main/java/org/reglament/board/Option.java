package org.reglament.board;

import java.util.Locale;

/**
 * One way to vote on a question.
 *
 * @param code by which diagrams know it
 * @param hint what follows when it wins; may be empty
 */
public record Option(String code, String name, String nameEn, Kind kind, String hint, String hintEn) {

    /** What the option means for the count. */
    public enum Kind {
        /** It counts as it is. */
        PLAIN,
        /** Who chooses it says what is to be mended. */
        REMARKS,
        /** It is for nothing and against nothing. */
        ABSTAIN
    }

    public String name(Locale locale) {
        return english(locale) ? nameEn : name;
    }

    public String hint(Locale locale) {
        return english(locale) ? hintEn : hint;
    }

    public boolean remarks() {
        return kind == Kind.REMARKS;
    }

    public boolean abstains() {
        return kind == Kind.ABSTAIN;
    }

    private static boolean english(Locale locale) {
        return locale.getLanguage().equals("en");
    }
}

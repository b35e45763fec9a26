package org.reglament.page;

import java.util.Locale;

/** Chooses the form of a noun that agrees with a number. */
final class Plural {
    private Plural() {}

    /** The last part of a message's key: {@code one}, {@code few} or {@code many}. */
    static String of(long count, Locale locale) {
        long n = Math.abs(count);
        if (!locale.getLanguage().equals("ru")) {
            return n == 1 ? "one" : "many";
        }
        long tens = n % 100;
        long ones = n % 10;
        if (ones == 1 && tens != 11) {
            return "one";
        }
        return ones >= 2 && ones <= 4 && (tens < 12 || tens > 14) ? "few" : "many";
    }
}

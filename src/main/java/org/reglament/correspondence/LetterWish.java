package org.reglament.correspondence;

/**
 * Which letters an applicant wants.
 *
 * @param turns whether every turn of the case is told, or only what it takes: receipt, requests and results
 * @param locale {@code ru} or {@code en}
 */
public record LetterWish(boolean turns, String locale) {
    public LetterWish {
        locale = locale.startsWith("en") ? "en" : "ru";
    }
}

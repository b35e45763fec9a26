package org.reglament.correspondence;

import org.jspecify.annotations.Nullable;
import org.reglament.casefile.Applicant;
import org.reglament.directory.Person;

/**
 * To whom a letter goes.
 *
 * @param key {@code applicant}, a login, or what else tells recipients of one event apart
 * @param address e-mail address; null when none is known
 * @param greeting what follows "Здравствуйте, "
 * @param official whether this is somebody at work
 */
public record Recipient(String key, @Nullable String address, String greeting, String locale, boolean official) {
    public static final String APPLICANT = "applicant";

    static Recipient of(Applicant applicant) {
        return new Recipient(
                APPLICANT, blankToNull(applicant.email()), greeting(applicant), language(applicant.locale()), false);
    }

    /** An official, written to at work. */
    public static Recipient of(Person person) {
        return new Recipient(
                person.login(),
                blankToNull(person.email()),
                named(person.firstName(), person.middleName()),
                language(person.locale()),
                true);
    }

    static String greeting(Applicant applicant) {
        if (!applicant.firstName().isBlank()) {
            return named(applicant.firstName(), applicant.middleName());
        }
        String organisation = blankToNull(applicant.organisation());
        return organisation != null ? organisation : applicant.lastName();
    }

    private static String named(String first, @Nullable String middle) {
        return middle == null || middle.isBlank() ? first.strip() : first.strip() + " " + middle.strip();
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static String language(@Nullable String locale) {
        return locale != null && locale.startsWith("en") ? "en" : "ru";
    }
}

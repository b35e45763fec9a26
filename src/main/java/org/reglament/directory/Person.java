package org.reglament.directory;

import org.jspecify.annotations.Nullable;

/** Somebody with an account. */
public record Person(
        String login,
        String lastName,
        String firstName,
        @Nullable String middleName,
        @Nullable String email,
        String locale) {

    private static final String NBSP = "\u00a0";

    /** Last name and initials, as lists show it. */
    public String shortName() {
        String initials = firstName.isBlank() ? "" : NBSP + firstName.charAt(0) + ".";
        return lastName
                + initials
                + (middleName == null || middleName.isBlank() ? "" : NBSP + middleName.charAt(0) + ".");
    }

    /** All names, last name first. */
    public String fullName() {
        return lastName + " " + firstName + (middleName == null ? "" : " " + middleName);
    }
}

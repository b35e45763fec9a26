package org.reglament.casefile;

import org.jspecify.annotations.Nullable;

/** Who a case is for, as that person gave it; empty fields of an anonymous message are empty strings. */
public record Applicant(
        String lastName,
        String firstName,
        @Nullable String middleName,
        @Nullable String organisation,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String postalAddress,
        @Nullable String locale) {

    /** Last name and initials, or the organisation where no person is named. */
    public String shortName() {
        if (lastName.isBlank()) {
            return organisation == null ? "" : organisation;
        }
        return lastName + initial(firstName) + initial(middleName);
    }

    /** All names, last name first. */
    public String fullName() {
        return (lastName + " " + firstName + (middleName == null ? "" : " " + middleName)).strip();
    }

    private static String initial(@Nullable String name) {
        return name == null || name.isBlank() ? "" : "\u00a0" + name.strip().charAt(0) + ".";
    }
}

package org.reglament.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reglament.casefile.Applicant;
import org.reglament.correspondence.LetterWish;

/** What a citizen says of themselves on the page «О вас», as it was typed. */
public record AboutYou(
        String lastName,
        String firstName,
        String middleName,
        boolean noMiddleName,
        String organisation,
        String phone,
        String postalAddress,
        boolean anonymous,
        String letters,
        String language) {

    /** Before the names of these fields in a draft. */
    static final String PREFIX = "about.";

    static final String EVERY_TURN = "turns";
    static final String RESULTS = "results";

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST = 500;
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()\\-]{4,24}");

    /** From the values of its fields by their names. */
    static AboutYou of(UnaryOperator<String> field) {
        return new AboutYou(
                field.apply("lastName"),
                field.apply("firstName"),
                field.apply("middleName"),
                !field.apply("noMiddleName").isBlank(),
                field.apply("organisation"),
                field.apply("phone"),
                field.apply("postalAddress"),
                !field.apply("anonymous").isBlank(),
                field.apply("letters"),
                field.apply("language"));
    }

    /** As somebody gave it in an earlier case. */
    static AboutYou of(Applicant applicant) {
        return new AboutYou(
                applicant.lastName(),
                applicant.firstName(),
                orEmpty(applicant.middleName()),
                orEmpty(applicant.middleName()).isBlank(),
                orEmpty(applicant.organisation()),
                orEmpty(applicant.phone()),
                orEmpty(applicant.postalAddress()),
                false,
                "",
                "");
    }

    /** The same person under the name that somebody else vouches for. */
    AboutYou named(String last, String first, String middle) {
        return new AboutYou(
                last,
                first,
                middle,
                middle.isBlank(),
                organisation,
                phone,
                postalAddress,
                anonymous,
                letters,
                language);
    }

    /** The same person with the letters that they want, unless they say something else here. */
    AboutYou wanting(LetterWish wish) {
        return letters.isBlank()
                ? new AboutYou(
                        lastName,
                        firstName,
                        middleName,
                        noMiddleName,
                        organisation,
                        phone,
                        postalAddress,
                        anonymous,
                        wish.turns() ? EVERY_TURN : RESULTS,
                        wish.locale())
                : this;
    }

    /** As a draft keeps it. */
    Map<String, List<String>> fields() {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put(PREFIX + "lastName", List.of(lastName));
        fields.put(PREFIX + "firstName", List.of(firstName));
        fields.put(PREFIX + "middleName", List.of(middleName));
        fields.put(PREFIX + "noMiddleName", noMiddleName ? List.of("yes") : List.of());
        fields.put(PREFIX + "organisation", List.of(organisation));
        fields.put(PREFIX + "phone", List.of(phone));
        fields.put(PREFIX + "postalAddress", List.of(postalAddress));
        fields.put(PREFIX + "anonymous", anonymous ? List.of("yes") : List.of());
        fields.put(PREFIX + "letters", List.of(letters));
        fields.put(PREFIX + "language", List.of(language));
        return fields;
    }

    /**
     * What is to be mended.
     *
     * @param byPost whether the answer is wanted on paper
     */
    List<Fault> faults(boolean byPost) {
        List<Fault> faults = new ArrayList<>();
        name("lastName", lastName, true, faults);
        name("firstName", firstName, true, faults);
        name("middleName", middleName, !noMiddleName, faults);
        if (organisation.length() > LONGEST) {
            faults.add(new Fault("organisation", "portal.about.organisation.long"));
        }
        if (!phone.isBlank() && !PHONE.matcher(phone.strip()).matches()) {
            faults.add(new Fault("phone", "portal.about.phone.wrong"));
        }
        if (postalAddress.length() > LONGEST) {
            faults.add(new Fault("postalAddress", "portal.about.postalAddress.long"));
        } else if (byPost && postalAddress.isBlank()) {
            faults.add(new Fault("postalAddress", "portal.about.postalAddress.missing"));
        }
        return faults;
    }

    /**
     * Whoever this is, in the case.
     *
     * @param locale of the page, which is that of the letters where nothing else was said
     */
    Applicant applicant(String email, String locale) {
        return new Applicant(
                lastName.strip(),
                firstName.strip(),
                noMiddleName ? null : orNull(middleName),
                orNull(organisation),
                email,
                orNull(phone),
                orNull(postalAddress),
                language.isBlank() ? locale : new LetterWish(true, language).locale());
    }

    public String fullName() {
        return String.join(" ", lastName.strip(), firstName.strip(), noMiddleName ? "" : middleName.strip())
                .strip();
    }

    private static void name(String field, String value, boolean required, List<Fault> faults) {
        if (required && value.isBlank()) {
            faults.add(new Fault(field, "portal.about." + field + ".missing"));
        } else if (value.length() > LONGEST_NAME) {
            faults.add(new Fault(field, "portal.about.name.long"));
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}

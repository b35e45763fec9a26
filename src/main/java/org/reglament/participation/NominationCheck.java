package org.reglament.participation;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of a nomination without anybody's judgement: which papers are missing, and what follows from dates.
 *
 * @param missing the papers that are not there, in the order of the form
 * @param adult whether the candidate is of age on the last day of the window
 * @param oldEnough whether the organisation had been registered for a year by then
 */
public record NominationCheck(List<Paper> missing, boolean adult, boolean oldEnough) {
    private static final int OF_AGE = 18;

    /** What a nomination needs. */
    public enum Paper {
        LETTER("nominationLetter"),
        DECISION("nominationDecision"),
        BIOGRAPHY("biography"),
        JOINING("joiningStatement"),
        RESTRICTIONS("restrictionsStatement"),
        CONFLICT("conflictDeclared"),
        PROCESSING("consentProcessing");

        private final String key;

        Paper(String key) {
            this.key = key;
        }

        /** The form field that holds it. */
        public String key() {
            return key;
        }

        private boolean in(Map<String, ?> content) {
            Object answer = content.get(key);
            return switch (this) {
                case PROCESSING -> Boolean.TRUE.equals(answer);
                case CONFLICT -> answer instanceof String text && !text.isBlank();
                default -> answer instanceof Collection<?> files && !files.isEmpty();
            };
        }
    }

    /**
     * Looks at the answers of a nomination.
     *
     * @param lastDay of the window in which it was filed
     * @param months how long an organisation must have been registered
     * @param brought whether the organiser has found the papers added since to complete it
     */
    public static NominationCheck of(Map<String, ?> content, LocalDate lastDay, int months, Collection<Paper> brought) {
        List<Paper> missing = new ArrayList<>(Arrays.asList(Paper.values()));
        missing.removeIf(paper -> paper.in(content) || brought.contains(paper));
        LocalDate born = date(content.get("birthDate"));
        LocalDate registered = date(content.get("organisationSince"));
        return new NominationCheck(
                List.copyOf(missing),
                born != null && Period.between(born, lastDay).getYears() >= OF_AGE,
                registered != null && !registered.plusMonths(months).isAfter(lastDay));
    }

    public boolean complete() {
        return missing.isEmpty();
    }

    private static @Nullable LocalDate date(@Nullable Object answer) {
        return answer instanceof LocalDate day
                ? day
                : answer instanceof String text && text.matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(text) : null;
    }
}

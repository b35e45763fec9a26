package org.reglament.participation;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a nomination says of the candidate, as far as pages and seats name it.
 *
 * @param work place of work and post
 * @param programme what the candidate wants to do in the council
 * @param areas what the candidate knows about
 * @param years of experience in public or expert work
 */
public record Candidate(
        String lastName,
        String firstName,
        String middleName,
        String organisation,
        String work,
        String programme,
        String education,
        String areas,
        String years) {

    /** As the answers of a nomination tell. */
    public static Candidate of(Map<String, ?> content) {
        return new Candidate(
                text(content, "candidateLastName"),
                text(content, "candidateFirstName"),
                text(content, "candidateMiddleName"),
                text(content, "organisationName"),
                text(content, "employment"),
                text(content, "programme"),
                text(content, "education"),
                text(content, "expertiseAreas"),
                text(content, "experienceYears"));
    }

    public String fullName() {
        return Stream.of(lastName, firstName, middleName)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
    }

    static String text(Map<String, ?> content, String key) {
        Object answer = content.get(key);
        return answer instanceof String || answer instanceof Number
                ? String.valueOf(answer).strip()
                : "";
    }
}

package org.reglament.participation;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a nomination says of the candidate, as far as pages and seats name it.
 *
 * @param work place of work and post
 * @param programme what the candidate wants to do in the council
 */
public record Candidate(
        String lastName, String firstName, String middleName, String organisation, String work, String programme) {

    /** As the answers of a nomination tell. */
    public static Candidate of(Map<String, ?> content) {
        return new Candidate(
                text(content, "candidateLastName"),
                text(content, "candidateFirstName"),
                text(content, "candidateMiddleName"),
                text(content, "organisationName"),
                text(content, "employment"),
                text(content, "programme"));
    }

    public String fullName() {
        return Stream.of(lastName, firstName, middleName)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
    }

    static String text(Map<String, ?> content, String key) {
        return content.get(key) instanceof String text ? text.strip() : "";
    }
}

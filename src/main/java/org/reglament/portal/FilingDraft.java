package org.reglament.portal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An appeal that is being written, as it was typed.
 *
 * @param id also the key by which it is filed only once
 * @param at when it was last kept; null before the first time
 * @param version how often it has changed since; 0 before the first time
 */
public record FilingDraft(UUID id, Map<String, List<String>> fields, @Nullable Instant at, int version) {
    static final String KEY = "file:";
    static final String PROCEDURE = "procedure";
    static final String BODY = "body";
    /** The id of the returned case that is filed again; put here only after whoever asked was let in to it. */
    static final String RESUBMITS = "resubmits";

    private static final String FORM = "form.";
    private static final String FILED = "filed";

    String key() {
        return KEY + id;
    }

    /** The first value of a field, empty where there is none. */
    public String text(String name) {
        List<String> all = fields.getOrDefault(name, List.of());
        return all.isEmpty() ? "" : all.get(0);
    }

    String procedure() {
        return text(PROCEDURE);
    }

    AboutYou about() {
        return AboutYou.of(name -> text(AboutYou.PREFIX + name));
    }

    boolean knowsYou() {
        return fields.keySet().stream().anyMatch(name -> name.startsWith(AboutYou.PREFIX));
    }

    /** What was typed into the procedure's own form. */
    Map<String, List<String>> answers() {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        fields.forEach((name, all) -> {
            if (name.startsWith(FORM)) {
                answers.put(name.substring(FORM.length()), all);
            }
        });
        return answers;
    }

    /** The returned case that is filed again. */
    Optional<UUID> resubmits() {
        return Optional.of(text(RESUBMITS)).filter(id -> !id.isEmpty()).map(UUID::fromString);
    }

    /** The case that was made of it. */
    Optional<UUID> filed() {
        return Optional.of(text(FILED)).filter(id -> !id.isEmpty()).map(UUID::fromString);
    }

    FilingDraft with(String name, String value) {
        return with(Map.of(name, List.of(value)));
    }

    FilingDraft with(AboutYou about) {
        return with(about.fields());
    }

    /** With those answers in place of all former ones. */
    FilingDraft answered(Map<String, List<String>> answers) {
        Map<String, List<String>> next = new LinkedHashMap<>(fields);
        next.keySet().removeIf(name -> name.startsWith(FORM));
        answers.forEach((name, all) -> next.put(FORM + name, all));
        return new FilingDraft(id, next, at, version);
    }

    /** Nothing typed is left in it: the case has it all. */
    FilingDraft filed(UUID caseId) {
        return new FilingDraft(
                id, Map.of(FILED, List.of(caseId.toString()), PROCEDURE, List.of(procedure())), at, version);
    }

    private FilingDraft with(Map<String, List<String>> more) {
        Map<String, List<String>> next = new LinkedHashMap<>(fields);
        next.putAll(more);
        return new FilingDraft(id, next, at, version);
    }
}

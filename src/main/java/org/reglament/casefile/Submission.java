package org.reglament.casefile;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One accepted form, never changed afterwards.
 *
 * @param element id of the diagram's element
 * @param task the engine's task, null for a start form
 * @param version definition id, which fixes the form's version
 * @param behalf for whom {@code by} stood in; null for a deed in their own name
 * @param many whether several people answer this element, each for themselves
 */
public record Submission(
        UUID caseId,
        String element,
        @Nullable String task,
        @Nullable String form,
        String version,
        String by,
        Instant at,
        Map<String, Object> answers,
        boolean many,
        @Nullable String behalf) {

    /** One that somebody gave in their own name. */
    public Submission(
            UUID caseId,
            String element,
            @Nullable String task,
            @Nullable String form,
            String version,
            String by,
            Instant at,
            Map<String, Object> answers,
            boolean many) {
        this(caseId, element, task, form, version, by, at, answers, many, null);
    }
}

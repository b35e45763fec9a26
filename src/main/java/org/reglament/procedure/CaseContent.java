package org.reglament.procedure;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets expressions read a case's content by name; the package that keeps cases provides it. */
public interface CaseContent {

    /** Whether the case's content has an answer of that name, be it empty. */
    boolean has(UUID caseId, String name);

    /** The answer of that name: text, number, boolean, list, map or null. */
    @Nullable
    Object read(UUID caseId, String name);
}

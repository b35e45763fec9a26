package org.reglament.worklist;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reglament.casefile.Bounds;

/**
 * An open user task as its list shows it.
 *
 * @param element id of the task in the diagram
 * @param candidates posts to which it is offered, for example {@code minzdrav:registrar}
 * @param title empty for a confidential case, as is the applicant: lists tell nothing of it but its number
 * @param behalf for whom the assignee has taken it, standing in for them
 * @param dueAt null where the diagram gave no date
 */
public record WorkItem(
        String id,
        String element,
        String name,
        UUID caseId,
        String procedure,
        String definitionId,
        String number,
        @Nullable String registrationNumber,
        String title,
        String applicant,
        String body,
        @Nullable String assignee,
        List<String> candidates,
        Instant createdAt,
        @Nullable Instant dueAt,
        int priority,
        boolean overdue,
        Bounds bounds,
        @Nullable String behalf) {

    /** Whether only named posts may see its case. */
    public boolean confidential() {
        return bounds.confidential();
    }

    /** The same task under its name in another language. */
    public WorkItem named(String words) {
        return new WorkItem(
                id,
                element,
                words,
                caseId,
                procedure,
                definitionId,
                number,
                registrationNumber,
                title,
                applicant,
                body,
                assignee,
                candidates,
                createdAt,
                dueAt,
                priority,
                overdue,
                bounds,
                behalf);
    }

    /** The official number once there is one, else the one given at filing. */
    public String shownNumber() {
        return registrationNumber == null ? number : registrationNumber;
    }
}

package org.reglament.worklist;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reglament.casefile.Bounds;
import org.reglament.deadline.Forecast;

/**
 * An open user task as its list shows it.
 *
 * @param element id of the task in the diagram
 * @param candidates posts to which it is offered, for example {@code minzdrav:registrar}
 * @param title empty for a confidential case, as is the applicant: lists tell nothing of it but its number
 * @param behalf for whom the assignee has taken it, standing in for them
 * @param dueAt null where the diagram gave no date
 * @param risk why a deadline of its case is likely to be missed; known in lists alone
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
        @Nullable String behalf,
        @Nullable Forecast risk) {

    /** Whether it is offered to no post: who has it cannot return it. */
    public boolean personal() {
        return candidates.isEmpty();
    }

    /** The posts to whose holders the task may be handed over. */
    public Set<String> receivers() {
        Set<String> groups = new TreeSet<>(candidates);
        if (groups.contains(body + ":executor")) {
            groups.add(body + ":executor2");
        }
        return groups;
    }

    /** Whether only named posts may see its case. */
    public boolean confidential() {
        return bounds.confidential();
    }

    /** The same task under its name in another language. */
    public WorkItem named(String words) {
        return with(words, risk);
    }

    /** The same task with what threatens its case. */
    WorkItem threatened(@Nullable Forecast by) {
        return with(name, by);
    }

    private WorkItem with(String words, @Nullable Forecast by) {
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
                behalf,
                by);
    }

    /** The official number once there is one, else the one given at filing. */
    public String shownNumber() {
        return registrationNumber == null ? number : registrationNumber;
    }
}

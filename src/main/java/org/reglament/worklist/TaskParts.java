package org.reglament.worklist;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.CaseRights;
import org.reglament.directory.Action;
import org.reglament.directory.People;
import org.reglament.directory.Rights;
import org.reglament.directory.Role;
import org.reglament.journal.Journal;
import org.reglament.signin.Official;
import org.reglament.signin.Visitor;
import org.springframework.stereotype.Component;

/** Tells which part somebody has in a task: by their own posts, or standing in for somebody. */
@Component
class TaskParts {

    private final CaseFiles cases;
    private final CaseRights rights;
    private final People people;
    private final TaskForms forms;

    TaskParts(CaseFiles cases, CaseRights rights, People people, TaskForms forms) {
        this.cases = cases;
        this.rights = rights;
        this.people = people;
        this.forms = forms;
    }

    /**
     * Somebody's part in a task.
     *
     * @param behalf for whom they act, standing in for them; null for somebody who acts in their own name
     * @param stand by which posts an official may act in the case
     */
    record Part(Set<Role> roles, @Nullable String behalf, CaseFile file, CaseRights.@Nullable Stand stand) {

        boolean may(Action action) {
            return Rights.allow(action, roles);
        }

        /** For whom somebody hands tasks of the case over: their right to is that of the body's registrar or head. */
        @Nullable
        String handsOverFor() {
            return stand == null ? null : stand.behalf(Set.of(file.body() + ":head", file.body() + ":registrar"));
        }
    }

    /** The visitor's part, the case and the posts asked for once. */
    Part of(Visitor visitor, WorkItem item) {
        return of(visitor, item, cases.get(item.caseId()));
    }

    /** The same of a case that is at hand. */
    Part of(Visitor visitor, WorkItem item, CaseFile file) {
        if (!(visitor instanceof Official official)) {
            return new Part(rights.roles(visitor, file), null, file, null);
        }
        CaseRights.Stand stand = rights.stand(official, file);
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(stand.roles());
        if (stand.holds(item.candidates())) {
            roles.add(Role.CANDIDATE);
        }
        if (isTheirs(item, official, file, stand)) {
            roles.add(Role.ASSIGNEE);
        }
        return new Part(roles, behalf(item, official, stand), file, stand);
    }

    /** Whether they have the task, or stand in for whoever has it; those who keep away from the case have none of it. */
    private boolean isTheirs(WorkItem item, Official official, CaseFile file, CaseRights.Stand stand) {
        String assignee = item.assignee();
        if (assignee == null || !stand.acts()) {
            return false;
        }
        return assignee.equals(official.login())
                || forms.element(item).ballot() == null
                        && !file.bounds().accuses(assignee)
                        && people.actsFor(official.login()).stream()
                                .anyMatch(other -> other.absent().equals(assignee) && other.countsIn(file.procedure()));
    }

    private static @Nullable String behalf(WorkItem item, Official official, CaseRights.Stand stand) {
        String assignee = item.assignee();
        if (assignee == null) {
            return stand.behalf(item.candidates());
        }
        return assignee.equals(official.login()) ? item.behalf() : assignee;
    }

    /** The facts of a journal's entry, with the name of whom somebody stood in for. */
    static Map<String, Object> told(Map<String, String> facts, @Nullable String absent) {
        Map<String, Object> all = new LinkedHashMap<>(facts);
        if (absent != null) {
            all.put(Journal.BEHALF, absent);
        }
        return all;
    }
}

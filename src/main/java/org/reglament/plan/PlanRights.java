package org.reglament.plan;

import java.util.EnumSet;
import java.util.Set;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.CaseRights;
import org.reglament.directory.Action;
import org.reglament.directory.People;
import org.reglament.directory.Rights;
import org.reglament.directory.Role;
import org.reglament.signin.Official;
import org.springframework.stereotype.Component;

/** Asks the table of rights what somebody may do to a plan: its body writes it, the project office checks it. */
@Component
public class PlanRights {
    private final CaseFiles cases;
    private final CaseRights rights;
    private final People people;
    private final Obligations obligations;
    private final PlanSettings settings;

    PlanRights(CaseFiles cases, CaseRights rights, People people, Obligations obligations, PlanSettings settings) {
        this.cases = cases;
        this.rights = rights;
        this.people = people;
        this.obligations = obligations;
        this.settings = settings;
    }

    public boolean may(Official official, Action action, Plan plan) {
        return Rights.allow(action, roles(official, plan));
    }

    private Set<Role> roles(Official official, Plan plan) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (plan.caseId() != null) {
            cases.find(plan.caseId()).ifPresent(file -> roles.addAll(rights.roles(official, file)));
        }
        if (people.postsOf(official.login()).stream()
                .anyMatch(held -> held.body().equals(settings.office()))) {
            roles.add(Role.OFFICE);
        }
        if (obligations.binds(plan, official.login())) {
            roles.add(Role.ASSIGNEE);
        }
        return roles;
    }
}

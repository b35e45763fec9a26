package org.reglament.casefile;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.reglament.directory.Account;
import org.reglament.directory.Action;
import org.reglament.directory.People;
import org.reglament.directory.PostHeld;
import org.reglament.directory.Rights;
import org.reglament.directory.Role;
import org.reglament.signin.Citizen;
import org.reglament.signin.Official;
import org.reglament.signin.Visitor;
import org.springframework.stereotype.Component;

/** Tells in what relation a visitor stands to a case, and asks the table of rights what that allows. */
@Component
public class CaseRights {

    private final People people;

    CaseRights(People people) {
        this.people = people;
    }

    public boolean may(Visitor visitor, Action action, CaseFile file) {
        return Rights.allow(action, roles(visitor, file));
    }

    /** The roles of that visitor towards the case; substitutes have the posts of those for whom they act. */
    public Set<Role> roles(Visitor visitor, CaseFile file) {
        if (visitor instanceof Citizen citizen) {
            return file.filedBy().equals(filer(citizen)) || isOwn(citizen, file)
                    ? EnumSet.of(Role.APPLICANT)
                    : EnumSet.noneOf(Role.class);
        }
        Official official = (Official) visitor;
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        if (file.filedBy().equals(official.getName())) {
            roles.add(Role.FILER);
        }
        if (!file.confidential() && isAdmin(official)) {
            roles.add(Role.ADMIN);
        }
        for (PostHeld held : people.postsOf(official.getName())) {
            if (held.body().equals(file.body())) {
                roles.add(Role.STAFF);
                switch (held.post()) {
                    case "registrar" -> roles.add(Role.REGISTRAR);
                    case "head" -> roles.add(Role.HEAD);
                    default -> {
                        // Other posts read the case like all staff.
                    }
                }
            }
        }
        return roles;
    }

    /** Under which name a visitor's cases are filed. */
    public static String filer(Visitor visitor) {
        return visitor instanceof Citizen citizen ? "citizen:" + citizen.getName() : visitor.getName();
    }

    private boolean isAdmin(Official official) {
        return people.account(official.getName())
                .map(Account::role)
                .filter("admin"::equals)
                .isPresent();
    }

    /** A case that an official filed for somebody is theirs too, once they have proved that the address is. */
    private static boolean isOwn(Citizen citizen, CaseFile file) {
        String email = file.applicant().email();
        return !file.confidential()
                && email != null
                && Objects.requireNonNull(citizen.getName()).equalsIgnoreCase(email);
    }
}

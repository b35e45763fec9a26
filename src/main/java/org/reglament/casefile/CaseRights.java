package org.reglament.casefile;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

    /** Whether that official may do something that concerns no case, for example run the system. */
    public boolean may(Official official, Action action) {
        return Rights.allow(action, isAdmin(official) ? EnumSet.of(Role.ADMIN) : EnumSet.noneOf(Role.class));
    }

    /** The roles of that visitor towards the case; substitutes have the posts of those for whom they act. */
    public Set<Role> roles(Visitor visitor, CaseFile file) {
        if (visitor instanceof Citizen citizen) {
            return !file.confidential() && (file.filedBy().equals(filer(citizen)) || isOwn(citizen, file))
                    ? EnumSet.of(Role.APPLICANT)
                    : EnumSet.noneOf(Role.class);
        }
        return stand((Official) visitor, file).roles();
    }

    /**
     * What an official is to a case, and by which posts they may act in it.
     *
     * @param acts false for those who are to keep away from it, whatever task they have
     * @param posts none for those
     */
    public record Stand(Set<Role> roles, boolean acts, List<PostHeld> posts) {

        /** Whether they may act by one of those posts, for example {@code minzdrav:registrar}. */
        public boolean holds(Collection<String> groups) {
            return posts.stream().anyMatch(held -> groups.contains(held.group()));
        }

        /** For whom they act by one of those posts; null where one of them is their own. */
        public @Nullable String behalf(Collection<String> groups) {
            List<PostHeld> acting =
                    posts.stream().filter(held -> groups.contains(held.group())).toList();
            return acting.isEmpty() || acting.stream().anyMatch(held -> held.absent() == null)
                    ? null
                    : acting.get(0).absent();
        }
    }

    /** Roles and posts of an official towards the case; whom it complains of sees nothing of it. */
    public Stand stand(Official official, CaseFile file) {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        String login = official.getName();
        Bounds bounds = file.bounds();
        if (bounds.accuses(login)) {
            return new Stand(roles, false, List.of());
        }
        if (!file.confidential()) {
            if (file.filedBy().equals(login)) {
                roles.add(Role.FILER);
            }
            if (isAdmin(official)) {
                roles.add(Role.ADMIN);
            }
        }
        List<PostHeld> all = people.postsOf(login);
        List<PostHeld> held = all.stream()
                .filter(post -> post.countsIn(file.procedure()))
                .filter(post -> post.absent() == null || !bounds.accuses(post.absent()))
                .toList();
        if (held.stream().anyMatch(post -> post.body().equals(file.body()) && bounds.opensTo(post))) {
            roles.add(Role.STAFF);
        }
        if (file.confidential() && !roles.contains(Role.STAFF)) {
            return new Stand(roles, false, List.of());
        }
        List<PostHeld> usable = bounds.usable(login, held);
        for (PostHeld post : usable) {
            if (post.body().equals(file.body()) && bounds.opensTo(post)) {
                switch (post.post()) {
                    case "registrar" -> roles.add(Role.REGISTRAR);
                    case "head" -> roles.add(Role.HEAD);
                    default -> {
                        // Other posts read the case like all staff.
                    }
                }
            }
        }
        return new Stand(roles, !bounds.bars(login, all), usable);
    }

    /** Whether somebody who holds one of those posts can be given a task of the case: they can sign in, and act in it. */
    public boolean receives(String login, CaseFile file, Collection<String> groups) {
        return people.account(login).filter(Account::enabled).isPresent()
                && stand(new Official(login), file).holds(groups);
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
        return email != null && Objects.requireNonNull(citizen.getName()).equalsIgnoreCase(email);
    }
}

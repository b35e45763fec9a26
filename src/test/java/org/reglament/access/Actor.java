package org.reglament.access;

import java.util.EnumSet;
import java.util.Set;
import org.reglament.directory.Role;

/** Everybody who may come to a door: the demo's accounts of one body and of another, citizens, nobody. */
enum Actor {
    ANONYMOUS(""),
    OWNER("access-owner@example.org"),
    OTHER_CITIZEN("access-other@example.org"),
    REGISTRAR("registrar.minselhoz"),
    EXECUTOR("executor.minselhoz"),
    HEAD("head.minselhoz"),
    LAWYER("lawyer.minselhoz"),
    EDITOR("editor.minselhoz"),
    /** Stands in for the registrar of the body, and holds a post of the other body. */
    SUBSTITUTE("executor2.minselhoz"),
    OTHER_REGISTRAR("registrar.minprirod"),
    OTHER_EXECUTOR("executor.minprirod"),
    OTHER_HEAD("head.minprirod"),
    OTHER_LAWYER("lawyer.minprirod"),
    OTHER_EDITOR("editor.minprirod"),
    INTAKE("intake"),
    ADMIN("admin");

    static final String BODY = "minselhoz";
    static final String OTHER_BODY = "minprirod";

    private final String name;

    Actor(String name) {
        this.name = name;
    }

    String login() {
        return name;
    }

    boolean isOfficial() {
        return !name.isEmpty() && !isCitizen();
    }

    boolean isCitizen() {
        return name.contains("@");
    }

    /** Whether they take paper in. */
    boolean isRegistrar() {
        return this == REGISTRAR || this == OTHER_REGISTRAR || this == SUBSTITUTE;
    }

    /** Who works in a body reads its report, an administrator that of all. */
    boolean readsReports() {
        return isOfficial() && this != INTAKE;
    }

    boolean isEditor() {
        return this == EDITOR || this == OTHER_EDITOR;
    }

    boolean isHead() {
        return this == HEAD || this == OTHER_HEAD;
    }

    private boolean worksIn(String body) {
        return name.endsWith("." + body);
    }

    /** What they are to a case, written out: who is of which body is all that this knows. */
    Set<Role> rolesIn(Kind kind) {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        if (kind == Kind.CONFIDENTIAL) {
            if (this == HEAD || this == LAWYER) {
                roles.add(Role.STAFF);
            }
            if (this == HEAD) {
                roles.add(Role.HEAD);
            }
            return roles;
        }
        if (this == ADMIN) {
            roles.add(Role.ADMIN);
        } else if (this == INTAKE) {
            roles.add(Role.FILER);
        } else if (this == OWNER && kind == Kind.OWN) {
            roles.add(Role.APPLICANT);
        } else if (isOfficial() && worksIn(kind.body)) {
            roles.add(Role.STAFF);
            if (isRegistrar()) {
                roles.add(Role.REGISTRAR);
            }
            if (isHead()) {
                roles.add(Role.HEAD);
            }
        }
        return roles;
    }

    /** The same, and whether the case's open task is offered to them. */
    Set<Role> rolesInTask(Kind kind) {
        Set<Role> roles = rolesIn(kind);
        boolean offered =
                kind == Kind.CONFIDENTIAL ? this == HEAD || this == LAWYER : isRegistrar() && worksIn(kind.body);
        if (offered) {
            roles.add(Role.CANDIDATE);
        }
        return roles;
    }

    /** The three cases of the test. */
    enum Kind {
        /** Of the body of most officials, its applicant is the owner. */
        OWN(BODY),
        /** Of the other body and another applicant. */
        OTHER(OTHER_BODY),
        /** Of the own body, but for its head and lawyer alone. */
        CONFIDENTIAL(BODY);

        final String body;

        Kind(String body) {
            this.body = body;
        }

        /** Stands in title and text: whoever is refused never reads it. */
        String secret() {
            return "Тайна-" + name();
        }
    }

    /** One case with what belongs to it. */
    record Place(Kind kind, String number, String task, String document) {}
}

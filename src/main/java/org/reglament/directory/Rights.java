package org.reglament.directory;

import static org.reglament.directory.Role.*;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The one table that says which role may do what; what it does not name is denied. */
public final class Rights {

    private static final Map<Action, Set<Role>> TABLE = new EnumMap<>(Action.class);

    static {
        TABLE.put(Action.READ_CASE, EnumSet.of(ADMIN, FILER, STAFF, ASSIGNEE, CANDIDATE, APPLICANT));
        TABLE.put(Action.READ_JOURNAL, EnumSet.of(ADMIN, FILER, STAFF, ASSIGNEE));
        TABLE.put(Action.READ_LETTERS, EnumSet.of(ADMIN, FILER, STAFF, ASSIGNEE));
        TABLE.put(Action.READ_INTERNAL, EnumSet.of(ADMIN, STAFF, ASSIGNEE, CANDIDATE));
        TABLE.put(Action.READ_TASK, EnumSet.of(STAFF, CANDIDATE, ASSIGNEE));
        TABLE.put(Action.CLAIM_TASK, EnumSet.of(CANDIDATE));
        TABLE.put(Action.RETURN_TASK, EnumSet.of(ASSIGNEE));
        TABLE.put(Action.COMPLETE_TASK, EnumSet.of(ASSIGNEE));
        TABLE.put(Action.HAND_OVER_TASK, EnumSet.of(REGISTRAR, HEAD));
        TABLE.put(Action.LEAD_TEAM, EnumSet.of(HEAD));
        TABLE.put(Action.ADD_PAPERS, EnumSet.of(APPLICANT, REGISTRAR, FILER));
        TABLE.put(Action.WITHDRAW, EnumSet.of(APPLICANT, REGISTRAR));
        TABLE.put(Action.UNDO_REGISTRATION, EnumSet.of(HEAD));
        TABLE.put(Action.FILE_FOR_OTHERS, EnumSet.of(FILER, STAFF));
        TABLE.put(Action.START_PROCEDURE, EnumSet.of(CANDIDATE));
        TABLE.put(Action.READ_REPORT, EnumSet.of(ADMIN, STAFF));
        TABLE.put(Action.KEEP_RESPONSIBLE, EnumSet.of(EDITOR));
        TABLE.put(Action.WITHDRAW_PUBLICATION, EnumSet.of(EDITOR));
        TABLE.put(Action.PREVIEW_LETTERS, EnumSet.of(ADMIN, EDITOR));
        TABLE.put(Action.PLACE_MAIL, EnumSet.of(ADMIN, REGISTRAR));
        TABLE.put(Action.READ_PLAN, EnumSet.of(ADMIN, STAFF, CANDIDATE, ASSIGNEE, OFFICE));
        TABLE.put(Action.EDIT_PLAN, EnumSet.of(STAFF));
        TABLE.put(Action.CHECK_PLAN, EnumSet.of(OFFICE));
        TABLE.put(Action.REPORT_PLAN, EnumSet.of(ASSIGNEE));
        TABLE.put(Action.READ_BOARD, EnumSet.of(ADMIN, MEMBER, CHAIR, SECRETARY));
        TABLE.put(Action.VOTE, EnumSet.of(MEMBER));
        TABLE.put(Action.KEEP_AGENDA, EnumSet.of(SECRETARY));
        TABLE.put(Action.SIGN_MINUTES, EnumSet.of(CHAIR, SECRETARY));
        TABLE.put(Action.KEEP_SEATS, EnumSet.of(ADMIN, SECRETARY));
        TABLE.put(Action.KEEP_BOARDS, EnumSet.of(ADMIN));
        TABLE.put(Action.READ_EXPERTS, EnumSet.of(STAFF));
        TABLE.put(Action.OPERATE, EnumSet.of(ADMIN));
        TABLE.put(Action.MANAGE_ACCOUNTS, EnumSet.of(ADMIN));
    }

    private Rights() {}

    /** Whether any of those roles may do it. */
    public static boolean allow(Action action, Set<Role> roles) {
        Set<Role> allowed = TABLE.getOrDefault(action, Set.of());
        return roles.stream().anyMatch(allowed::contains);
    }
}

package org.reglament.board;

import java.util.EnumSet;
import java.util.Set;
import org.reglament.directory.Action;
import org.reglament.directory.People;
import org.reglament.directory.Rights;
import org.reglament.directory.Role;
import org.springframework.stereotype.Component;

/** Tells what somebody is to a board; nobody is it in place of another. */
@Component
public class BoardRights {

    private final Boards boards;
    private final People people;

    BoardRights(Boards boards, People people) {
        this.boards = boards;
        this.people = people;
    }

    public boolean may(String login, Action action, String board) {
        return Rights.allow(action, roles(login, board));
    }

    /** The roles of that person towards the board today. */
    public Set<Role> roles(String login, String board) {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        for (Seat seat : boards.seats(board)) {
            if (seat.login().equals(login)) {
                if (seat.votes()) {
                    roles.add(Role.MEMBER);
                }
                switch (seat.role()) {
                    case CHAIR, DEPUTY -> roles.add(Role.CHAIR);
                    case SECRETARY -> roles.add(Role.SECRETARY);
                    case MEMBER -> {
                        // A member without a vote is a guest of the agenda.
                    }
                }
            }
        }
        if (people.account(login)
                .filter(account -> "admin".equals(account.role()))
                .isPresent()) {
            roles.add(Role.ADMIN);
        }
        return roles;
    }

    /** Refuses what the table of rights does not allow. */
    void require(String login, Action action, String board) {
        if (!may(login, action, board)) {
            throw new SecurityException(login + " may not " + action + " in " + board);
        }
    }
}

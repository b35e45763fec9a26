package org.reglament.board;

import java.util.Optional;
import java.util.Set;
import org.reglament.directory.Account;
import org.reglament.directory.Action;
import org.reglament.directory.People;
import org.reglament.directory.Role;
import org.springframework.stereotype.Component;

/**
 * Tells who signs the minutes of a meeting: who presided and who was its secretary; where one of them holds no such seat
 * any more, whoever holds it today signs in their stead and is named so.
 */
@Component
public class Signers {

    private final Boards boards;
    private final BoardRights rights;
    private final People people;

    Signers(Boards boards, BoardRights rights, People people) {
        this.boards = boards;
        this.rights = rights;
        this.people = people;
    }

    /** As what that person signs: as chair or as secretary; empty for everybody else. */
    public Optional<Seat.Role> as(String login, Meeting meeting) {
        if (!able(login, meeting)) {
            return Optional.empty();
        }
        if (login.equals(meeting.chair())) {
            return Optional.of(Seat.Role.CHAIR);
        }
        if (login.equals(meeting.secretary())) {
            return Optional.of(Seat.Role.SECRETARY);
        }
        Set<Role> roles = rights.roles(login, meeting.board());
        if (roles.contains(Role.CHAIR) && !able(meeting.chair(), meeting)) {
            return Optional.of(Seat.Role.CHAIR);
        }
        if (roles.contains(Role.SECRETARY) && !able(meeting.secretary(), meeting)) {
            return Optional.of(Seat.Role.SECRETARY);
        }
        return Optional.empty();
    }

    /** Whose signature it would be, had nobody to stand in. */
    public static String meant(Meeting meeting, Seat.Role role) {
        return role == Seat.Role.CHAIR ? meeting.chair() : meeting.secretary();
    }

    /** Who is to sign as chair: who presided, else the chair of today or the deputy. */
    String chair(Meeting meeting) {
        if (able(meeting.chair(), meeting)) {
            return meeting.chair();
        }
        return boards.holder(meeting.board(), Seat.Role.CHAIR)
                .or(() -> boards.holder(meeting.board(), Seat.Role.DEPUTY))
                .map(Seat::login)
                .orElse(meeting.chair());
    }

    private boolean able(String login, Meeting meeting) {
        return rights.may(login, Action.SIGN_MINUTES, meeting.board())
                && people.account(login).filter(Account::enabled).isPresent();
    }
}

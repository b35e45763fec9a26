package org.reglament.board;

import java.util.Optional;
import org.reglament.correspondence.Chairs;
import org.reglament.directory.People;
import org.reglament.directory.Person;
import org.springframework.stereotype.Component;

/** Finds who chairs a board today, for letters of diagrams. */
@Component
class BoardChairs implements Chairs {

    private final Boards boards;
    private final People people;

    BoardChairs(Boards boards, People people) {
        this.boards = boards;
        this.people = people;
    }

    @Override
    public Optional<Person> of(String board) {
        return boards.holder(board, Seat.Role.CHAIR).flatMap(seat -> people.find(seat.login()));
    }
}

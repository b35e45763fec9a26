package org.reglament.correspondence;

import java.util.Optional;
import org.reglament.directory.Person;

/** Knows who chairs a board, for letters that a diagram sends there. */
public interface Chairs {
    /** Who chairs the board of that key today; nobody where the seat is empty or there is no such board. */
    Optional<Person> of(String board);
}

package org.reglament.participation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reglament.board.Board;
import org.reglament.board.Boards;
import org.reglament.board.Seat;
import org.reglament.directory.People;
import org.reglament.directory.Person;
import org.reglament.form.OfferedChoices;
import org.springframework.stereotype.Component;

/** Those who sit in the expert council: {@code boardExperts}, by account. */
@Component
class BoardExperts implements OfferedChoices {
    private final Boards boards;
    private final People people;

    BoardExperts(Boards boards, People people) {
        this.boards = boards;
        this.people = people;
    }

    @Override
    public String name() {
        return "boardExperts";
    }

    @Override
    public List<Map<String, String>> in(String body, Locale locale) {
        List<Seat> seats = boards.all().stream()
                .filter(board -> board.kind() == Board.Kind.EXPERT_COUNCIL)
                .flatMap(board -> boards.seats(board.key()).stream())
                .toList();
        Map<String, Person> named = people.named(seats.stream().map(Seat::login).toList());
        return seats.stream()
                .map(seat -> Map.of("value", seat.login(), "label", label(seat, named.get(seat.login()))))
                .toList();
    }

    private static String label(Seat seat, @Nullable Person person) {
        String name = person == null ? seat.login() : person.shortName();
        return seat.title().isBlank() ? name : name + ", " + seat.title();
    }
}

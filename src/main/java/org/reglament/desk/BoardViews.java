package org.reglament.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.reglament.board.Board;
import org.reglament.board.BoardKeeping;
import org.reglament.board.Boards;
import org.reglament.board.Seat;
import org.reglament.board.Share;
import org.reglament.calendar.BusinessClock;
import org.reglament.directory.Bodies;
import org.reglament.directory.Body;
import org.reglament.directory.People;
import org.reglament.directory.Person;
import org.reglament.journal.JournalEntry;
import org.reglament.plan.Concept;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Gathers what the page of a board shows: who sits in it, and what was done to it. */
@Component
class BoardViews {

    private static final int DEEDS = 50;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final Set<String> SHARES = Set.of("quorum", "majority");

    private final Boards boards;
    private final BoardKeeping keeping;
    private final People people;
    private final Bodies bodies;
    private final BusinessClock clock;
    private final MessageSource words;

    BoardViews(
            Boards boards,
            BoardKeeping keeping,
            People people,
            Bodies bodies,
            BusinessClock clock,
            MessageSource words) {
        this.boards = boards;
        this.keeping = keeping;
        this.people = people;
        this.bodies = bodies;
        this.clock = clock;
        this.words = words;
    }

    /**
     * A seat.
     *
     * @param over whether its term is over
     * @param curates the mechanisms that its holder looks after, by name
     */
    public record Row(Seat seat, String name, boolean over, String curates) {}

    /** One thing that was done to a board. */
    public record Deed(Instant at, String by, String what, List<String> facts) {}

    String body(Board board) {
        String code = board.body();
        return code == null ? "" : bodies.find(code).map(Body::name).orElse(code);
    }

    List<Row> rows(Board board, Locale locale) {
        List<Seat> seats = boards.history(board.key());
        Map<String, Person> named =
                people.named(seats.stream().map(Seat::login).distinct().toList());
        return seats.stream().map(seat -> row(seat, named, locale)).toList();
    }

    private Row row(Seat seat, Map<String, Person> named, Locale locale) {
        Person person = named.get(seat.login());
        LocalDate until = seat.until();
        return new Row(
                seat,
                person == null ? seat.login() : person.fullName(),
                until != null && until.isBefore(clock.today()),
                curates(seat.curates(), locale));
    }

    /** Numbers of mechanisms as their names; what was written before there were numbers stays as it is. */
    static String curates(String written, Locale locale) {
        return Arrays.stream(written.split(","))
                .filter(one -> !one.isBlank())
                .map(one -> one.matches("\\d{1,2}")
                        ? Concept.ofRegion()
                                .mechanism(Integer.parseInt(one))
                                .map(mechanism -> mechanism.number() + ". " + mechanism.in(locale))
                                .orElse(one)
                        : one)
                .collect(Collectors.joining("; "));
    }

    /** The latest deeds, for whoever keeps the composition. */
    List<Deed> deeds(String login, Board board, Locale locale) {
        List<JournalEntry> entries =
                keeping.history(login, board.key()).stream().limit(DEEDS).toList();
        Set<String> logins = new HashSet<>();
        entries.forEach(entry -> {
            logins.add(entry.by());
            logins.add(Objects.toString(entry.element(), ""));
        });
        Map<String, Person> named = people.named(logins);
        return entries.stream().map(entry -> deed(entry, named, locale)).toList();
    }

    private Deed deed(JournalEntry entry, Map<String, Person> named, Locale locale) {
        String about = name(named, Objects.toString(entry.element(), ""));
        return new Deed(
                entry.at(),
                name(named, entry.by()),
                words.getMessage("board.deed." + entry.action(), new Object[] {about}, locale),
                entry.data().entrySet().stream()
                        .filter(fact -> !String.valueOf(fact.getValue()).isEmpty())
                        .map(fact -> fact(fact.getKey(), String.valueOf(fact.getValue()), locale))
                        .toList());
    }

    private String fact(String fact, String value, Locale locale) {
        String said = Arrays.stream(value.split(BoardKeeping.BECAME, -1))
                .map(one -> value(fact, one, locale))
                .collect(Collectors.joining(BoardKeeping.BECAME));
        return words.getMessage("board.fact." + fact, null, locale) + ": " + said;
    }

    private String value(String fact, String value, Locale locale) {
        if (value.isEmpty()) {
            return "–";
        }
        if (SHARES.contains(fact)) {
            Share share = Share.parse(value);
            return words.getMessage(
                    share.strict() ? "board.share.more" : "board.share.least",
                    new Object[] {share.part(), share.whole()},
                    locale);
        }
        if (fact.equals("since") || fact.equals("until")) {
            return DAY.format(LocalDate.parse(value));
        }
        if (fact.equals("curates")) {
            return curates(value, locale);
        }
        if (fact.equals("body")) {
            return bodies.find(value).map(Body::name).orElse(value);
        }
        String key =
                switch (fact) {
                    case "kind" -> "board.kind." + value;
                    case "base" -> "board.rules.base." + value;
                    case "recusal" -> "board.rules.recusal." + value;
                    case "role" -> "board.role." + value;
                    default -> "board.value." + value;
                };
        return Objects.requireNonNull(words.getMessage(key, null, value, locale));
    }

    private static String name(Map<String, Person> named, String login) {
        Person person = named.get(login);
        return person == null ? login : person.shortName();
    }
}

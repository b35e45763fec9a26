package org.reglament.board;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.reglament.calendar.BusinessClock;
import org.reglament.directory.People;
import org.reglament.directory.Person;
import org.springframework.stereotype.Component;

/** Gathers what minutes and excerpts say, as the plain values that templates read. */
@Component
class MinutesData {

    private static final Locale RU = Locale.forLanguageTag("ru");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy 'года'", RU);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy 'года', HH:mm", RU);

    private final Boards boards;
    private final Meetings meetings;
    private final Agenda agenda;
    private final Voters voters;
    private final MeetingWords words;
    private final People people;
    private final BusinessClock clock;

    MinutesData(
            Boards boards,
            Meetings meetings,
            Agenda agenda,
            Voters voters,
            MeetingWords words,
            People people,
            BusinessClock clock) {
        this.boards = boards;
        this.meetings = meetings;
        this.agenda = agenda;
        this.voters = voters;
        this.words = words;
        this.people = people;
        this.clock = clock;
    }

    /** The whole minutes. */
    Map<String, Object> of(Meeting meeting, List<Minutes.Signature> signatures) {
        return facts(meeting, agenda.of(meeting.id()), signatures);
    }

    /** What concerns one question. */
    Map<String, Object> of(Meeting meeting, AgendaItem item, List<Minutes.Signature> signatures) {
        return facts(meeting, List.of(item), signatures);
    }

    private Map<String, Object> facts(Meeting meeting, List<AgendaItem> items, List<Minutes.Signature> signatures) {
        Board board = boards.get(meeting.board());
        List<Seat> seats = boards.seats(board.key(), clock.dateOf(meeting.plannedAt()));
        Set<String> logins = new TreeSet<>(seats.stream().map(Seat::login).toList());
        logins.add(meeting.chair());
        logins.add(meeting.secretary());
        signatures.forEach(one -> logins.add(one.login()));
        items.forEach(item -> voters.of(item.id()).forEach(voter -> logins.add(voter.login())));
        items.forEach(item -> voters.recused(item.id()).forEach(one -> logins.add(one.login())));
        Map<String, Person> named = people.named(logins);
        Set<String> there = meeting.absentee()
                ? items.stream()
                        .flatMap(item -> voters.of(item.id()).stream())
                        .filter(Voters.Voter::voted)
                        .map(Voters.Voter::login)
                        .collect(Collectors.toSet())
                : meetings.attendance(meeting.id());
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("board", board.name());
        data.put("number", String.valueOf(meeting.number()));
        data.put("cited", words.number(meeting));
        data.put("day", DAY.format(clock.dateOf(meeting.plannedAt())));
        data.put("absentee", meeting.absentee());
        data.put("place", meeting.place());
        data.put("secret", board.rules().secret());
        data.put("chair", name(named, meeting.chair()));
        data.put("chairTitle", title(seats, meeting.chair()));
        data.put("secretary", name(named, meeting.secretary()));
        data.put("present", members(seats, named, there, true));
        data.put("missing", members(seats, named, there, false));
        data.put("items", items.stream().map(item -> item(item, named)).toList());
        for (Minutes.Signature signature : signatures) {
            String place = Boards.word(signature.role());
            data.put(place + "Signed", MOMENT.format(signature.at().atZone(clock.getZone())));
            if (!signature.login().equals(Signers.meant(meeting, signature.role()))) {
                data.put(place + "By", name(named, signature.login()) + post(meeting, signature));
            }
        }
        return data;
    }

    /** What who signed in another's stead was to the board on that day. */
    private String post(Meeting meeting, Minutes.Signature signature) {
        return boards.seats(meeting.board(), clock.dateOf(signature.at())).stream()
                .filter(seat -> seat.login().equals(signature.login()) && seat.role() != Seat.Role.MEMBER)
                .map(seat -> ", " + words.role(seat.role()).toLowerCase(RU))
                .findFirst()
                .orElse("");
    }

    private static List<Map<String, Object>> members(
            List<Seat> seats, Map<String, Person> named, Set<String> there, boolean present) {
        return seats.stream()
                .filter(seat -> seat.votes() && there.contains(seat.login()) == present)
                .map(seat -> Map.<String, Object>of("name", name(named, seat.login()), "title", seat.title()))
                .toList();
    }

    private Map<String, Object> item(AgendaItem item, Map<String, Person> named) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("title", item.title());
        data.put("summary", item.summary());
        data.put("outcome", item.outcome() == null ? "" : words.outcome(item, item.outcome(), RU));
        data.put("reason", item.reason());
        data.put("decision", item.decision());
        LocalDate due = item.decisionDue();
        data.put("due", due == null ? "" : DAY.format(due));
        data.put(
                "recused",
                voters.recused(item.id()).stream()
                        .map(one -> Map.of("name", name(named, one.login()), "reason", one.reason()))
                        .toList());
        data.put(
                "dissents",
                voters.dissents(item.id()).stream()
                        .map(one -> Map.of("name", name(named, one.login()), "text", one.text()))
                        .toList());
        Result result = item.result();
        List<Voters.Ballot> ballots = voters.ballots(item.id());
        data.put("byLine", item.byLine());
        data.put(
                "unnamed",
                voters.unnamed(item.id()).stream()
                        .map(one -> Map.of("line", one.line(), "text", one.text()))
                        .toList());
        if (result != null) {
            data.put("all", result.all());
            data.put("took", result.outcome().present());
            data.put("needed", result.outcome().needed());
            data.put("quorum", result.outcome().quorum());
            data.put("tipped", result.outcome().tipped());
            data.put("votes", votes(item, result.counts()));
            data.put("lines", lines(item, result, ballots, named));
        } else {
            data.put("votes", List.of());
            data.put("lines", List.of());
        }
        data.put("named", item.byLine() ? List.of() : named(item, ballots, named));
        return data;
    }

    private List<Map<String, Object>> lines(
            AgendaItem item, Result result, List<Voters.Ballot> ballots, Map<String, Person> named) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (Result.LineResult line : result.lines()) {
            List<Voters.Ballot> own = ballots.stream()
                    .filter(ballot -> ballot.line().equals(line.code()))
                    .toList();
            lines.add(Map.of(
                    "code", line.code(),
                    "title", line.title(),
                    "outcome", words.outcome(item, line.outcome().code(), RU),
                    "votes", votes(item, line.counts()),
                    "remarks",
                            named(item, own, named).stream()
                                    .filter(row ->
                                            !String.valueOf(row.get("remarks")).isEmpty())
                                    .toList()));
        }
        return lines;
    }

    private static List<Map<String, Object>> votes(AgendaItem item, Map<String, Integer> counts) {
        return item.options().stream()
                .map(option -> Map.<String, Object>of(
                        "name", option.name(), "count", String.valueOf(counts.getOrDefault(option.code(), 0))))
                .toList();
    }

    private static List<Map<String, Object>> named(
            AgendaItem item, List<Voters.Ballot> ballots, Map<String, Person> named) {
        return ballots.stream()
                .map(ballot -> Map.<String, Object>of(
                        "name", name(named, ballot.login()),
                        "choice", item.option(ballot.choice()).name(),
                        "remarks", ballot.remarks()))
                .toList();
    }

    private static String title(List<Seat> seats, String login) {
        return seats.stream()
                .filter(seat -> seat.login().equals(login))
                .map(Seat::title)
                .findFirst()
                .orElse("");
    }

    static String name(Map<String, Person> named, String login) {
        Person person = named.get(login);
        return person == null ? login : person.shortName();
    }
}

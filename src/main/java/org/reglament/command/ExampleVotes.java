package org.reglament.command;

import static org.reglament.command.ExampleExpectations.facts;
import static org.reglament.command.ExampleExpectations.same;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.reglament.board.Agenda;
import org.reglament.board.AgendaItem;
import org.reglament.board.BoardLetters;
import org.reglament.board.Boards;
import org.reglament.board.Line;
import org.reglament.board.Meeting;
import org.reglament.board.Meetings;
import org.reglament.board.Minutes;
import org.reglament.board.Result;
import org.reglament.board.Seat;
import org.reglament.board.Secretariat;
import org.reglament.board.Vote;
import org.reglament.board.Voters;
import org.reglament.board.Voting;
import org.reglament.calendar.BusinessClock;
import org.reglament.correspondence.Letter;

/** Holds the votes that an example tells of, as secretary and members would. */
final class ExampleVotes {

    private final Secretariat secretariat;
    private final Voting voting;
    private final Agenda agenda;
    private final Boards boards;
    private final Meetings meetings;
    private final Minutes minutes;
    private final Voters voters;
    private final BoardLetters letters;
    private final BusinessClock clock;

    ExampleVotes(
            Secretariat secretariat,
            Voting voting,
            Agenda agenda,
            Boards boards,
            Meetings meetings,
            Minutes minutes,
            Voters voters,
            BoardLetters letters,
            BusinessClock clock) {
        this.secretariat = secretariat;
        this.voting = voting;
        this.agenda = agenda;
        this.boards = boards;
        this.meetings = meetings;
        this.minutes = minutes;
        this.voters = voters;
        this.letters = letters;
        this.clock = clock;
    }

    /**
     * Opens the vote on the question of that key and casts the ballots told; or gives the question back.
     *
     * @param settle lets the diagram go on, which counts the votes
     */
    void hold(UUID caseId, JsonNode told, Runnable settle, ExampleReport report) {
        String key = told.path("vote").asText();
        if (agenda.latest(caseId, key).isEmpty()) {
            settle.run();
        }
        AgendaItem item = question(caseId, key);
        String secretary = boards.holder(item.board(), Seat.Role.SECRETARY)
                .map(Seat::login)
                .orElseThrow(() -> new ExampleFault(item.board() + " has no secretary."));
        if (told.has("return")) {
            secretariat.giveBack(secretary, item.id(), told.path("return").asText());
            report.step(secretary + " gives «" + item.title() + "» back");
            return;
        }
        if (item.state() == AgendaItem.State.WAITING) {
            open(item, secretary, told);
            report.step(secretary + " opens the vote on «" + item.title() + "»");
        }
        told.path("recused")
                .properties()
                .forEach(one ->
                        voting.recuse(one.getKey(), item.id(), one.getValue().asText()));
        ballots(question(caseId, key), told).forEach((login, vote) -> voting.cast(login, item.id(), vote));
        if (told.path("close").asBoolean()) {
            secretariat.close(secretary, item.id());
        }
        report.step("members vote on «" + item.title() + "»");
        letters(item, told.path("letters"), report);
        if (told.has("outcome") || told.path("minutes").asBoolean()) {
            settle.run();
            AgendaItem voted = agenda.find(item.id()).orElseThrow();
            compare(voted, told.path("outcome"), report);
            if (told.path("minutes").asBoolean()) {
                sign(voted, secretary, report);
            }
        }
    }

    /** How many members were written to, by name of the letter; each letter names the question. */
    private void letters(AgendaItem item, JsonNode told, ExampleReport report) {
        told.properties().forEach(one -> {
            String name = one.getKey();
            List<Letter> sent = letters.sent(item, name);
            same("letters " + name + " of the vote", one.getValue().asInt(), sent.size(), report);
            sent.stream()
                    .filter(letter -> !letter.text().contains(item.title()))
                    .forEach(letter -> report.fail(
                            "The letter " + name + " to " + letter.recipient() + " does not name the question."));
        });
    }

    /** What the vote came to, in so far as the example says it. */
    private void compare(AgendaItem item, JsonNode expected, ExampleReport report) {
        Result result = item.result();
        if (result == null) {
            report.fail("The vote on «" + item.title() + "» has not ended.");
            return;
        }
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("code", result.outcome().code());
        found.put("present", result.outcome().present());
        found.put("needed", result.outcome().needed());
        found.put("tipped", result.outcome().tipped());
        found.put("votes", result.counts());
        found.put(
                "recused",
                voters.recused(item.id()).stream().map(Voters.Recused::login).toList());
        found.put(
                "dissent",
                voters.dissents(item.id()).stream().map(Voters.Dissent::login).toList());
        String best = item.options().get(0).code();
        Map<String, String> lines = new TreeMap<>();
        result.lines().stream()
                .filter(line -> !line.outcome().code().equals(best))
                .forEach(line -> lines.put(line.code(), line.outcome().code()));
        Map<String, String> hints = new LinkedHashMap<>();
        item.options().forEach(option -> hints.put(option.code(), option.hint()));
        found.put("hints", hints);
        found.put("rows", result.lines().size());
        found.put("otherwise", lines);
        found.forEach((what, value) -> {
            if (expected.has(what)) {
                JsonNode wanted = expected.path(what);
                same(what + " of the vote", wanted, PlainJson.node(value), report);
            }
        });
        report.found(
                "votes",
                facts(
                        "title", item.title(),
                        "outcome", result.outcome().code(),
                        "votes", result.counts().toString()));
    }

    /** Ends the meeting, and has its minutes drawn up, signed by both and published. */
    private void sign(AgendaItem item, String secretary, ExampleReport report) {
        UUID id = item.meeting();
        if (id == null) {
            throw new ExampleFault("«" + item.title() + "» was voted on at no meeting.");
        }
        secretariat.end(secretary, id);
        minutes.draw(secretary, id);
        minutes.sign(secretary, id);
        minutes.sign(meetings.find(id).orElseThrow().chair(), id);
        minutes.publish(secretary, id);
        report.step(secretary + " and the chair sign the minutes");
    }

    private AgendaItem question(UUID caseId, String key) {
        return agenda.latest(caseId, key)
                .orElseThrow(() -> new ExampleFault("The case put no question '" + key + "' to a board."));
    }

    private void open(AgendaItem item, String secretary, JsonNode told) {
        List<String> there = texts(told.path("there"));
        Meeting meeting =
                secretariat.plan(secretary, new Meetings.Plan(item.board(), there.isEmpty(), clock.instant(), ""));
        secretariat.take(secretary, meeting.id(), List.of(item.id()));
        if (!there.isEmpty()) {
            secretariat.attend(secretary, meeting.id(), there, there.get(0));
        }
        secretariat.open(secretary, item.id(), told.has("lines"), null);
    }

    /** By member: what they chose on the whole, and on lines where these tell otherwise. */
    private static Map<String, Vote> ballots(AgendaItem item, JsonNode told) {
        Map<String, String> whole = chosen(told.path("ballots"));
        Map<String, Map<String, String>> choices = new LinkedHashMap<>();
        whole.forEach((login, choice) -> {
            Map<String, String> own = new LinkedHashMap<>();
            if (item.byLine()) {
                item.lines().forEach(line -> own.put(line.code(), choice));
            } else {
                own.put("", choice);
            }
            choices.put(login, own);
        });
        told.path("lines").properties().forEach(line -> chosen(line.getValue())
                .forEach((login, choice) -> choices.computeIfAbsent(login, any -> new LinkedHashMap<>())
                        .put(line.getKey(), choice)));
        Map<String, String> remarks = new LinkedHashMap<>();
        String said = told.path("remarks").asText("");
        remarks.put("", said);
        item.lines().stream().map(Line::code).forEach(code -> remarks.put(code, said));
        Map<String, Vote> votes = new LinkedHashMap<>();
        choices.forEach((login, own) -> votes.put(
                login, new Vote(own, remarks, told.path("dissent").path(login).asText(""))));
        return votes;
    }

    /** Members by option, turned round. */
    private static Map<String, String> chosen(JsonNode byOption) {
        Map<String, String> chosen = new LinkedHashMap<>();
        byOption.properties()
                .forEach(option -> texts(option.getValue()).forEach(login -> chosen.put(login, option.getKey())));
        return chosen;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(one.asText()));
        return texts;
    }
}

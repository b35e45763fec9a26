package org.reglament.board;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reglament.correspondence.LetterRequest;
import org.reglament.correspondence.Letters;
import org.reglament.correspondence.Recipient;
import org.reglament.directory.People;
import org.reglament.document.PublicAddress;
import org.springframework.stereotype.Component;

/** Writes to members: that a vote has opened, that it closes soon, when the board meets. */
@Component
class BoardLetters {

    private final Letters letters;
    private final People people;
    private final PublicAddress address;

    BoardLetters(Letters letters, People people, PublicAddress address) {
        this.letters = letters;
        this.people = people;
        this.address = address;
    }

    /** To all who vote by correspondence. */
    void called(AgendaItem item, Board board, Collection<String> logins, Instant until) {
        vote("board-vote", item, board, logins, until);
    }

    /** To those alone who have not voted. */
    void remind(AgendaItem item, Board board, Collection<String> logins, Instant until) {
        vote("board-reminder", item, board, logins, until);
    }

    private void vote(String letter, AgendaItem item, Board board, Collection<String> logins, Instant until) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("board", board.name());
        facts.put("boardEn", board.nameEn());
        facts.put("question", item.title());
        facts.put("until", until);
        facts.put("url", address.to("/desk/votes/" + item.id()));
        people.named(logins)
                .values()
                .forEach(person ->
                        letters.send(LetterRequest.of(letter, null, letter + " " + item.id(), Recipient.of(person))
                                .with(facts)));
    }

    /** To all members: when and where, and what is on the agenda. */
    void invite(Meeting meeting, Board board, Collection<String> logins, List<AgendaItem> items, String occurrence) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("board", board.name());
        facts.put("boardEn", board.nameEn());
        facts.put("at", meeting.plannedAt());
        facts.put("place", meeting.place());
        facts.put("agenda", items.stream().map(AgendaItem::title).toList());
        facts.put("url", address.to("/desk/meetings/" + meeting.id()));
        facts.put("calendar", address.to("/desk/meetings/" + meeting.id() + "/meeting.ics"));
        people.named(logins)
                .values()
                .forEach(person -> letters.send(
                        LetterRequest.of("board-meeting", null, meeting.id() + " " + occurrence, Recipient.of(person))
                                .with(facts)));
    }
}

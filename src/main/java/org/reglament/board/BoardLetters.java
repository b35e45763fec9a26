package org.reglament.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.reglament.calendar.BusinessClock;
import org.reglament.correspondence.LetterRequest;
import org.reglament.correspondence.LetterRequest.Enclosure;
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
    private final MeetingCalendar calendar;
    private final BusinessClock clock;

    BoardLetters(Letters letters, People people, PublicAddress address, MeetingCalendar calendar, BusinessClock clock) {
        this.letters = letters;
        this.people = people;
        this.address = address;
        this.calendar = calendar;
        this.clock = clock;
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

    /** To all members: when and where, and what is on the agenda; with a file for the calendar. */
    void invite(Meeting meeting, Board board, Collection<String> logins, List<AgendaItem> items) {
        Map<String, Object> facts = facts(meeting, board);
        facts.put("agenda", items.stream().map(AgendaItem::title).toList());
        String occurrence = meeting.id() + " " + clock.instant();
        people.named(logins).values().forEach(person -> {
            Recipient member = Recipient.of(person);
            String entry = calendar.write(meeting, board, items, Locale.forLanguageTag(member.locale()));
            letters.send(LetterRequest.of("board-meeting", null, occurrence, member)
                    .with(facts)
                    .enclosing(List.of(new Enclosure(MeetingCalendar.FILE, MeetingCalendar.TYPE, entry))));
        });
    }

    /** To the secretary: members ought to have the papers by that day, and nothing has gone out. */
    void papersMissing(Meeting meeting, Board board, String secretary, LocalDate by, int questions) {
        Map<String, Object> facts = facts(meeting, board);
        facts.put("by", by);
        facts.put("late", clock.today().isAfter(by));
        facts.put("empty", questions == 0);
        one("board-papers", meeting, secretary, facts);
    }

    /** To the secretary, or to whoever presided and has not signed: the minutes fall due or are overdue. */
    void minutesDue(Meeting meeting, Board board, String login, boolean overdue, boolean toSign) {
        Map<String, Object> facts = facts(meeting, board);
        Instant due = Objects.requireNonNull(meeting.minutesDue());
        facts.put("due", clock.dateOf(due));
        facts.put("past", overdue);
        facts.put("sign", toSign);
        one("board-minutes", meeting, login, facts);
    }

    private void one(String letter, Meeting meeting, String login, Map<String, Object> facts) {
        people.find(login)
                .ifPresent(person -> letters.send(
                        LetterRequest.of(letter, null, meeting.id() + " " + clock.instant(), Recipient.of(person))
                                .with(facts)));
    }

    private Map<String, Object> facts(Meeting meeting, Board board) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("board", board.name());
        facts.put("boardEn", board.nameEn());
        facts.put("at", meeting.plannedAt());
        facts.put("place", meeting.place());
        facts.put("number", String.valueOf(meeting.number()));
        facts.put("absentee", meeting.absentee());
        facts.put("url", address.to("/desk/meetings/" + meeting.id()));
        return facts;
    }
}

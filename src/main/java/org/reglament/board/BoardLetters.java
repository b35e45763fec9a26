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
import org.reglament.correspondence.Letter;
import org.reglament.correspondence.LetterRequest;
import org.reglament.correspondence.LetterRequest.Enclosure;
import org.reglament.correspondence.Letters;
import org.reglament.correspondence.Recipient;
import org.reglament.directory.People;
import org.reglament.document.PublicAddress;
import org.springframework.stereotype.Component;

/** Writes to members: that a vote has opened, that it closes soon, when the board meets. */
@Component
public class BoardLetters {

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
                .forEach(
                        person -> letters.send(LetterRequest.of(letter, null, about(item, letter), Recipient.of(person))
                                .with(facts)));
    }

    /** What members were sent by correspondence on a question: {@code board-vote}, {@code board-reminder}. */
    public List<Letter> sent(AgendaItem item, String letter) {
        return letters.outside(letter, about(item, letter));
    }

    private static String about(AgendaItem item, String letter) {
        return letter + " " + item.id();
    }

    /** To all members: when and where, and what is on the agenda; with a file for the calendar. */
    void invite(Meeting meeting, Board board, Collection<String> logins, List<AgendaItem> items) {
        Map<String, Object> facts = facts(meeting, board);
        facts.put("agenda", titles(items));
        send(new Dated("board-meeting", " " + clock.instant(), meeting, facts), board, logins, items);
    }

    /** To all members, after the papers: what has come onto the agenda since. */
    void supplement(
            Meeting meeting, Board board, Collection<String> logins, List<AgendaItem> fresh, List<AgendaItem> items) {
        Map<String, Object> facts = facts(meeting, board);
        facts.put("agenda", titles(fresh));
        String turn = " " + clock.instant() + " " + fresh.get(0).id();
        send(new Dated("board-supplement", turn, meeting, facts), board, logins, items);
    }

    /** To all members: the meeting is at another time or place; their calendars follow. */
    void moved(Meeting before, Meeting meeting, Board board, Collection<String> logins, List<AgendaItem> items) {
        Map<String, Object> facts = facts(meeting, board);
        if (!before.plannedAt().equals(meeting.plannedAt())) {
            facts.put("was", before.plannedAt());
        }
        facts.put("agenda", titles(items));
        send(new Dated("board-moved", " " + meeting.sequence(), meeting, facts), board, logins, items);
    }

    /** To all members: the meeting does not take place; their calendars follow. */
    void cancelled(Meeting meeting, Board board, Collection<String> logins) {
        Map<String, Object> facts = facts(meeting, board);
        facts.put("reason", meeting.cancelledWhy());
        send(new Dated("board-cancelled", "", meeting, facts), board, logins, List.of());
    }

    private static List<String> titles(List<AgendaItem> items) {
        return items.stream().map(AgendaItem::title).toList();
    }

    /** A letter about a meeting that brings its entry for the calendar. */
    private record Dated(String letter, String turn, Meeting meeting, Map<String, Object> facts) {}

    private void send(Dated dated, Board board, Collection<String> logins, List<AgendaItem> items) {
        Meeting meeting = dated.meeting();
        people.named(logins).values().forEach(person -> {
            Recipient member = Recipient.of(person);
            String entry = calendar.write(meeting, board, items, Locale.forLanguageTag(member.locale()));
            letters.send(LetterRequest.of(dated.letter(), null, meeting.id() + dated.turn(), member)
                    .with(dated.facts())
                    .enclosing(List.of(new Enclosure(MeetingCalendar.FILE, MeetingCalendar.type(meeting), entry))));
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

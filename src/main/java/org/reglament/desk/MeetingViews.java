package org.reglament.desk;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reglament.board.Agenda;
import org.reglament.board.AgendaItem;
import org.reglament.board.Board;
import org.reglament.board.BoardRights;
import org.reglament.board.Boards;
import org.reglament.board.Meeting;
import org.reglament.board.MeetingWords;
import org.reglament.board.Meetings;
import org.reglament.board.Minutes;
import org.reglament.board.Seat;
import org.reglament.board.Signers;
import org.reglament.board.Voters;
import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.directory.Action;
import org.reglament.directory.People;
import org.reglament.directory.Person;
import org.springframework.stereotype.Component;

/** Gathers what members and secretaries see of boards and their meetings. */
@Component
class MeetingViews {

    private static final int SHOWN = 30;
    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private final Boards boards;
    private final BoardRights rights;
    private final Meetings meetings;
    private final Agenda agenda;
    private final Voters voters;
    private final Minutes minutes;
    private final Signers signers;
    private final MeetingWords words;
    private final CaseFiles cases;
    private final People people;
    private final BusinessClock clock;

    MeetingViews(
            Boards boards,
            BoardRights rights,
            Meetings meetings,
            Agenda agenda,
            Voters voters,
            Minutes minutes,
            Signers signers,
            MeetingWords words,
            CaseFiles cases,
            People people,
            BusinessClock clock) {
        this.boards = boards;
        this.rights = rights;
        this.meetings = meetings;
        this.agenda = agenda;
        this.voters = voters;
        this.minutes = minutes;
        this.signers = signers;
        this.words = words;
        this.cases = cases;
        this.people = people;
        this.clock = clock;
    }

    /** A board with its meetings, and what waits for one. */
    public record OfBoard(Board board, boolean keeps, List<Meeting> meetings, List<AgendaItem> waiting) {}

    /** A member in the list of who is there. */
    public record Member(Seat seat, String name, boolean there, boolean presides) {}

    /**
     * A question on the agenda.
     *
     * @param number of its case
     * @param tardy names of those who have not voted yet
     */
    public record Question(
            AgendaItem item,
            String number,
            int voted,
            int voters,
            int recused,
            List<String> tardy,
            @Nullable String outcome) {}

    /**
     * A meeting.
     *
     * @param keeps whether whoever looks leads it through
     * @param maySign whether their signature is missing
     * @param insteadOf in whose stead they sign, by name; null in nobody's
     * @param at day and time as in forms, {@code 2026-11-25T10:00}
     * @param needed how many have to be there
     * @param papersLate whether the day is over by which members were to have the papers
     */
    public record Shown(
            Meeting meeting,
            Board board,
            String at,
            boolean keeps,
            boolean maySign,
            @Nullable String insteadOf,
            List<Member> members,
            int there,
            int needed,
            int all,
            List<Question> questions,
            List<AgendaItem> waiting,
            LocalDate papersBy,
            boolean papersLate,
            boolean drawn,
            boolean signed,
            List<Minutes.Signature> signatures,
            Map<String, String> names) {

        List<AgendaItem> agenda() {
            return questions.stream().map(Question::item).toList();
        }
    }

    /** The boards that the person reads: where they sit, or all for an administrator. */
    List<OfBoard> boards(String login, Locale locale) {
        return boards.all().stream()
                .filter(board -> rights.may(login, Action.READ_BOARD, board.key()))
                .map(board -> new OfBoard(
                        board,
                        rights.may(login, Action.KEEP_AGENDA, board.key()),
                        meetings.latest(board.key(), SHOWN),
                        agenda.waiting(board.key())))
                .toList();
    }

    boolean makesBoards(String login) {
        return rights.may(login, Action.KEEP_BOARDS, "");
    }

    /** Whether the person reads that meeting. */
    boolean reads(String login, UUID id) {
        return meetings.find(id)
                .filter(meeting -> rights.may(login, Action.READ_BOARD, meeting.board()))
                .isPresent();
    }

    Optional<Shown> of(String login, UUID id, Locale locale) {
        return meetings.find(id)
                .filter(meeting -> rights.may(login, Action.READ_BOARD, meeting.board()))
                .map(meeting -> shown(login, meeting, locale));
    }

    private Shown shown(String login, Meeting meeting, Locale locale) {
        Board board = boards.get(meeting.board());
        boolean keeps = rights.may(login, Action.KEEP_AGENDA, board.key());
        // Whoever has left since was there all the same, as the minutes say.
        List<Seat> seats =
                boards.seats(board.key(), meeting.ended() ? clock.dateOf(meeting.plannedAt()) : clock.today());
        Set<String> there = meetings.attendance(meeting.id());
        List<AgendaItem> items = agenda.of(meeting.id());
        Set<String> logins = new HashSet<>(seats.stream().map(Seat::login).toList());
        logins.add(meeting.chair());
        logins.add(meeting.secretary());
        List<Minutes.Signature> signatures = minutes.signatures(meeting.id());
        signatures.forEach(one -> logins.add(one.login()));
        Map<UUID, Voters.Progress> progress = voters.progress(meeting.id());
        progress.values().forEach(one -> logins.addAll(one.tardy()));
        Map<String, Person> named = people.named(logins);
        Map<UUID, CaseFile> files =
                cases.all(items.stream().map(AgendaItem::caseId).toList());
        boolean drawn = minutes.pdf(meeting.id()).isPresent();
        Optional<Seat.Role> signs = signers.as(login, meeting)
                .filter(role -> drawn && signatures.stream().noneMatch(one -> one.role() == role));
        int all = (int) seats.stream().filter(Seat::votes).count();
        return new Shown(
                meeting,
                board,
                AT.format(meeting.plannedAt().atZone(clock.getZone())),
                keeps,
                signs.isPresent(),
                signs.map(role -> Signers.meant(meeting, role))
                        .filter(meant -> !meant.equals(login))
                        .map(meant -> name(named, meant))
                        .orElse(null),
                seats.stream()
                        .map(seat -> new Member(
                                seat,
                                name(named, seat.login()),
                                there.contains(seat.login()),
                                seat.login().equals(meeting.chair())))
                        .toList(),
                (int) seats.stream()
                        .filter(seat -> seat.votes() && there.contains(seat.login()))
                        .count(),
                board.rules().quorum().of(all),
                all,
                items.stream()
                        .map(item -> question(
                                item,
                                progress.getOrDefault(item.id(), Voters.Progress.NONE),
                                files.get(item.caseId()),
                                named,
                                keeps,
                                locale))
                        .toList(),
                keeps && !meeting.ended() ? agenda.waiting(board.key()) : List.of(),
                meetings.papersBy(board, meeting),
                !meeting.absentee() && clock.today().isAfter(meetings.papersBy(board, meeting)),
                drawn,
                signatures.size() == 2,
                signatures,
                logins.stream().collect(java.util.stream.Collectors.toMap(one -> one, one -> name(named, one))));
    }

    private Question question(
            AgendaItem item,
            Voters.Progress progress,
            @Nullable CaseFile file,
            Map<String, Person> named,
            boolean keeps,
            Locale locale) {
        String outcome = item.outcome();
        return new Question(
                item,
                file == null ? "" : file.shownNumber(),
                progress.voted(),
                progress.all(),
                progress.recused(),
                keeps
                        ? progress.tardy().stream()
                                .map(login -> name(named, login))
                                .toList()
                        : List.of(),
                outcome == null ? null : words.outcome(item, outcome, locale));
    }

    private static String name(Map<String, Person> named, String login) {
        Person person = named.get(login);
        return person == null ? login : person.shortName();
    }
}

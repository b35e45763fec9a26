package org.reglament.desk;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
import org.reglament.board.Seat;
import org.reglament.board.Voters;
import org.reglament.calendar.BusinessClock;
import org.reglament.directory.Action;
import org.reglament.document.Document;
import org.reglament.document.Documents;
import org.springframework.stereotype.Component;

/** Gathers what a member sees of a question: papers, quorum, their own part in it. */
@Component
class VoteViews {

    private static final int EARLIER = 60;

    private final Agenda agenda;
    private final Boards boards;
    private final BoardRights rights;
    private final Meetings meetings;
    private final Voters voters;
    private final MeetingWords words;
    private final Documents documents;
    private final BusinessClock clock;

    VoteViews(
            Agenda agenda,
            Boards boards,
            BoardRights rights,
            Meetings meetings,
            Voters voters,
            MeetingWords words,
            Documents documents,
            BusinessClock clock) {
        this.agenda = agenda;
        this.boards = boards;
        this.rights = rights;
        this.meetings = meetings;
        this.voters = voters;
        this.words = words;
        this.documents = documents;
        this.clock = clock;
    }

    /** How many take part, and how many have to. */
    public record Quorum(int took, int needed, int all) {
        public boolean reached() {
            return took >= needed;
        }
    }

    /** What one chose on a line, in words. */
    public record Chosen(String line, String choice, String remarks) {}

    /**
     * A question as a member sees it.
     *
     * @param part what they can do: {@code vote}, {@code wait}, {@code voted}, {@code recused}, {@code over}, {@code guest}
     * @param outcome in words; null before
     * @param place its place on the agenda, of so many places; zero outside a meeting
     */
    public record Shown(
            AgendaItem item,
            Board board,
            @Nullable Meeting meeting,
            int place,
            int places,
            String part,
            boolean mayRecuse,
            @Nullable Quorum quorum,
            List<Document> papers,
            List<Chosen> chosen,
            @Nullable String outcome) {}

    /** A line of a list. */
    public record Row(
            UUID id, String title, String board, @Nullable Instant closesAt, @Nullable Instant at, String said) {}

    /** The question, for those who may read the board's papers. */
    Optional<Shown> of(String login, UUID id, Locale locale) {
        return agenda.find(id)
                .filter(item -> rights.may(login, Action.READ_BOARD, item.board()))
                .map(item -> shown(login, item, locale));
    }

    private Shown shown(String login, AgendaItem item, Locale locale) {
        UUID where = item.meeting();
        Meeting meeting = where == null ? null : meetings.find(where).orElse(null);
        List<AgendaItem> all = where == null ? List.of() : agenda.of(where);
        int place = all.stream().map(AgendaItem::id).toList().indexOf(item.id()) + 1;
        Board board = boards.get(item.board());
        String part = part(login, item);
        boolean recused = part.equals("recused");
        boolean member = rights.may(login, Action.VOTE, item.board());
        String outcome = item.outcome();
        return new Shown(
                item,
                board,
                meeting,
                place,
                all.size(),
                part,
                member && (part.equals("vote") || part.equals("wait")),
                // Whoever has declared a conflict has nothing more to do with the question.
                recused ? null : quorum(item, board, meeting),
                recused ? List.of() : papers(item),
                chosen(login, item, locale),
                outcome == null ? null : words.outcome(item, outcome, locale));
    }

    private List<Document> papers(AgendaItem item) {
        return agenda.papers(item.id()).stream()
                .map(documents::find)
                .flatMap(Optional::stream)
                .toList();
    }

    private String part(String login, AgendaItem item) {
        if (voters.recused(item.id(), login).isPresent()) {
            return "recused";
        }
        Optional<Voters.Voter> voter = voters.find(item.id(), login);
        if (voter.filter(Voters.Voter::voted).isPresent()) {
            return "voted";
        }
        Instant closes = item.closesAt();
        return switch (item.state()) {
            case WAITING, CALLED -> rights.may(login, Action.VOTE, item.board()) ? "wait" : "guest";
            case OPEN ->
                closes == null || !clock.instant().isBefore(closes) ? "over" : voter.isPresent() ? "vote" : "guest";
            case CLOSED, DECIDED, RETURNED -> "over";
        };
    }

    private @Nullable Quorum quorum(AgendaItem item, Board board, @Nullable Meeting meeting) {
        if (item.openedAt() == null || meeting == null) {
            return null;
        }
        List<Voters.Voter> all = voters.of(item.id());
        int took = meeting.absentee()
                ? (int) all.stream().filter(Voters.Voter::voted).count()
                : all.size();
        int composition = board.rules().recusal() == org.reglament.board.Rules.Recusal.SHRINK
                ? item.composition() - voters.recused(item.id()).size()
                : item.composition();
        return new Quorum(took, board.rules().quorum().of(composition), item.composition());
    }

    private List<Chosen> chosen(String login, AgendaItem item, Locale locale) {
        return voters.ballots(item.id()).stream()
                .filter(ballot -> ballot.login().equals(login))
                .map(ballot ->
                        new Chosen(ballot.line(), item.option(ballot.choice()).name(locale), ballot.remarks()))
                .toList();
    }

    /** What waits for this member's vote. */
    List<Row> waiting(String login, Locale locale) {
        return voters.waitingFor(login).stream()
                .map(agenda::find)
                .flatMap(Optional::stream)
                .map(item -> row(item, null, "", locale))
                .toList();
    }

    /** What this member voted before, as far as it was in the open. */
    List<Row> earlier(String login, Locale locale) {
        return voters.cast(login, EARLIER).stream()
                .filter(ballot -> ballot.line().isEmpty())
                .flatMap(ballot -> agenda.find(ballot.item()).stream()
                        .map(item -> row(
                                item, ballot.at(), item.option(ballot.choice()).name(locale), locale)))
                .toList();
    }

    private Row row(AgendaItem item, @Nullable Instant at, String said, Locale locale) {
        return new Row(item.id(), item.title(), boards.get(item.board()).name(locale), item.closesAt(), at, said);
    }

    /** The boards in which somebody sits. */
    List<Board> boards(String login) {
        return boards.of(login).stream()
                .map(Seat::board)
                .distinct()
                .map(boards::get)
                .toList();
    }
}

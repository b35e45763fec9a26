package org.reglament.desk;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reglament.board.Agenda;
import org.reglament.board.AgendaItem;
import org.reglament.board.Board;
import org.reglament.board.BoardRights;
import org.reglament.board.Boards;
import org.reglament.board.Meeting;
import org.reglament.board.MeetingWords;
import org.reglament.board.Meetings;
import org.reglament.board.Voters;
import org.reglament.calendar.BusinessClock;
import org.reglament.directory.Action;
import org.reglament.directory.Rights;
import org.reglament.directory.Role;
import org.reglament.document.Document;
import org.reglament.document.Documents;
import org.springframework.context.MessageSource;
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
    private final MessageSource messages;

    VoteViews(
            Agenda agenda,
            Boards boards,
            BoardRights rights,
            Meetings meetings,
            Voters voters,
            MeetingWords words,
            Documents documents,
            BusinessClock clock,
            MessageSource messages) {
        this.agenda = agenda;
        this.boards = boards;
        this.rights = rights;
        this.meetings = meetings;
        this.voters = voters;
        this.words = words;
        this.documents = documents;
        this.clock = clock;
        this.messages = messages;
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

    /** The question alone, for those who may read the board's papers. */
    Optional<AgendaItem> item(String login, UUID id) {
        return agenda.find(id).filter(item -> rights.may(login, Action.READ_BOARD, item.board()));
    }

    /** The question, for those who may read the board's papers. */
    Optional<Shown> of(String login, UUID id, Locale locale) {
        return agenda.find(id).flatMap(item -> {
            Set<Role> roles = rights.roles(login, item.board());
            return Rights.allow(Action.READ_BOARD, roles)
                    ? Optional.of(shown(login, Rights.allow(Action.VOTE, roles), item, locale))
                    : Optional.empty();
        });
    }

    private Shown shown(String login, boolean member, AgendaItem item, Locale locale) {
        UUID where = item.meeting();
        Meeting meeting = where == null ? null : meetings.find(where).orElse(null);
        List<UUID> all = where == null ? List.of() : agenda.order(where);
        Board board = boards.get(item.board());
        String part = part(login, member, item);
        boolean recused = part.equals("recused");
        String outcome = item.outcome();
        return new Shown(
                item,
                board,
                meeting,
                all.indexOf(item.id()) + 1,
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

    private String part(String login, boolean member, AgendaItem item) {
        if (voters.recused(item.id(), login).isPresent()) {
            return "recused";
        }
        Optional<Voters.Voter> voter = voters.find(item.id(), login);
        if (voter.filter(Voters.Voter::voted).isPresent()) {
            return "voted";
        }
        Instant closes = item.closesAt();
        return switch (item.state()) {
            case WAITING, CALLED -> member ? "wait" : "guest";
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
        List<UUID> ids = voters.waitingFor(login);
        Map<UUID, AgendaItem> items = agenda.all(ids);
        Map<String, Board> known = byKey();
        return ids.stream()
                .flatMap(id -> Stream.ofNullable(items.get(id)))
                .map(item -> row(item, known, null, "", locale))
                .toList();
    }

    /** On what this member voted before; of a secret vote that they did. */
    List<Row> earlier(String login, Locale locale) {
        List<Voters.Earlier> cast = voters.earlier(login, EARLIER);
        Map<UUID, AgendaItem> items =
                agenda.all(cast.stream().map(Voters.Earlier::item).toList());
        Map<String, Board> known = byKey();
        return cast.stream()
                .flatMap(one -> Stream.ofNullable(items.get(one.item()))
                        .map(item -> row(item, known, one.at(), said(item, one, locale), locale)))
                .toList();
    }

    private String said(AgendaItem item, Voters.Earlier cast, Locale locale) {
        String choice = cast.choice();
        if (choice != null) {
            return item.option(choice).name(locale);
        }
        return messages.getMessage(cast.at() == null ? "board.votes.secret" : "board.votes.by-line", null, locale);
    }

    private Map<String, Board> byKey() {
        return boards.all().stream().collect(Collectors.toMap(Board::key, board -> board));
    }

    private static Row row(
            AgendaItem item, Map<String, Board> known, @Nullable Instant at, String said, Locale locale) {
        Board board = Objects.requireNonNull(known.get(item.board()));
        return new Row(item.id(), item.title(), board.name(locale), item.closesAt(), at, said);
    }
}

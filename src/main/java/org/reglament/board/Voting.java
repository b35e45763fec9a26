package org.reglament.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reglament.board.AgendaItem.State;
import org.reglament.board.Result.LineResult;
import org.reglament.board.VoteRefusedException.Reason;
import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.Retries;
import org.reglament.journal.Journal;
import org.reglament.worklist.VoteTasks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The vote itself: ballot and task are one transaction, and a vote, the end of its window and its count all lock the
 * question's row first, so each sees what the one before left.
 */
@Component
public class Voting {

    /** So much a member may write. */
    public static final int LONGEST = 4000;

    private final Agenda agenda;
    private final Voters voters;
    private final Meetings meetings;
    private final Boards boards;
    private final VoteTasks tasks;
    private final Journal journal;
    private final Retries retries;
    private final BusinessClock clock;

    Voting(
            Agenda agenda,
            Voters voters,
            Meetings meetings,
            Boards boards,
            VoteTasks tasks,
            Journal journal,
            Retries retries,
            BusinessClock clock) {
        this.agenda = agenda;
        this.voters = voters;
        this.meetings = meetings;
        this.boards = boards;
        this.tasks = tasks;
        this.journal = journal;
        this.retries = retries;
        this.clock = clock;
    }

    /**
     * Takes a vote; once taken it is final.
     *
     * @throws VoteRefusedException when it comes late, twice, or says too little
     * @throws NoSuchElementException when that person has no vote on the question
     */
    public void cast(String login, UUID id, Vote vote) {
        retries.run(() -> journal.together(() -> taken(login, id, vote)));
    }

    private void taken(String login, UUID id, Vote vote) {
        AgendaItem item = votable(login, id);
        check(item, vote);
        boolean secret = boards.get(item.board()).rules().secret();
        List<String> choices = item.options().stream().map(Option::code).toList();
        for (String line : item.questions()) {
            String choice = vote.choice(line);
            String remark = item.option(choice).remarks() ? vote.remark(line) : "";
            if (secret) {
                voters.count(id, line, choices, choice, remark);
            } else {
                voters.cast(id, line, login, choice, remark);
            }
        }
        if (!vote.dissent().isBlank()) {
            voters.dissent(id, login, vote.dissent().strip());
        }
        voters.voted(id, login);
        // What was chosen stays out: the journal is read while others still vote.
        journal.record(item.caseId(), "voted", login, null, Map.of("question", item.title()));
        tasks.complete(item.caseId(), item.item(), login);
    }

    /** Says what is wrong with a vote before anybody confirms it; nothing is taken. */
    @Transactional
    public void tried(String login, UUID id, Vote vote) {
        check(votable(login, id), vote);
    }

    private AgendaItem votable(String login, UUID id) {
        AgendaItem item = agenda.lock(id).orElseThrow(NoSuchElementException::new);
        if (voters.recused(id, login).isPresent()) {
            throw new VoteRefusedException(Reason.RECUSED);
        }
        Voters.Voter voter = voters.find(id, login).orElseThrow(NoSuchElementException::new);
        if (voter.voted()) {
            throw new VoteRefusedException(Reason.REPEATED);
        }
        Instant closes = item.closesAt();
        if (item.state() != State.OPEN || closes == null || !clock.instant().isBefore(closes)) {
            throw new VoteRefusedException(Reason.LATE);
        }
        return item;
    }

    private static void check(AgendaItem item, Vote vote) {
        Set<String> codes =
                new HashSet<>(item.options().stream().map(Option::code).toList());
        for (String line : item.questions()) {
            if (!codes.contains(vote.choice(line))) {
                throw new VoteRefusedException(Reason.NO_CHOICE, line);
            }
            if (item.option(vote.choice(line)).remarks() && vote.remark(line).isEmpty()) {
                throw new VoteRefusedException(Reason.NO_REMARK, line);
            }
            if (vote.remark(line).length() > LONGEST) {
                throw new VoteRefusedException(Reason.LONG, LONGEST);
            }
        }
        if (vote.dissent().length() > LONGEST) {
            throw new VoteRefusedException(Reason.LONG, LONGEST);
        }
    }

    /**
     * A member stands back from a question, before the vote or during it: there is no ballot for them then.
     *
     * @throws VoteRefusedException when they have voted, or no reason is given
     */
    public void recuse(String login, UUID id, String reason) {
        retries.run(() -> journal.together(() -> stoodBack(login, id, reason.strip())));
    }

    private void stoodBack(String login, UUID id, String reason) {
        AgendaItem item = agenda.lock(id).orElseThrow(NoSuchElementException::new);
        if (!item.state().equals(State.WAITING) && !item.state().equals(State.OPEN)) {
            throw new VoteRefusedException(Reason.LATE);
        }
        if (boards.seats(item.board()).stream()
                .noneMatch(seat -> seat.votes() && seat.login().equals(login))) {
            throw new NoSuchElementException("no seat in " + item.board());
        }
        if (reason.isEmpty()) {
            throw new VoteRefusedException(Reason.NO_REASON);
        }
        if (reason.length() > LONGEST) {
            throw new VoteRefusedException(Reason.LONG, LONGEST);
        }
        if (voters.find(id, login).filter(Voters.Voter::voted).isPresent()) {
            throw new VoteRefusedException(Reason.REPEATED);
        }
        voters.recuse(id, login, reason);
        voters.strike(id, login);
        journal.record(item.caseId(), "recused", login, null, Map.of("question", item.title()));
        tasks.complete(item.caseId(), item.item(), login);
    }

    /** Opens the vote for the step: fixes who votes and until when. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void open(UUID caseId, String key) {
        AgendaItem item = locked(caseId, key);
        if (item.state() == State.RETURNED || item.state() == State.OPEN) {
            return;
        }
        // Nobody changes the rules between this look at them and the vote that begins by them.
        Board board = boards.lock(item.board()).orElseThrow();
        Meeting meeting = meetings.of(item, board);
        List<String> entitled = meetings.entitled(board, meeting);
        Set<String> recused = new HashSet<>(
                voters.recused(item.id()).stream().map(Voters.Recused::login).toList());
        List<String> voting = meetings.taking(entitled, meeting).stream()
                .filter(login -> !recused.contains(login))
                .toList();
        voters.fix(item.id(), voting);
        Instant closes = item.closesAt();
        Instant until = closes == null ? meetings.closing(board, meeting) : closes;
        agenda.open(item.id(), entitled.size(), until);
        journal.record(
                caseId, "vote-opened", "system", null, Map.of("question", item.title(), "until", until.toString()));
        if (meeting.absentee()) {
            meetings.callToVote(item, board, voting, until);
        }
    }

    /** Counts the votes for the step, once; asked again it says the same. */
    @Transactional(propagation = Propagation.MANDATORY)
    public AgendaItem tally(UUID caseId, String key) {
        AgendaItem item = locked(caseId, key);
        if (item.outcome() != null) {
            return item;
        }
        Result result = item.state() == State.RETURNED ? null : count(item);
        String outcome = result == null ? Outcome.WITHDRAWN : result.outcome().code();
        agenda.decided(item.id(), outcome, result);
        journal.record(
                caseId, "decided-by-board", "system", null, Map.of("question", item.title(), "outcome", outcome));
        return agenda.find(item.id()).orElseThrow();
    }

    private Result count(AgendaItem item) {
        Board board = boards.get(item.board());
        Meeting meeting = meetings.of(item, board);
        List<Voters.Voter> all = voters.of(item.id());
        int voted = (int) all.stream().filter(Voters.Voter::voted).count();
        int taking = meeting.absentee() ? voted : all.size();
        int recused = Math.min(voters.recused(item.id()).size(), item.composition() - taking);
        Tally.Turnout turnout = new Tally.Turnout(item.composition(), recused, taking);
        Map<String, Map<String, Integer>> counts = voters.counts(item.id());
        List<Voters.Ballot> ballots = voters.ballots(item.id());
        List<Voters.Unnamed> unnamed = voters.unnamed(item.id());
        Map<String, Integer> together = new LinkedHashMap<>();
        List<LineResult> lines = new ArrayList<>();
        List<Outcome> outcomes = new ArrayList<>();
        for (String line : item.questions()) {
            Map<String, Integer> votes = counts.getOrDefault(line, Map.of());
            Outcome outcome = Tally.of(
                    board.rules(),
                    item.options(),
                    turnout,
                    new Tally.Votes(votes, chosen(ballots, line, meeting.chair()), remarked(ballots, unnamed, line)));
            outcomes.add(outcome);
            votes.forEach((choice, number) -> together.merge(choice, number, Integer::sum));
            if (item.byLine()) {
                lines.add(new LineResult(line, title(item, line), outcome, votes));
            }
        }
        return new Result(
                Tally.together(item.options(), outcomes), item.composition(), recused, voted, together, lines);
    }

    private static @Nullable String chosen(List<Voters.Ballot> ballots, String line, String login) {
        return ballots.stream()
                .filter(ballot -> ballot.line().equals(line) && ballot.login().equals(login))
                .map(Voters.Ballot::choice)
                .findFirst()
                .orElse(null);
    }

    private static boolean remarked(List<Voters.Ballot> ballots, List<Voters.Unnamed> unnamed, String line) {
        return ballots.stream()
                        .anyMatch(ballot ->
                                ballot.line().equals(line) && !ballot.remarks().isEmpty())
                || unnamed.stream().anyMatch(remark -> remark.line().equals(line));
    }

    private static String title(AgendaItem item, String code) {
        return item.lines().stream()
                .filter(line -> line.code().equals(code))
                .map(Line::title)
                .findFirst()
                .orElse(code);
    }

    /** Those who vote on the question that the case put last under that key. */
    public List<String> voters(UUID caseId, String key) {
        return agenda.latest(caseId, key).map(AgendaItem::id).map(voters::of).orElse(List.of()).stream()
                .filter(voter -> !voter.voted())
                .map(Voters.Voter::login)
                .toList();
    }

    private AgendaItem locked(UUID caseId, String key) {
        UUID id = agenda.latest(caseId, key)
                .orElseThrow(() -> new IllegalStateException("nothing was put on the agenda as '" + key + "'"))
                .id();
        return agenda.lock(id).orElseThrow();
    }
}

package org.reglament.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.Openings;
import org.reglament.kit.Http;
import org.reglament.kit.ReglamentTest;
import org.reglament.kit.Surfer;
import org.reglament.kit.Time;
import org.reglament.procedure.Procedures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Seven members vote at the same instant, again and again, by themselves and against the end of the vote. */
@ReglamentTest
class VoteRaceTests {

    private static final int ROUNDS = 200;
    private static final List<String> SEVEN =
            List.of("member1", "member2", "member3", "member4", "member5", "member6", "member7");

    @Autowired
    RepositoryService repository;

    @Autowired
    Procedures procedures;

    @Autowired
    Openings openings;

    @Autowired
    CaseFiles cases;

    @Autowired
    Agenda agenda;

    @Autowired
    Secretariat secretariat;

    @Autowired
    Voters voters;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Http http;

    @Autowired
    Time time;

    /**
     * One question of one case. In one of three nothing disturbs the vote, in one the secretary ends it, in one its time
     * is up.
     *
     * @param taken how many votes were taken over HTTP
     */
    private record Round(UUID file, UUID item, UUID meeting, Against against, int taken) {}

    private enum Against {
        NOTHING,
        SECRETARY,
        CLOCK
    }

    @Test
    void no_vote_is_lost_or_doubled_and_there_is_one_decision() throws Exception {
        Question.deploy(repository, procedures);
        ExecutorService hands = Executors.newFixedThreadPool(8);
        List<Round> rounds = new ArrayList<>();
        try {
            List<Surfer> members = new ArrayList<>();
            for (String login : SEVEN) {
                Surfer surfer = new Surfer(http.address()).signIn(login);
                surfer.get(VOTES);
                members.add(surfer);
            }
            Surfer secretary = new Surfer(http.address()).signIn(Question.SECRETARY);
            secretary.get("/desk/meetings");
            for (Round round : prepared(hands)) {
                rounds.add(raced(round, members, secretary, hands));
            }
        } finally {
            hands.shutdownNow();
        }
        for (Round round : rounds) {
            decidedOnce(round);
        }
        assertThat(rounds.stream().filter(round -> round.taken() < 7))
                .as("some votes met the end of the vote")
                .isNotEmpty();
        assertThat(jdbc.sql(
                                """
                select count(*) from (select case_id from journal_entry where action = 'decided-by-board'
                    and case_id = any(?) group by case_id having count(*) = 1) decided
                """)
                        .param(rounds.stream().map(Round::file).toArray(UUID[]::new))
                        .query(Integer.class)
                        .single())
                .as("one decision each")
                .isEqualTo(ROUNDS);
    }

    private static final String VOTES = "/desk/votes";

    /** All questions at once, twenty to a meeting. */
    private List<Round> prepared(ExecutorService hands) throws Exception {
        List<Future<Round>> asked = new ArrayList<>();
        List<UUID> meetings = new ArrayList<>();
        for (int n = 0; n < ROUNDS / 20; n++) {
            Meeting meeting = secretariat.plan(
                    Question.SECRETARY, new Meetings.Plan(Question.BOARD, false, clock.instant(), "Зал 214"));
            secretariat.attend(Question.SECRETARY, meeting.id(), SEVEN, "member1");
            meetings.add(meeting.id());
        }
        for (int n = 0; n < ROUNDS; n++) {
            int number = n;
            asked.add(hands.submit(() -> {
                UUID file = Question.ask(openings, Question.KEY, Map.of("subject", "Вопрос " + number));
                UUID item = agenda.latest(file, "plan").orElseThrow().id();
                return new Round(file, item, meetings.get(number / 20), Against.values()[number % 3], 0);
            }));
        }
        List<Round> rounds = new ArrayList<>();
        for (Future<Round> round : asked) {
            rounds.add(round.get());
        }
        for (UUID meeting : meetings) {
            secretariat.take(
                    Question.SECRETARY,
                    meeting,
                    rounds.stream()
                            .filter(round -> round.meeting().equals(meeting))
                            .map(Round::item)
                            .toList());
        }
        return rounds;
    }

    private Round raced(Round round, List<Surfer> members, Surfer secretary, ExecutorService hands) throws Exception {
        Duration window = round.against() == Against.CLOCK ? Duration.ofMinutes(1) : Duration.ofHours(8);
        secretariat.open(
                Question.SECRETARY, round.item(), false, clock.instant().plus(window));
        CyclicBarrier start = new CyclicBarrier(round.against() == Against.NOTHING ? 7 : 8);
        List<Future<Surfer.Reply>> votes = new ArrayList<>();
        for (int n = 0; n < members.size(); n++) {
            Surfer member = members.get(n);
            String choice = n < 5 ? "agreed" : "returned";
            Map<String, String> vote = Map.of("choice", choice, "remarks", "Исправьте", "dissent", "");
            votes.add(hands.submit(at(start, () -> member.post(VOTES + "/" + round.item(), vote))));
        }
        Future<?> end =
                switch (round.against()) {
                    case NOTHING -> null;
                    case SECRETARY ->
                        hands.submit(at(
                                start,
                                () -> secretary.post(
                                        "/desk/meetings/" + round.meeting() + "/items/" + round.item(),
                                        Map.of("deed", "close"))));
                    case CLOCK -> hands.submit(at(start, () -> time.advance("PT1M1S")));
                };
        int taken = 0;
        for (Future<Surfer.Reply> vote : votes) {
            Surfer.Reply reply = vote.get();
            assertThat(reply.status()).as("%s: %s", round, reply.text()).isIn(302, 303, 409);
            if (reply.status() == 409) {
                assertThat(reply.text()).contains("Голосование по этому вопросу закончилось");
            } else {
                taken++;
            }
        }
        if (end != null) {
            end.get();
        }
        return new Round(round.file(), round.item(), round.meeting(), round.against(), taken);
    }

    private void decidedOnce(Round round) {
        CaseFile closed = settled(round.file());
        int taken = round.taken();
        AgendaItem decided = agenda.find(round.item()).orElseThrow();
        assertThat(voters.ballots(round.item())).as("%s", round).hasSize(taken);
        assertThat(voters.of(round.item()).stream().filter(Voters.Voter::voted)).hasSize(taken);
        assertThat(decided.state()).isEqualTo(AgendaItem.State.DECIDED);
        assertThat(decided.result()).isNotNull();
        assertThat(decided.result().counts().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(taken);
        assertThat(closed.outcome()).isEqualTo(decided.outcome());
        if (taken == 7) {
            assertThat(decided.outcome()).isEqualTo("agreed");
        }
    }

    /** The last vote's job may still be under way on another thread; most have ended while others were voted on. */
    private CaseFile settled(UUID file) {
        for (int tried = 1; tried <= 3000; tried++) {
            CaseFile found = cases.get(file);
            if (!found.isOpen()) {
                return found;
            }
            LockSupport.parkNanos(10_000_000);
            if (tried % 200 == 0) {
                time.advance("PT1S");
            }
        }
        throw new AssertionError("the case of a decided question stays open: " + cases.get(file));
    }

    private static <T> Callable<T> at(CyclicBarrier start, Callable<T> deed) {
        return () -> {
            start.await();
            return deed.call();
        };
    }
}

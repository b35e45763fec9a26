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

    @Test
    void no_vote_is_lost_or_doubled_and_there_is_one_decision() throws Exception {
        Question.deploy(repository, procedures);
        List<Surfer> members = new ArrayList<>();
        for (String login : SEVEN) {
            Surfer surfer = new Surfer(http.address()).signIn(login);
            surfer.get(VOTES);
            members.add(surfer);
        }
        Surfer secretary = new Surfer(http.address()).signIn(Question.SECRETARY);
        secretary.get("/desk/meetings");
        Meeting meeting = secretariat.plan(
                Question.SECRETARY, new Meetings.Plan(Question.BOARD, false, clock.instant(), "Зал 214"));
        secretariat.attend(Question.SECRETARY, meeting.id(), SEVEN, "member1");
        ExecutorService hands = Executors.newFixedThreadPool(8);
        int late = 0;
        try {
            for (int round = 0; round < ROUNDS; round++) {
                late += round(round, meeting, members, secretary, hands);
            }
        } finally {
            hands.shutdownNow();
        }
        assertThat(late).as("some votes met the end of the vote").isPositive();
    }

    private static final String VOTES = "/desk/votes";

    /** One question: in one round of three nothing disturbs, in one the secretary ends the vote, in one its time is up. */
    private int round(int round, Meeting meeting, List<Surfer> members, Surfer secretary, ExecutorService hands)
            throws Exception {
        UUID file = Question.ask(openings, Question.KEY, Map.of("subject", "Вопрос " + round));
        UUID item = agenda.latest(file, "plan").orElseThrow().id();
        secretariat.take(Question.SECRETARY, meeting.id(), List.of(item));
        int kind = round % 3;
        secretariat.open(
                Question.SECRETARY,
                item,
                false,
                clock.instant().plus(kind == 2 ? Duration.ofMinutes(1) : Duration.ofHours(8)));
        CyclicBarrier start = new CyclicBarrier(kind == 0 ? 7 : 8);
        List<Future<Surfer.Reply>> votes = new ArrayList<>();
        for (int n = 0; n < members.size(); n++) {
            Surfer member = members.get(n);
            String choice = n < 5 ? "agreed" : "returned";
            votes.add(hands.submit(at(
                    start,
                    () -> member.post(
                            VOTES + "/" + item, Map.of("choice", choice, "remarks", "Исправьте", "dissent", "")))));
        }
        Future<?> end = kind == 0
                ? null
                : hands.submit(at(
                        start,
                        () -> kind == 1
                                ? secretary.post(
                                        "/desk/meetings/" + meeting.id() + "/items/" + item, Map.of("deed", "close"))
                                : time.advance("PT1M1S")));
        int taken = 0;
        for (Future<Surfer.Reply> vote : votes) {
            Surfer.Reply reply = vote.get();
            assertThat(reply.status()).as("round %d: %s", round, reply.text()).isIn(302, 303, 409);
            if (reply.status() == 409) {
                assertThat(reply.text()).contains("Голосование по этому вопросу закончилось");
            } else {
                taken++;
            }
        }
        if (end != null) {
            end.get();
        }
        decidedOnce(round, file, item, taken);
        return members.size() - taken;
    }

    private void decidedOnce(int round, UUID file, UUID item, int taken) {
        CaseFile closed = settled(file);
        AgendaItem decided = agenda.find(item).orElseThrow();
        assertThat(voters.ballots(item)).as("round %d", round).hasSize(taken);
        assertThat(voters.of(item).stream().filter(Voters.Voter::voted)).hasSize(taken);
        assertThat(decided.state()).isEqualTo(AgendaItem.State.DECIDED);
        assertThat(decided.result()).isNotNull();
        assertThat(decided.result().counts().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(taken);
        assertThat(closed.outcome()).isEqualTo(decided.outcome());
        assertThat(jdbc.sql("select count(*) from journal_entry where case_id = ? and action = 'decided-by-board'")
                        .param(file)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        if (taken == 7) {
            assertThat(decided.outcome()).isEqualTo("agreed");
        }
    }

    /** The last vote's job may still be under way on another thread. */
    private CaseFile settled(UUID file) {
        for (int tried = 1; tried <= 3000 && cases.get(file).isOpen(); tried++) {
            LockSupport.parkNanos(10_000_000);
            if (tried % 200 == 0) {
                time.advance("PT1S");
            }
        }
        CaseFile found = cases.get(file);
        assertThat(found.isOpen()).isFalse();
        return found;
    }

    private static <T> Callable<T> at(CyclicBarrier start, Callable<T> deed) {
        return () -> {
            start.await();
            return deed.call();
        };
    }
}

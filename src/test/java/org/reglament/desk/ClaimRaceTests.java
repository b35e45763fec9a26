package org.reglament.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.reglament.directory.People;
import org.reglament.kit.Http;
import org.reglament.kit.ReglamentTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people reach for one task at the same moment, again and again. */
@ReglamentTest
class ClaimRaceTests {
    private static final int ROUNDS = 500;
    private static final List<String> RIVALS = List.of("registrar." + Appeals.BODY, "lawyer." + Appeals.BODY);

    @Autowired
    Http http;

    @Autowired
    People people;

    @Test
    void one_wins_and_the_other_reads_why_not() throws Exception {
        people.appoint(RIVALS.get(1), Appeals.BODY, "registrar");
        Appeals appeals = new Appeals(http);
        String task = appeals.task(RIVALS.get(0), "available", appeals.file());
        ExecutorService hands = Executors.newFixedThreadPool(2);
        CyclicBarrier start = new CyclicBarrier(2);
        int[] wins = new int[2];
        try {
            for (int round = 0; round < ROUNDS; round++) {
                List<Future<Http.Answer>> claims = RIVALS.stream()
                        .map(login -> hands.submit(() -> {
                            start.await();
                            return http.as(login)
                                    .with("Accept-Language", "ru")
                                    .post("/api/v1/tasks/" + task + "/claim");
                        }))
                        .toList();
                Http.Answer first = claims.get(0).get();
                Http.Answer second = claims.get(1).get();
                int winner = first.status() == 204 ? 0 : 1;
                Http.Answer lost = winner == 0 ? second : first;

                assertThat(List.of(first.status(), second.status()))
                        .as("round %d: %s and %s", round, first, second)
                        .containsExactlyInAnyOrder(204, 409);
                assertThat(lost.json().path("detail").asText())
                        .as(lost.toString())
                        .containsPattern("[а-я]{3}.*\\.");
                wins[winner]++;
                assertThat(http.as(RIVALS.get(winner))
                                .post("/api/v1/tasks/" + task + "/unclaim")
                                .status())
                        .isEqualTo(204);
            }
        } finally {
            hands.shutdownNow();
        }
        assertThat(wins[0] + wins[1]).isEqualTo(ROUNDS);
    }
}

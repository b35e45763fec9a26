package org.reglament.participation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.kit.Http;
import org.reglament.kit.ReglamentTest;
import org.reglament.kit.Time;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A crowd at the end of the window: everybody of the last second is in, everybody after it out, and each exactly once. */
@ReglamentTest
class LastMinutesTests {
    private static final String BODY = "ozyorsk";
    private static final int MANY = 500;
    private static final int LAST = 60;
    private static final int MINUTES = 10;
    private static final int STEP = 2;
    private static final int AT_ONCE = 6;

    @Autowired
    Http http;

    @Autowired
    Time time;

    @Autowired
    BusinessClock clock;

    @Autowired
    CaseFiles cases;

    @Autowired
    Competitions competitions;

    @Autowired
    Nominations nominations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private final List<String> filed = new ArrayList<>();

    /** So many open cases would be in the way of every test that moves the clock. */
    @AfterEach
    void nothingIsLeft() {
        transactions.executeWithoutResult(any -> {
            UUID[] ids = filed.stream()
                    .map(number -> cases.byNumber(number).orElseThrow().id())
                    .toArray(UUID[]::new);
            String[] runs = jdbc.sql("select process_id from case_file where id = any(?) and closed_at is null")
                    .param(ids)
                    .query(String.class)
                    .list()
                    .toArray(String[]::new);
            // The engine takes a fifth of the whole test to forget them one by one.
            String all = " in (select e.id_ from act_ru_execution e join act_ru_execution p on p.id_ = e.proc_inst_id_"
                    + " where p.root_proc_inst_id_ = any(?))";
            String[] tables = {"variable", "task", "job", "event_subscr"};
            delete("identitylink where task_id_ in (select id_ from act_ru_task where execution_id_" + all + ")", runs);
            for (String table : tables) {
                delete(table + " where execution_id_" + all, runs);
            }
            delete("execution where id_" + all, runs);
            jdbc.sql("delete from filing_key where case_id = any(?)").param(ids).update();
            jdbc.sql("delete from case_file where id = any(?)").param(ids).update();
        });
    }

    private void delete(String what, String[] runs) {
        jdbc.sql("delete from act_ru_" + what).param(runs).update();
    }

    @Test
    void of_five_hundred_in_the_last_ten_minutes_none_is_lost_doubled_or_misjudged() throws Exception {
        Competition competition = announced();
        Duration left = Duration.between(clock.instant(), competition.end());
        // What becomes due meanwhile is done at the end, all at once.
        clock.advance(left.minusMinutes(MINUTES));
        int each = (MANY - LAST) * STEP / MINUTES;
        for (int minute = 0; minute < MINUTES; minute += STEP) {
            file(competition, minute / STEP * each, each, Instant.MIN);
            if (minute + STEP < MINUTES) {
                clock.advance(Duration.ofMinutes(STEP));
            }
        }
        Duration rest = Duration.between(clock.instant(), competition.end()).minusMillis(1_500);
        if (!rest.isNegative()) {
            clock.advance(rest);
        }
        file(competition, MANY - LAST, LAST, competition.end().minusMillis(1_000));

        assertThat(new HashSet<>(filed)).hasSize(MANY);
        Set<String> in = new HashSet<>();
        Set<String> organisations = new HashSet<>();
        nominations.of(competition).forEach(nomination -> {
            in.add(nomination.number());
            organisations.add(nomination.organisation());
        });
        assertThat(organisations)
                .hasSameSizeAs(in)
                .hasSize(nominations.of(competition).size());
        int inLastSecond = 0;
        int late = 0;
        for (String number : filed) {
            CaseFile file = cases.byNumber(number).orElseThrow();
            boolean inTime = file.receivedAt().isBefore(competition.end());
            assertThat(in.contains(number))
                    .as(number + " at " + file.receivedAt())
                    .isEqualTo(inTime);
            assertThat(file.status()).as(number).isEqualTo(inTime ? "Проверка" : "Не принята: конкурс не идёт");
            assertThat(file.isOpen()).isEqualTo(inTime);
            inLastSecond +=
                    inTime && !file.receivedAt().isBefore(competition.end().minusSeconds(1)) ? 1 : 0;
            late += inTime ? 0 : 1;
        }
        assertThat(inLastSecond).isPositive();
        assertThat(late).isPositive();
        assertThat(in).hasSize(MANY - late);

        // The window is counted when the last second has been recorded; what waits to be checked holds it up.
        time.advance("PT2M");
        assertThat(cases.byNumber(competition.number()).orElseThrow().status()).isEqualTo("Проверка заявок");
        assertThat(http.get("/councils/competitions/" + competition.number()).text())
                .contains("Подано заявок: " + in.size());
    }

    private Competition announced() throws Exception {
        JsonNode example = new ObjectMapper()
                .readTree(Path.of("processes/public-council-selection/examples/straight-road.json")
                        .toFile());
        Http official = http.as("executor." + BODY);
        Http.Answer asked = official.post(
                "/api/v1/procedures/public-council-selection/cases",
                Map.of(
                        "body", BODY,
                        "applicant", Map.of("lastName", "Громов", "firstName", "Илья"),
                        "answers", example.path("answers")));
        assertThat(asked.status()).as(asked.text()).isEqualTo(201);
        String number = asked.json().path("number").asText();
        JsonNode task = official.get("/api/v1/tasks?queue=available&q=" + number)
                .json()
                .path("items")
                .get(0);
        Http.Answer done = official.post(
                "/api/v1/tasks/" + task.path("id").asText() + "/complete",
                Map.of("answers", example.path("steps").get(0).path("answers")));
        assertThat(done.status()).as(done.text()).isBetween(200, 204);
        return competitions.find(number).orElseThrow();
    }

    /** So many at once, from that moment on every 25 milliseconds another; every tenth is sent twice, as by an impatient program. */
    private void file(Competition competition, int first, int many, Instant from) throws Exception {
        List<Callable<String>> deeds = new ArrayList<>();
        for (int n = first; n < first + many; n++) {
            int nth = n;
            Instant start = from.equals(Instant.MIN) ? from : from.plusMillis(25L * (n - first));
            deeds.add(() -> {
                while (clock.instant().isBefore(start)) {
                    Thread.sleep(1);
                }
                String number = file(competition, nth);
                if (nth % 10 == 0) {
                    assertThat(file(competition, nth)).isEqualTo(number);
                }
                return number;
            });
        }
        filed.addAll(crowd(deeds));
    }

    private String file(Competition competition, int nth) {
        Map<String, Object> answers = new LinkedHashMap<>(SmallCompetitions.answers(competition, nth, false));
        answers.put("organisationNumber", "1027900000%03d".formatted(nth));
        Http.Answer filed = http.as("intake")
                .with("Idempotency-Key", competition.number() + "-" + nth)
                .post(
                        "/api/v1/procedures/council-nomination/cases",
                        Map.of(
                                "body", BODY,
                                "applicant", Map.of("lastName", "Громов", "firstName", "Илья"),
                                "answers", answers));
        assertThat(filed.status()).as(filed.text()).isEqualTo(201);
        return filed.json().path("number").asText();
    }

    private static <T> List<T> crowd(List<Callable<T>> deeds) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<T> done = new ArrayList<>();
            for (Future<T> one : people.invokeAll(deeds)) {
                done.add(one.get());
            }
            return done;
        } finally {
            people.shutdown();
        }
    }
}

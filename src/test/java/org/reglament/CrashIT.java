package org.reglament;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;
import org.reglament.kit.Http;

/** Appeals are filed while the application and its database are killed; these are the promises that hold after it. */
@TestInstance(Lifecycle.PER_CLASS)
class CrashIT {
    private static final int KILLS = 3;
    private static final int AT_LEAST = 200;
    private static final int FILERS = 6;

    private static final Duration BACK = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String FILING = "/api/v1/procedures/citizen-appeal/cases";
    private static final String BODY = "minstroy";
    private static final String REGISTRAR = "registrar." + BODY;
    private static final Pattern DRIFT = Pattern.compile("(?m)^reglament_worklist_drift(?:\\{.*})? (\\S+)$");

    @TempDir(factory = UnderTarget.class)
    static Path data;

    private final Random random = new Random();
    private final AtomicInteger next = new AtomicInteger();
    private final Map<Integer, String> acknowledged = new ConcurrentHashMap<>();

    private final NavigableSet<Instant> kills = new TreeSet<>();

    private volatile Run run;

    /** Filing goes on until all kills are over, so that each has something to interrupt. */
    private volatile boolean killing = true;

    /** When the youngest of the acknowledged appeals was sent. */
    private volatile Instant lastSent = Instant.MIN;

    private Duration databaseAway;

    @BeforeAll
    void file_while_it_is_killed() throws Exception {
        start();
        ExecutorService filers = Executors.newFixedThreadPool(FILERS);
        try {
            List<Future<?>> filings = new ArrayList<>();
            for (int i = 0; i < FILERS; i++) {
                filings.add(filers.submit(this::fileAll));
            }
            for (int kill = 0; kill < KILLS; kill++) {
                waitForARandomMoment();
                run.kill();
                kills.add(Instant.now());
                start();
            }
            waitForARandomMoment();
            databaseAway = killDatabase();
            killing = false;
            for (Future<?> filing : filings) {
                filing.get();
            }
        } finally {
            killing = false;
            filers.shutdownNow();
        }
    }

    @AfterAll
    void stop() throws Exception {
        if (run != null) {
            run.stop();
            run.exitCode();
        }
    }

    @Test
    void each_acknowledged_appeal_is_there_exactly_once() {
        assertThat(acknowledged).hasSize(next.get()).hasSizeGreaterThanOrEqualTo(AT_LEAST);

        Http registrar = run.http().as(REGISTRAR);
        List<String> queue = new ArrayList<>();
        JsonNode page = tasks(registrar, "");
        assertThat(page.path("count").asInt()).isEqualTo(acknowledged.size());
        while (true) {
            page.path("items").forEach(item -> queue.add(item.path("number").asText()));
            if (page.path("next").isNull()) {
                break;
            }
            page = tasks(registrar, "&after=" + page.path("next").asText());
        }

        // The queue holds one task of every case there is, so an appeal filed twice would show.
        assertThat(queue).containsExactlyInAnyOrderElementsOf(acknowledged.values());
        acknowledged.forEach((appeal, number) -> assertThat(json(registrar.get("/api/v1/cases/" + number))
                        .path("applicant")
                        .path("email")
                        .asText())
                .isEqualTo(email(appeal)));
    }

    @Test
    void the_same_key_still_gives_the_same_number() {
        acknowledged.forEach((appeal, number) -> {
            Http.Answer again = post(appeal);

            assertThat(again.status()).as(again.toString()).isEqualTo(201);
            assertThat(again.json().path("number").asText()).isEqualTo(number);
        });
    }

    @Test
    void each_journal_holds() {
        Http registrar = run.http().as(REGISTRAR);
        for (String number : acknowledged.values()) {
            Http.Answer journal = registrar.get("/api/v1/cases/" + number + "/journal");

            assertThat(json(journal).path("valid").asBoolean())
                    .as(journal.toString())
                    .isTrue();
        }
    }

    @Test
    void each_applicant_is_told_and_each_kill_doubles_one_letter_at_most() throws Exception {
        // One that was just being handed over when its database died is tried again a minute later.
        assertThat(run.until(() -> receipts().size() == acknowledged.size(), PATIENCE, Duration.ofSeconds(2)))
                .as("all letters, each tried again once at most")
                .isTrue();

        Map<Instant, Integer> doubled = new HashMap<>();
        for (Map.Entry<String, List<JsonNode>> received : receipts().entrySet()) {
            List<JsonNode> letters = received.getValue();
            assertThat(letters).as(received.getKey()).hasSizeLessThanOrEqualTo(2);
            assertThat(letters.stream()
                            .map(letter -> letter.path("messageId").asText())
                            .distinct())
                    .as(received.getKey())
                    .hasSize(1);
            if (letters.size() == 2) {
                Instant first = OffsetDateTime.parse(
                                letters.get(0).path("receivedAt").asText())
                        .toInstant();
                Instant kill = kills.ceiling(first);
                assertThat(kill)
                        .as("doubled although nothing was killed after %s", first)
                        .isNotNull();
                doubled.merge(kill, 1, Integer::sum);
            }
        }
        assertThat(doubled.values()).allMatch(letters -> letters == 1);
    }

    @Test
    void the_work_list_agrees_with_the_engine() {
        Http.Answer metrics = run.http().as("admin").get("/actuator/prometheus");
        assertThat(metrics.status()).isEqualTo(200);

        Matcher drift = DRIFT.matcher(metrics.text());

        assertThat(drift.find()).as(metrics.text()).isTrue();
        assertThat(Double.parseDouble(drift.group(1))).isZero();
    }

    @Test
    void a_database_killed_under_load_is_back_within_half_a_minute() {
        assertThat(databaseAway).isLessThan(BACK);
    }

    private void start() throws Exception {
        run = Run.demo(data);
        assertThat(run.ready()).as(run.output()).isTrue();
    }

    /** Each time some more have been acknowledged, and then a little later. */
    private void waitForARandomMoment() throws Exception {
        int share = AT_LEAST / (KILLS + 2);
        int more = acknowledged.size() + share / 2 + random.nextInt(share / 2);
        assertThat(run.until(() -> acknowledged.size() >= more, PATIENCE))
                .as("%s filed, wanted %s: %s", acknowledged.size(), more, run.output())
                .isTrue();
        Thread.sleep(random.nextInt(200));
    }

    private Duration killDatabase() throws Exception {
        long postmaster = Long.parseLong(Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid"))
                .get(0));
        ProcessHandle process = ProcessHandle.of(postmaster).orElseThrow();
        process.destroyForcibly();
        process.onExit().get();
        Instant killed = Instant.now();
        assertThat(run.until(() -> run.output().contains("has died and is started again"), BACK))
                .as(run.output())
                .isTrue();
        assertThat(run.until(() -> lastSent.isAfter(killed), PATIENCE))
                .as(run.output())
                .isTrue();
        return Duration.between(killed, Instant.now());
    }

    private Void fileAll() throws InterruptedException {
        while (killing || next.get() < AT_LEAST) {
            int appeal = next.getAndIncrement();
            while (!filed(appeal)) {
                Thread.sleep(200);
            }
        }
        return null;
    }

    /** False when nobody answered or the answer was to come again later. */
    private boolean filed(int appeal) {
        Instant sent = Instant.now();
        Http.Answer answer;
        try {
            answer = post(appeal);
        } catch (UncheckedIOException cutOff) {
            return false;
        }
        if (answer.status() == 503) {
            return false;
        }
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        acknowledged.put(appeal, answer.json().path("number").asText());
        told(sent);
        return true;
    }

    private synchronized void told(Instant sent) {
        lastSent = sent.isAfter(lastSent) ? sent : lastSent;
    }

    private Http.Answer post(int appeal) {
        Map<String, ?> applicant =
                Map.of("lastName", "Кравцова", "firstName", "Нина", "email", email(appeal), "locale", "ru");
        Map<String, ?> answers = Map.of(
                "kind",
                "complaint",
                "subject",
                "Протекает крыша, дом " + appeal,
                "text",
                "После ремонта протекает крыша дома " + appeal + ". Прошу устранить протечку.",
                "replyMode",
                "EMAIL");
        return run.http()
                .as("intake")
                .with("Idempotency-Key", "crash-" + appeal)
                .post(FILING, Map.of("body", BODY, "applicant", applicant, "answers", answers));
    }

    private static String email(int appeal) {
        return "applicant" + appeal + "@example.org";
    }

    private static JsonNode tasks(Http registrar, String more) {
        return json(registrar.get("/api/v1/tasks?queue=available&limit=200" + more));
    }

    /** The receipts that each address has received, oldest first. */
    private Map<String, List<JsonNode>> receipts() {
        Map<String, List<JsonNode>> received = new HashMap<>();
        for (JsonNode letter : json(run.http().get("/demo/mail.json"))) {
            received.computeIfAbsent(letter.path("to").asText(), to -> new ArrayList<>())
                    .add(letter);
        }
        return received;
    }

    private static JsonNode json(Http.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    /** Puts the data folder where a build may leave things. */
    static class UnderTarget implements TempDirFactory {
        @Override
        public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context) throws IOException {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "start-up")), "crash-");
        }
    }
}

package org.reglament;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The application as a process of its own: started, killed, started again, and started wrongly. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class StartUpIT {
    private static final Duration BACK = Duration.ofSeconds(30);

    @TempDir
    static Path data;

    /** A folder of procedures with one that cannot be read: the rest starts. */
    @TempDir
    static Path procedures;

    private Run run;

    @AfterAll
    void stop() throws Exception {
        if (run != null) {
            run.kill();
        }
    }

    @Test
    @Order(1)
    void the_first_run_says_where_to_go_and_whom_to_sign_in_as() throws Exception {
        Path diagram = procedures.resolve("processes/broken/broken.bpmn");
        Files.createDirectories(diagram.getParent());
        Files.writeString(diagram, "nonsense");
        run = Run.with(
                "--spring.profiles.active=demo", "--reglament.data=" + data, "--reglament.procedures=" + procedures);

        List<Integer> home = new ArrayList<>();
        assertThat(run.until(
                        () -> {
                            home.add(run.http().get("/").status());
                            return run.output().contains("Reglament is ready");
                        },
                        Duration.ofMinutes(2)))
                .as(run.output())
                .isTrue();

        assertThat(home).as("home while procedures are deployed").contains(503).isSubsetOf(503, 200);
        assertThat(run.http().get("/").status()).isEqualTo(200);
        assertThat(run.output())
                .contains("Procedure broken is not deployed: processes/broken/broken.bpmn: this is no BPMN");
        assertThat(run.output())
                .contains("Reglament is ready: http://localhost:" + run.port(), "registrar.minzdrav", "demo/mail");
        assertThat(run.now()).isBefore(Instant.now().plus(Duration.ofHours(1)));
        assertThat(run.moveClock("P3D")).isTrue();
    }

    @Test
    @Order(2)
    void a_second_process_on_the_same_folder_is_refused_with_a_sentence() throws Exception {
        Run second = Run.demo(data);

        assertThat(second.exitCode()).isNotZero();
        assertThat(second.output())
                .contains("in use by another running Reglament")
                .doesNotContain("\tat ");
        assertThat(run.ready()).isTrue();
    }

    @Test
    @Order(3)
    void a_database_that_dies_is_back_within_half_a_minute() throws Exception {
        long postmaster = Long.parseLong(Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid"))
                .get(0));
        ProcessHandle.of(postmaster).orElseThrow().destroyForcibly();

        Instant killed = Instant.now();
        assertThat(run.until(() -> run.output().contains("has died and is started again"), BACK))
                .isTrue();
        assertThat(run.until(() -> run.moveClock("PT1S"), BACK)).isTrue();

        assertThat(Duration.between(killed, Instant.now())).isLessThan(BACK);
    }

    @Test
    @Order(4)
    void after_a_kill_the_next_run_has_everything() throws Exception {
        run.kill();

        run = Run.demo(data);

        assertThat(run.ready()).as(run.output()).isTrue();
        assertThat(run.output()).contains("left over by a killed run");
        assertThat(run.now()).isAfter(Instant.now().plus(Duration.ofDays(2)));
    }

    @Test
    @Order(5)
    void it_stops_in_good_order_with_its_database() throws Exception {
        run.stop();

        assertThat(run.exitCode()).isEqualTo(143);
        assertThat(data.resolve("postgres/cluster/postmaster.pid")).doesNotExist();
    }

    @Test
    @Order(6)
    void a_start_that_fails_late_ends_too_and_leaves_no_database_running() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            Run late = Run.with(
                    "--spring.profiles.active=demo",
                    "--reglament.data=" + data,
                    "--server.port=" + taken.getLocalPort());

            assertThat(late.exitCode()).isNotZero();
            assertThat(late.output()).contains("PostgreSQL is up", "already in use");
        }
        assertThat(data.resolve("postgres/cluster/postmaster.pid")).doesNotExist();
    }

    @Test
    void without_any_database_it_says_what_to_set() throws Exception {
        refuses("No database is set");
    }

    @Test
    void an_unreachable_database_is_one_sentence() throws Exception {
        refuses(
                "The database at jdbc:postgresql://127.0.0.1:1/none cannot be reached",
                "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/none?password=secret");
    }

    @Test
    void a_zone_that_is_none_is_one_sentence() throws Exception {
        refuses("which is no time zone", "--reglament.zone=Europe/Koenigsberg");
    }

    private static void refuses(String sentence, String... settings) throws Exception {
        Run refused = Run.with(settings);

        assertThat(refused.exitCode()).isNotZero();
        assertThat(refused.output()).contains(sentence).doesNotContain("secret");
        assertThat(refused.output().lines().toList()).as(refused.output()).hasSize(1);
    }
}

package org.reglament;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.reglament.kit.Http;

/** One process of the application, started from the classes just built. */
class Run {
    private static final Duration START = Duration.ofSeconds(120);

    private final Process process;
    private final Path output;
    private final int port;
    private final Http http;

    private Run(Process process, Path output, int port) {
        this.process = process;
        this.output = output;
        this.port = port;
        this.http = new Http("http://localhost:" + port, new ObjectMapper());
    }

    static Run demo(Path data) throws IOException {
        bringPrograms(data);
        return with("--spring.profiles.active=demo", "--reglament.data=" + data);
    }

    /** Links PostgreSQL's programs to where a first run would unpack them for seconds, when another test has them. */
    static void bringPrograms(Path data) throws IOException {
        Path to = data.resolve("postgres").resolve("programs");
        if (Files.exists(to)) {
            return;
        }
        Path unpacked;
        try (Stream<Path> forks = Files.list(Files.createDirectories(Path.of("target", "test-data")))) {
            unpacked = forks.map(fork -> fork.resolve("postgres").resolve("programs"))
                    .filter(programs -> Files.exists(programs.resolve("unpacked")))
                    .findFirst()
                    .orElse(null);
        }
        if (unpacked == null) {
            return;
        }
        try (Stream<Path> files = Files.walk(unpacked)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(unpacked.relativize(file));
                if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                    Files.createDirectories(copy);
                } else if (Files.isSymbolicLink(file)) {
                    Files.createSymbolicLink(copy, Files.readSymbolicLink(file));
                } else {
                    Files.createLink(copy, file);
                }
            }
        }
    }

    static Run with(String... settings) throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path output = Files.createTempFile(Files.createDirectories(Path.of("target", "start-up")), "run-", ".log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-Xmn192m",
                "-XX:MetaspaceSize=256m",
                "-cp",
                RuntimeClassPath.read(),
                // Before the settings, which may name another.
                "-Dserver.port=" + port,
                Reglament.class.getName()));
        command.addAll(Arrays.asList(settings));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_") || name.startsWith("REGLAMENT_"));
        return new Run(builder.start(), output, port);
    }

    int port() {
        return port;
    }

    /** Calls this process, without an account. */
    Http http() {
        return http;
    }

    String output() throws IOException {
        return Files.readString(output);
    }

    boolean ready() throws Exception {
        return until(() -> http.get("/actuator/health/readiness").status() == 200, START);
    }

    /** Asks again and again, as long as the process lives; false when it does not come true. */
    boolean until(Callable<Boolean> question, Duration patience) throws Exception {
        return until(question, patience, Duration.ofMillis(200));
    }

    /** The same with a pause between the questions, for those that are dear to answer. */
    boolean until(Callable<Boolean> question, Duration patience, Duration pause) throws Exception {
        Instant giveUp = Instant.now().plus(patience);
        while (process.isAlive() && Instant.now().isBefore(giveUp)) {
            try {
                if (question.call()) {
                    return true;
                }
            } catch (IOException | UncheckedIOException | IllegalStateException notYet) {
                // asked again below
            }
            Thread.sleep(pause.toMillis());
        }
        return false;
    }

    Instant now() {
        Http.Answer answer = http.get("/demo/clock");
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.toString());
        }
        return OffsetDateTime.parse(answer.json().path("now").asText()).toInstant();
    }

    /** Needs the database, unlike the question for the time. */
    boolean moveClock(String step) {
        return http.post("/demo/clock", Map.of("advance", step)).status() == 200;
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(START.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("It does not end.");
        }
        return process.exitValue();
    }

    void stop() {
        process.destroy();
    }

    /** Holds it where it stands, so that what follows finds it exactly there. */
    void freeze() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-STOP", String.valueOf(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}

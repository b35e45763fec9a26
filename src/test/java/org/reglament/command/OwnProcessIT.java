package org.reglament.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reglament.Reglament;
import org.reglament.RuntimeClassPath;

/** The commands as an author runs them: a process of its own that answers, opens no port and ends with its code. */
class OwnProcessIT {
    private static final List<String> DROPPED_IN = List.of("information-request", "media-request", "hotline-report");
    private static final Set<String> TOLD =
            Set.of("straight-road.json", "breach.json", "rework.json", "another-body.json", "withdrawal.json");

    @TempDir
    Path folder;

    @TempDir
    Path temporary;

    /** What a process said, how it ended, and whether anybody could have called it. */
    private record Ended(int code, String out, String err, boolean reachable) {}

    @Test
    void each_way_to_end_has_its_code() throws Exception {
        copy("body-request");
        Ended fine = run("check", folder.toString(), "--json");
        assertThat(fine.code()).as(fine.out()).isZero();
        assertThat(new ObjectMapper().readTree(fine.out()).path("errors").asInt())
                .isZero();

        change("processes/body-request/body-request.bpmn", "camunda:dueDate=", "camunda:followUpDate=");
        Ended found = run("check", folder.toString());
        assertThat(found.code()).isEqualTo(1);
        assertThat(found.out()).contains("у задачи нет срока").contains("Ошибок: ");

        Ended wrong = run("check", folder.resolve("nowhere").toString());
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.out()).isEmpty();
        assertThat(wrong.err()).isNotBlank().doesNotContain("\tat ");
    }

    /** Beside the jar they are what they are inside: their stories end as told, by the files there. */
    @Test
    void the_three_procedures_tell_their_stories_from_an_outside_folder() throws Exception {
        int stories = 0;
        for (String procedure : DROPPED_IN) {
            copy(procedure);
            stories += leave(procedure, TOLD);
            change("templates/letters/" + procedure + "/receipt.ru.ftl", "<@subject>", "<@subject>Снаружи: ");
        }

        Ended ended = run("run", folder.toString());

        assertThat(ended.code()).as(ended.out() + ended.err()).isZero();
        assertThat(ended.out())
                .contains(stories + " examples, all passed.", "Ответы редакциям СМИ")
                .doesNotContain("FAILED");
        assertThat(ended.out().split("Снаружи: ", -1)).hasSizeGreaterThan(stories / 2);
        assertThat(ended.reachable()).as("a port was open").isFalse();
        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left.filter(path -> path.getFileName().toString().startsWith("reglament-run-")))
                    .as("the throw-away database")
                    .isEmpty();
        }
    }

    @Test
    void a_broken_procedure_is_not_run_and_its_faults_are_told() throws Exception {
        copy("media-request");
        change("processes/media-request/media-request.bpmn", "formRef=\"media-request-register\"", "formRef=\"lost\"");

        Ended ended = run("run", folder.toString(), "--procedure", "media-request");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).contains("нет формы с id «lost»").doesNotContain("\tat ");
        assertThat(ended.out()).doesNotContain("passed");
    }

    private Ended run(String... words) throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path out = Files.createTempFile(temporary, "out", ".txt");
        Path err = Files.createTempFile(temporary, "err", ".txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-Xmn192m",
                "-XX:MetaspaceSize=256m",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                RuntimeClassPath.read(),
                "-Dserver.port=" + port,
                Reglament.class.getName()));
        command.addAll(List.of(words));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_") || name.startsWith("REGLAMENT_"));
        Process process = builder.start();
        boolean reachable = false;
        try {
            for (int n = 0; n < 600 && !process.waitFor(500, TimeUnit.MILLISECONDS); n++) {
                reachable |= answers(port);
            }
            assertThat(process.isAlive()).as("it does not end").isFalse();
        } finally {
            process.destroyForcibly();
        }
        return new Ended(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8),
                reachable);
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket("localhost", port)) {
            return socket.isConnected();
        } catch (IOException nobodyThere) {
            return false;
        }
    }

    private void copy(String procedure) throws IOException {
        for (String kind : List.of("processes", "forms", "templates/letters", "templates/documents")) {
            Path from = Path.of(kind, procedure);
            if (Files.isDirectory(from)) {
                try (Stream<Path> files = Files.walk(from)) {
                    for (Path file : files.filter(Files::isRegularFile).toList()) {
                        Path to = folder.resolve(file.toString());
                        Files.createDirectories(to.getParent());
                        Files.copy(file, to);
                    }
                }
            }
        }
    }

    /** How many stories are left of a procedure; all of them are told from the inside by another test. */
    private int leave(String procedure, Set<String> told) throws IOException {
        int left = 0;
        try (Stream<Path> files = Files.list(folder.resolve("processes/" + procedure + "/examples"))) {
            for (Path file : files.toList()) {
                if (told.contains(file.getFileName().toString())) {
                    left++;
                } else {
                    Files.delete(file);
                }
            }
        }
        assertThat(left).as("stories of %s", procedure).isPositive();
        return left;
    }

    private void change(String file, String from, String to) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to));
    }
}

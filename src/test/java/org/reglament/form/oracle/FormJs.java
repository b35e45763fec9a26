package org.reglament.form.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Form-js itself, run without a browser: a process for each processor answers the cases. */
final class FormJs {
    private static final Path HOME = Path.of("src/test/oracle");
    private static final Path CACHE = Path.of("target/oracle").toAbsolutePath();
    private static final int PROCESSES =
            Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors()));
    private static final ObjectMapper JSON = new ObjectMapper();

    private FormJs() {}

    /** The answers in the order of the questions, which some processes share between them. */
    static List<JsonNode> answers(List<JsonNode> questions, String zone) {
        install();
        int share = (questions.size() + PROCESSES - 1) / PROCESSES;
        List<CompletableFuture<List<JsonNode>>> parts = new ArrayList<>();
        for (int from = 0; from < questions.size(); from += share) {
            List<JsonNode> part = questions.subList(from, Math.min(questions.size(), from + share));
            CompletableFuture<List<JsonNode>> answered = new CompletableFuture<>();
            new Thread(() -> complete(answered, () -> shared(part, zone)), "form-js-" + from).start();
            parts.add(answered);
        }
        List<JsonNode> answers = new ArrayList<>();
        parts.forEach(part -> answers.addAll(part.join()));
        return answers;
    }

    private static void complete(CompletableFuture<List<JsonNode>> answered, Supplier<List<JsonNode>> work) {
        try {
            answered.complete(work.get());
        } catch (RuntimeException e) {
            answered.completeExceptionally(e);
        }
    }

    private static List<JsonNode> shared(List<JsonNode> questions, String zone) {
        ProcessBuilder node = new ProcessBuilder("node", "oracle.mjs", CACHE.toString())
                .directory(HOME.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        node.environment().put("TZ", zone);
        try {
            Process process = node.start();
            Thread asks = new Thread(() -> ask(process, questions), "oracle");
            asks.start();
            List<JsonNode> answers = new ArrayList<>();
            try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    answers.add(JSON.readTree(line));
                }
            }
            if (process.waitFor() != 0 || answers.size() != questions.size()) {
                throw new IllegalStateException("form-js answered " + answers.size() + " of " + questions.size()
                        + " questions; see the lines above");
            }
            return answers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void ask(Process process, List<JsonNode> questions) {
        try (Writer lines = process.outputWriter(StandardCharsets.UTF_8)) {
            for (JsonNode each : questions) {
                lines.write(each.toString());
                lines.write('\n');
            }
        } catch (IOException e) {
            process.destroy();
        }
    }

    /** Installs the packages once per lock file, though two processes of the test run may want them at once. */
    private static void install() {
        try {
            Files.createDirectories(CACHE.getParent());
            try (FileChannel turn = FileChannel.open(
                    CACHE.resolveSibling("oracle.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                // Given back when the channel is closed.
                turn.lock();
                installOnce();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void installOnce() throws IOException, InterruptedException {
        Path stamp = HOME.resolve("node_modules/.lock");
        String wanted = Files.readString(HOME.resolve("package-lock.json"));
        if (Files.exists(stamp) && Files.readString(stamp).equals(wanted)) {
            return;
        }
        Process npm = new ProcessBuilder("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")
                .directory(HOME.toFile())
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (npm.waitFor() != 0) {
            throw new IllegalStateException("the packages of the oracle could not be installed; see npm's lines");
        }
        Files.writeString(stamp, wanted);
    }
}

package org.reglament.form.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Form-js itself, run without a browser: one process answers all cases. */
final class FormJs {
    private static final Path HOME = Path.of("src/test/oracle");
    private static final Path CACHE = Path.of("target/oracle").toAbsolutePath();
    private static final ObjectMapper JSON = new ObjectMapper();

    private FormJs() {}

    /** The answers in the order of the questions. */
    static List<JsonNode> answers(List<Case> cases, String zone) {
        install();
        ProcessBuilder node = new ProcessBuilder("node", "oracle.mjs", CACHE.toString())
                .directory(HOME.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        node.environment().put("TZ", zone);
        try {
            Process process = node.start();
            Thread asks = new Thread(() -> ask(process, cases), "oracle");
            asks.start();
            List<JsonNode> answers = new ArrayList<>();
            try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    answers.add(JSON.readTree(line));
                }
            }
            if (process.waitFor() != 0 || answers.size() != cases.size()) {
                throw new IllegalStateException(
                        "form-js answered " + answers.size() + " of " + cases.size() + " cases; see the lines above");
            }
            return answers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void ask(Process process, List<Case> cases) {
        try (Writer lines = process.outputWriter(StandardCharsets.UTF_8)) {
            for (Case each : cases) {
                lines.write(JSON.writeValueAsString(Map.of("schema", each.schema(), "data", each.data())));
                lines.write('\n');
            }
        } catch (IOException e) {
            process.destroy();
        }
    }

    /** Installs the packages once per lock file. */
    private static void install() {
        Path stamp = HOME.resolve("node_modules/.lock");
        try {
            String wanted = Files.readString(HOME.resolve("package-lock.json"));
            if (Files.exists(stamp) && Files.readString(stamp).equals(wanted)) {
                return;
            }
            Process npm = new ProcessBuilder(
                            "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")
                    .directory(HOME.toFile())
                    .inheritIO()
                    .start();
            if (npm.waitFor() != 0) {
                throw new IllegalStateException("the packages of the oracle could not be installed; see npm's lines");
            }
            Files.writeString(stamp, wanted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

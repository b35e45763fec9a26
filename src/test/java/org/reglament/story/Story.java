package org.reglament.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;

/** One way through a procedure, told as data in the procedure's {@code examples} folder. */
record Story(String procedure, String name, JsonNode told) {

    private static final Path PROCESSES = Path.of("processes");

    static List<Story> all() {
        List<Story> stories = new ArrayList<>();
        try (Stream<Path> files = Files.walk(PROCESSES, 3)) {
            for (Path file : files.filter(f -> f.getNameCount() == 4
                            && f.getName(2).toString().equals("examples")
                            && f.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                stories.add(new Story(
                        file.getParent().getParent().getFileName().toString(),
                        file.getFileName().toString().replace(".json", ""),
                        new ObjectMapper().readTree(file.toFile())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stories;
    }

    /** Every row of every decision table of the project, as {@code procedure: row}. */
    static List<String> rows() {
        List<String> rows = new ArrayList<>();
        try (Stream<Path> files = Files.walk(PROCESSES, 2)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".dmn")).toList()) {
                String procedure = file.getParent().getFileName().toString();
                Dmn.readModelFromFile(file.toFile())
                        .getModelElementsByType(Rule.class)
                        .forEach(rule -> rows.add(procedure + ": " + rule.getId()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    /** The same with {@code {names}} of earlier cases replaced by their numbers. */
    static JsonNode named(JsonNode told, Map<String, String> names) {
        try {
            String text = told.toString();
            for (Map.Entry<String, String> name : names.entrySet()) {
                text = text.replace(name.getKey(), name.getValue());
            }
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return procedure + ": " + told.path("title").asText();
    }
}

package org.reglament.command;

import com.fasterxml.jackson.core.JsonProcessingException;
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

/**
 * One way through a procedure, told as data: {@code processes/NAME/examples/*.json}, see docs/add-a-procedure.md.
 *
 * @param name that of its file without the ending
 * @param file that tells it; files that it names lie beside it
 */
public record Example(String procedure, String name, Path file, JsonNode told) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** All examples under that folder, by procedure and name. */
    public static List<Example> in(Path folder) {
        Path processes = folder.resolve("processes");
        if (!Files.isDirectory(processes)) {
            return List.of();
        }
        List<Path> files;
        try (Stream<Path> walk = Files.walk(processes, 3)) {
            files = walk.filter(file -> processes.relativize(file).getNameCount() == 3
                            && processes.relativize(file).getName(1).toString().equals("examples")
                            && file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Example> examples = new ArrayList<>();
        for (Path file : files) {
            examples.add(new Example(
                    processes.relativize(file).getName(0).toString(),
                    file.getFileName().toString().replaceFirst("[.]json$", ""),
                    file,
                    read(file)));
        }
        return examples;
    }

    private static JsonNode read(Path file) {
        JsonNode told;
        try {
            told = JSON.readTree(Inputs.text(file));
        } catch (JsonProcessingException e) {
            throw new WrongUse("The example " + file + " is not valid JSON: " + e.getOriginalMessage() + ".");
        }
        if (!told.isObject()) {
            throw new WrongUse("The example " + file + " is no JSON object; docs/add-a-procedure.md shows one.");
        }
        return told;
    }

    String body() {
        return told.path("body").asText();
    }

    /** The same with {@code {names}} of earlier cases replaced by their numbers. */
    static JsonNode named(JsonNode told, Map<String, String> names) {
        try {
            String text = told.toString();
            for (Map.Entry<String, String> name : names.entrySet()) {
                text = text.replace(name.getKey(), name.getValue());
            }
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a name breaks the example", e);
        }
    }

    @Override
    public String toString() {
        return procedure + ": " + told.path("title").asText(name);
    }
}

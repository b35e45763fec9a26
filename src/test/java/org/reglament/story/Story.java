package org.reglament.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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

    @Override
    public String toString() {
        return procedure + ": " + told.path("title").asText();
    }
}

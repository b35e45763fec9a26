package org.reglament.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** The folder of procedures beside the application under test: empty until a test puts some in. */
public class Outside {
    private final Path folder;

    Outside(Path folder) {
        this.folder = folder;
    }

    static Path under(Path data) {
        try {
            return Files.createDirectories(data.resolve("procedures"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path folder() {
        return folder;
    }

    /** Writes files by relative path. */
    public void put(Map<String, byte[]> files) {
        files.forEach((path, bytes) -> {
            try {
                Path file = folder.resolve(path);
                Files.createDirectories(file.getParent());
                Files.write(file, bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Takes all files of a procedure away. */
    public void clear(String key) {
        Stream.of("processes/", "forms/", "templates/letters/", "templates/documents/")
                .map(kind -> folder.resolve(kind + key))
                .forEach(Outside::delete);
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

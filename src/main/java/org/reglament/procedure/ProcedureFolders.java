package org.reglament.procedure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Finds procedures in the jar and, when {@code reglament.procedures} names a folder, beside it. */
@Component
public class ProcedureFolders {

    private static final Pattern IN_JAR =
            Pattern.compile(".*/((?:processes|forms)/([^/]+)/[^/]+\\.(?:bpmn|dmn|form))$");

    private final @Nullable Path external;

    ProcedureFolders(@Value("${reglament.procedures:#{null}}") @Nullable Path external) {
        this.external = external;
    }

    /**
     * All procedures by key; one beside the jar replaces the one of the same name inside.
     *
     * @throws UncheckedIOException when a file cannot be read
     */
    public List<ProcedureFolder> all() {
        try {
            Map<String, ProcedureFolder> found = new TreeMap<>(inJar());
            if (external != null) {
                found.putAll(beside(external));
            }
            return new ArrayList<>(found.values());
        } catch (IOException e) {
            throw new UncheckedIOException("The folders of procedures cannot be read.", e);
        }
    }

    /** Reads a folder that holds {@code processes/} and {@code forms/}. */
    public static Map<String, ProcedureFolder> beside(Path root) throws IOException {
        Map<String, SortedMap<String, byte[]>> files = new TreeMap<>();
        for (String kind : List.of("processes", "forms")) {
            Path top = root.resolve(kind);
            if (Files.isDirectory(top)) {
                try (Stream<Path> walk = Files.walk(top, 2)) {
                    for (Path file : walk.filter(Files::isRegularFile).toList()) {
                        String path = root.relativize(file).toString().replace('\\', '/');
                        Matcher match = IN_JAR.matcher("/" + path);
                        if (match.matches()) {
                            files.computeIfAbsent(match.group(2), k -> new TreeMap<>())
                                    .put(path, Files.readAllBytes(file));
                        }
                    }
                }
            }
        }
        return folders(files, false);
    }

    private static Map<String, ProcedureFolder> inJar() throws IOException {
        Map<String, SortedMap<String, byte[]>> files = new TreeMap<>();
        var resolver = new PathMatchingResourcePatternResolver();
        for (String pattern :
                List.of("classpath*:processes/*/*.bpmn", "classpath*:processes/*/*.dmn", "classpath*:forms/*/*.form")) {
            for (Resource resource : resolver.getResources(pattern)) {
                Matcher match = IN_JAR.matcher(resource.getURL().toString());
                if (match.matches()) {
                    try (InputStream in = resource.getInputStream()) {
                        files.computeIfAbsent(match.group(2), k -> new TreeMap<>())
                                .putIfAbsent(match.group(1), in.readAllBytes());
                    }
                }
            }
        }
        return folders(files, true);
    }

    private static Map<String, ProcedureFolder> folders(Map<String, SortedMap<String, byte[]>> files, boolean own) {
        Map<String, ProcedureFolder> folders = new TreeMap<>();
        files.forEach((key, content) -> folders.put(key, new ProcedureFolder(key, content, own)));
        return folders;
    }
}

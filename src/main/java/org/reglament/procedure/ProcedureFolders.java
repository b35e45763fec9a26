package org.reglament.procedure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Finds procedures in the jar and, when {@code reglament.procedures} names a folder, beside it. */
@Component
public class ProcedureFolders {

    /** The top folders of a procedure, and what its files in each end with. */
    static final Map<String, List<String>> KINDS = new TreeMap<>(Map.of(
            "processes", List.of(".bpmn", ".dmn"),
            "forms", List.of(".form"),
            "templates/letters", List.of(".ftl"),
            "templates/documents", List.of(".ftlh")));

    /** Where templates stand that belong to no procedure but serve all. */
    static final String DEFAULT = "default";

    private static final Pattern IN_JAR =
            Pattern.compile(".*/((processes|forms|templates/letters|templates/documents)/([^/]+)/([^/]+))$");

    private final @Nullable Path external;

    ProcedureFolders(@Value("${reglament.procedures:}") String external) {
        this.external = external.isBlank() ? null : Path.of(external);
    }

    /**
     * All procedures by key. A diagram beside the jar replaces the one of the same name inside with all its decision
     * tables and forms; letters and documents beside the jar replace those of the same file name.
     *
     * @throws UnreadableFolderException when the folder beside the jar cannot be read
     */
    public List<ProcedureFolder> all() {
        Map<String, ProcedureFolder> found = builtIn();
        if (external != null) {
            try {
                outside(external, new TreeMap<>(found)).forEach(found::put);
            } catch (IOException e) {
                throw new UnreadableFolderException(external, e);
            }
        }
        return new ArrayList<>(found.values());
    }

    /** The procedure of that key as {@link #all} gives it. */
    public Optional<ProcedureFolder> find(String key) {
        return all().stream().filter(folder -> folder.key().equals(key)).findFirst();
    }

    /** The folder beside the jar; null when none is set. */
    public @Nullable Path external() {
        return external;
    }

    /** The procedures of the jar alone, by key. */
    Map<String, ProcedureFolder> builtIn() {
        try {
            Map<String, ProcedureFolder> folders = new TreeMap<>();
            SharedSheets.add(inJar()).forEach((key, files) -> folders.put(key, new ProcedureFolder(key, files, true)));
            return folders;
        } catch (IOException e) {
            throw new UncheckedIOException("The procedures of the program cannot be read.", e);
        }
    }

    /** Reads a folder that holds {@code processes/}, {@code forms/} and {@code templates/}. */
    public static Map<String, ProcedureFolder> beside(Path root) throws IOException {
        return outside(root, Map.of());
    }

    private static Map<String, ProcedureFolder> outside(Path root, Map<String, ProcedureFolder> inside)
            throws IOException {
        OutsideFiles read = OutsideFiles.of(root);
        Map<String, ProcedureFolder> folders = new TreeMap<>();
        SharedSheets.add(read.files(), lenders(read.files())).forEach((key, files) -> {
            ProcedureFolder base = inside.get(key);
            boolean replaces = files.keySet().stream().anyMatch(path -> !path.startsWith("templates/"));
            SortedMap<String, byte[]> all = new TreeMap<>(files);
            if (base != null) {
                base.files().forEach((path, bytes) -> {
                    if (!replaces || path.startsWith("templates/")) {
                        all.putIfAbsent(path, bytes);
                    }
                });
            }
            List<Finding> flaws = new ArrayList<>(read.flaws(key));
            folders.put(key, ProcedureFolder.outside(key, all, base != null && !replaces, flaws));
        });
        namesakes(folders, inside);
        return folders;
    }

    /** What procedures beside the jar may share: those of the jar, and before them those that are drawn anew beside it. */
    private static Map<String, SortedMap<String, byte[]>> lenders(Map<String, SortedMap<String, byte[]>> beside)
            throws IOException {
        Map<String, SortedMap<String, byte[]>> lenders = new TreeMap<>(inJar());
        beside.forEach((key, files) -> {
            if (files.containsKey("processes/" + key + "/" + key + ".bpmn")) {
                lenders.put(key, files);
            }
        });
        return lenders;
    }

    /** The engine knows a diagram by its name alone, so no two procedures may have one of the same name. */
    private static void namesakes(Map<String, ProcedureFolder> folders, Map<String, ProcedureFolder> inside) {
        Map<String, ProcedureFolder> together = new TreeMap<>(inside);
        together.putAll(folders);
        Map<String, String> owners = new HashMap<>();
        together.keySet().forEach(key -> owners.put(key, key));
        together.values().forEach(folder -> folder.files().keySet().forEach(path -> {
            String sheet = ProcedureFolder.sheetOf(path);
            if (sheet != null) {
                owners.putIfAbsent(sheet, folder.key());
            }
        }));
        folders.values().forEach(folder -> List.copyOf(folder.files().keySet()).forEach(path -> {
            String sheet = ProcedureFolder.sheetOf(path);
            String owner = sheet == null ? folder.key() : owners.get(sheet);
            if (owner != null && !folder.key().equals(owner)) {
                folder.flaw(path, "folder.namesake", owner, folder.key());
            }
        }));
    }

    private static Map<String, SortedMap<String, byte[]>> inJar() throws IOException {
        Map<String, SortedMap<String, byte[]>> files = new TreeMap<>();
        Map<String, SortedMap<String, byte[]>> templates = new TreeMap<>();
        var resolver = new PathMatchingResourcePatternResolver();
        for (Map.Entry<String, List<String>> kind : KINDS.entrySet()) {
            for (String ending : kind.getValue()) {
                for (Resource resource : resolver.getResources("classpath*:" + kind.getKey() + "/*/*" + ending)) {
                    Matcher match = IN_JAR.matcher(resource.getURL().toString());
                    if (match.matches() && !match.group(3).equals(DEFAULT)) {
                        try (InputStream in = resource.getInputStream()) {
                            (match.group(2).startsWith("templates/") ? templates : files)
                                    .computeIfAbsent(match.group(3), k -> new TreeMap<>())
                                    .putIfAbsent(match.group(1), in.readAllBytes());
                        }
                    }
                }
            }
        }
        files.forEach((key, own) -> own.putAll(templates.getOrDefault(key, new TreeMap<>())));
        return files;
    }

    static boolean belongs(String kind, String name) {
        return KINDS.getOrDefault(kind, List.of()).stream().anyMatch(name::endsWith);
    }
}

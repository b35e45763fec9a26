package org.reglament.procedure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Reads the procedures of a folder outside the jar: nothing that lies elsewhere, bears an odd name or is too large gets
 * in, and whoever keeps the folder is told why.
 */
final class OutsideFiles {

    static final int LARGEST = 5 * 1024 * 1024;
    static final int MOST = 300;

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,59}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    private final Path root;
    private final Map<String, SortedMap<String, byte[]>> files = new TreeMap<>();
    private final Map<String, List<Finding>> flaws = new TreeMap<>();

    private OutsideFiles(Path root) {
        this.root = root;
    }

    /**
     * Reads all that may belong to a procedure; links are followed as long as they stay inside.
     *
     * @throws IOException when the folder is missing or cannot be read
     */
    static OutsideFiles of(Path folder) throws IOException {
        OutsideFiles found = new OutsideFiles(folder.toRealPath());
        for (String kind : ProcedureFolders.KINDS.keySet()) {
            Path top = found.root.resolve(kind);
            if (Files.isDirectory(top) && found.inside(top)) {
                try (DirectoryStream<Path> procedures = Files.newDirectoryStream(top, Files::isDirectory)) {
                    for (Path procedure : procedures) {
                        found.procedure(kind, procedure);
                    }
                }
            }
        }
        return found;
    }

    /** Files of each procedure by relative path. */
    Map<String, SortedMap<String, byte[]>> files() {
        return files;
    }

    /** What is wrong with files that were left out, by procedure. */
    List<Finding> flaws(String key) {
        return flaws.getOrDefault(key, List.of());
    }

    private void procedure(String kind, Path folder) throws IOException {
        String key = folder.getFileName().toString();
        if (key.startsWith(".") || key.equals(ProcedureFolders.DEFAULT)) {
            return;
        }
        SortedMap<String, byte[]> own = files.computeIfAbsent(key, k -> new TreeMap<>());
        String path = kind + "/" + key;
        if (!KEY.matcher(key).matches()) {
            flaw(key, path, "folder.name");
        } else if (!inside(folder)) {
            flaw(key, path, "folder.elsewhere");
        } else {
            try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
                for (Path file : children) {
                    take(kind, key, file, own);
                }
            }
        }
    }

    private void take(String kind, String key, Path file, SortedMap<String, byte[]> into) throws IOException {
        String name = file.getFileName().toString();
        if (!ProcedureFolders.belongs(kind, name) || Files.isDirectory(file)) {
            return;
        }
        String path = kind + "/" + key + "/" + name;
        if (!NAME.matcher(name).matches()) {
            flaw(key, path, "file.name");
        } else if (!inside(file)) {
            flaw(key, path, "file.elsewhere");
        } else if (!Files.isRegularFile(file)) {
            flaw(key, path, "file.none");
        } else if (into.size() == MOST) {
            flaw(key, path, "file.many", MOST);
        } else {
            // The real path, so that a link put in its place in between is not followed.
            try (InputStream in = Files.newInputStream(file.toRealPath(), LinkOption.NOFOLLOW_LINKS)) {
                byte[] bytes = in.readNBytes(LARGEST + 1);
                if (bytes.length > LARGEST) {
                    flaw(key, path, "file.large");
                } else {
                    into.put(path, bytes);
                }
            } catch (IOException unreadable) {
                flaw(key, path, "file.locked");
            }
        }
    }

    private boolean inside(Path path) {
        try {
            return path.toRealPath().startsWith(root);
        } catch (IOException leadsNowhere) {
            return false;
        }
    }

    private void flaw(String key, String file, String rule, Object... facts) {
        flaws.computeIfAbsent(key, k -> new ArrayList<>()).add(new Finding(true, file, "", rule, List.of(facts)));
    }
}

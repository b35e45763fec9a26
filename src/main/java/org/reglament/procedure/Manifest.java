package org.reglament.procedure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The SHA-256 of every file of a procedure, deployed beside them: so a file taken out makes a new version, too, and what
 * stands in the folder is compared with what runs without reading either again.
 */
record Manifest(Map<String, String> files) {

    private static final String NAME = "files.sha256";

    static Manifest of(ProcedureFolder folder) {
        Map<String, String> hashes = new TreeMap<>();
        folder.files().forEach((path, bytes) -> hashes.put(path, sha256(bytes)));
        return new Manifest(hashes);
    }

    /** Under which name the manifest of that procedure is deployed. */
    static String path(String key) {
        return "processes/" + key + "/" + NAME;
    }

    static Manifest read(byte[] bytes) {
        Map<String, String> hashes = new TreeMap<>();
        new String(bytes, StandardCharsets.UTF_8).lines().forEach(line -> {
            String[] parts = line.split(" {2}", 2);
            if (parts.length == 2) {
                hashes.put(parts[1], parts[0]);
            }
        });
        return new Manifest(hashes);
    }

    /** As {@code sha256sum} writes it. */
    byte[] bytes() {
        StringBuilder text = new StringBuilder();
        files.forEach(
                (path, hash) -> text.append(hash).append("  ").append(path).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** One hash for all files. */
    String hash() {
        return sha256(bytes());
    }

    /** The files that are new, changed or gone compared with that other one. */
    List<String> changedSince(Manifest other) {
        TreeSet<String> paths = new TreeSet<>(files.keySet());
        paths.addAll(other.files.keySet());
        paths.removeIf(path -> Objects.equals(files.get(path), other.files.get(path)));
        return List.copyOf(paths);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

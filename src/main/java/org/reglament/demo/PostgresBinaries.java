package org.reglament.demo;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.reglament.StartRefused;
import org.tukaani.xz.XZInputStream;

/** Unpacks the programs of PostgreSQL from the jar, once per version. */
class PostgresBinaries {
    private static final int EXECUTABLE = 0111;

    private PostgresBinaries() {}

    static Path unpack(Path to) throws IOException {
        URL archive = archive();
        URLConnection connection = archive.openConnection();
        connection.setUseCaches(false);
        String version = Long.toString(connection.getContentLengthLong());
        Path marker = to.resolve("unpacked");
        if (Files.exists(marker) && Files.readString(marker).equals(version)) {
            return to.resolve("bin");
        }
        // A half-unpacked or older copy would mix with the new one.
        delete(to);
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(connection.getInputStream())))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, to);
            }
        }
        Files.writeString(marker, version);
        return to.resolve("bin");
    }

    private static URL archive() {
        String arch = System.getProperty("os.arch").equals("amd64") ? "x86_64" : "arm_64";
        URL found = PostgresBinaries.class.getResource("/postgres-linux-" + arch + ".txz");
        if (found == null || !System.getProperty("os.name").equals("Linux")) {
            throw new StartRefused("The demo's own PostgreSQL is made for Linux on amd64 and aarch64 only: on this"
                    + " machine set spring.datasource.url, spring.datasource.username and"
                    + " spring.datasource.password to a PostgreSQL of yours.");
        }
        return found;
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path to) throws IOException {
        Path file = to.resolve(entry.getName()).normalize();
        if (!file.startsWith(to)) {
            throw new IOException("the archive reaches out of its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, file);
        if ((entry.getMode() & EXECUTABLE) != 0 || entry.getName().contains("bin/")) {
            file.toFile().setExecutable(true, false);
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}

package org.reglament.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.util.unit.DataSize;

/** A file on its way in: written to a temporary file, never whole in memory, and gone when it is closed. */
record Incoming(Path file, long size, String sha256) implements AutoCloseable {
    private static final int AT_ONCE = 64 * 1024;

    /** @throws Refused when there is nothing in it, or more than is taken */
    static Incoming of(InputStream content, DataSize most) throws IOException {
        Path file = Files.createTempFile("upload-", ".part");
        boolean taken = false;
        try {
            Incoming incoming = copied(content, file, most);
            taken = true;
            return incoming;
        } finally {
            if (!taken) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static Incoming copied(InputStream content, Path file, DataSize most) throws IOException {
        MessageDigest digest = digest();
        long size = 0;
        byte[] buffer = new byte[AT_ONCE];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
                size += n;
                if (size > most.toBytes()) {
                    throw new Refused("size", most.toMegabytes());
                }
                digest.update(buffer, 0, n);
                out.write(buffer, 0, n);
            }
        }
        if (size == 0) {
            throw new Refused("empty");
        }
        return new Incoming(file, size, HexFormat.of().formatHex(digest.digest()));
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }

    static String sha256(byte[] content) {
        return HexFormat.of().formatHex(digest().digest(content));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.reglament.correspondence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.reglament.calendar.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Keeps messages as they came, each once, before anything is done with them. */
@Component
class InboundStore {
    private static final int CHUNK = 256 * 1024;
    private static final int BEGINNING = 64 * 1024;

    private final JdbcClient jdbc;
    private final InboundRows rows;
    private final InboundSettings settings;
    private final BusinessClock clock;
    private final TransactionOperations transaction;

    InboundStore(
            JdbcClient jdbc,
            InboundRows rows,
            InboundSettings settings,
            BusinessClock clock,
            TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * Keeps a message; committed when this returns.
     *
     * @param size as the mail server states it; a message that is bigger than is taken is read no further than needed
     * @return false when it was there already
     */
    boolean keep(InputStream message, long size) throws IOException {
        Path file = Files.createTempFile("mail-", ".eml");
        try {
            MessageDigest digest = digest();
            boolean whole = copy(message, file, size > settings.maxSize().toBytes(), digest);
            String key = key(file, digest);
            UUID id = UUID.randomUUID();
            long kept = Math.max(size, Files.size(file));
            return Boolean.TRUE.equals(transaction.execute(status -> {
                boolean isNew = rows.insert(id, key, clock.instant(), kept, whole);
                if (isNew) {
                    write(id, file);
                }
                return isNew;
            }));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Copies it; of what is too big only the beginning stays. */
    private boolean copy(InputStream message, Path file, boolean tooBig, MessageDigest digest) throws IOException {
        long most = tooBig ? BEGINNING : settings.maxSize().toBytes();
        long size = 0;
        byte[] buffer = new byte[64 * 1024];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int n = message.read(buffer); n >= 0; n = message.read(buffer)) {
                int taken = (int) Math.min(n, most - size);
                out.write(buffer, 0, taken);
                digest.update(buffer, 0, taken);
                size += taken;
                if (taken < n || size == most && tooBig) {
                    tooBig = true;
                    break;
                }
            }
        }
        if (tooBig && size > BEGINNING) {
            try (java.nio.channels.FileChannel channel =
                    java.nio.channels.FileChannel.open(file, java.nio.file.StandardOpenOption.WRITE)) {
                channel.truncate(BEGINNING);
            }
        }
        return !tooBig;
    }

    /**
     * By what a message is known: its Message-ID, together with its sender, for programs exist that give all their
     * messages the same one; the whole of it where it has none.
     */
    private static String key(Path file, MessageDigest whole) throws IOException {
        byte[] beginning;
        try (InputStream in = Files.newInputStream(file)) {
            beginning = in.readNBytes(BEGINNING);
        }
        MailHeaders headers = MailHeaders.of(beginning);
        String id = headers.messageId();
        return id == null
                ? HexFormat.of().formatHex(whole.digest())
                : HexFormat.of()
                        .formatHex(digest().digest((id + "\n" + headers.sender())
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private void write(UUID id, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            int seq = 0;
            for (byte[] data = in.readNBytes(CHUNK); data.length > 0; data = in.readNBytes(CHUNK)) {
                jdbc.sql("insert into inbound_chunk (mail_id, seq, data) values (?, ?, ?)")
                        .params(id, seq++, data)
                        .update();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A message, open for reading; its temporary file goes when it is closed. */
    record Opened(Path file, InboundMail mail) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            try {
                mail.close();
            } finally {
                Files.deleteIfExists(file);
            }
        }
    }

    Opened open(InboundRows.Row row) throws IOException {
        Path file = Files.createTempFile("mail-", ".eml");
        boolean opened = false;
        try {
            try (OutputStream out = Files.newOutputStream(file)) {
                int seq = 0;
                for (byte[] data = chunk(row.id(), seq); data.length > 0; data = chunk(row.id(), ++seq)) {
                    out.write(data);
                }
            }
            Opened mail = new Opened(file, MailReader.read(file, row.whole(), settings));
            opened = true;
            return mail;
        } finally {
            if (!opened) {
                Files.deleteIfExists(file);
            }
        }
    }

    private byte[] chunk(UUID id, int seq) {
        return jdbc.sql("select data from inbound_chunk where mail_id = ? and seq = ?")
                .params(id, seq)
                .query(byte[].class)
                .optional()
                .orElseGet(() -> new byte[0]);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.reglament.document;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks clamd about a file, when there is one to ask; what it cannot answer is not taken. */
@Component
class VirusScanner {
    private static final Logger log = LoggerFactory.getLogger(VirusScanner.class);

    private final @Nullable String clamd;
    private final Duration timeout;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "clamd-watch");
        thread.setDaemon(true);
        return thread;
    });

    VirusScanner(DocumentSettings settings) {
        this.clamd = settings.clamd();
        this.timeout = settings.clamdTimeout();
    }

    void scan(Path file) {
        if (clamd == null || clamd.isBlank()) {
            return;
        }
        String reply;
        try {
            reply = ask(clamd, file);
        } catch (IOException | IllegalArgumentException e) {
            log.warn("The virus scanner at {} does not answer: {}", clamd, e.toString());
            throw new Refused("unchecked");
        }
        if (reply.endsWith(" FOUND")) {
            log.warn("The virus scanner refused a file: {}", reply);
            throw new Refused("virus", reply.replaceFirst("^stream: ", "").replaceFirst(" FOUND$", ""));
        }
        if (!reply.endsWith(" OK")) {
            log.warn("The virus scanner could not check a file: {}", reply);
            throw new Refused("unchecked");
        }
    }

    private String ask(String where, Path file) throws IOException {
        try (SocketChannel channel = SocketChannel.open(
                address(where) instanceof UnixDomainSocketAddress
                        ? java.net.StandardProtocolFamily.UNIX
                        : java.net.StandardProtocolFamily.INET)) {
            // Channels know no read time-out; closing them from outside ends every wait.
            ScheduledFuture<?> alarm = watch.schedule(() -> close(channel), timeout.toMillis(), TimeUnit.MILLISECONDS);
            try {
                channel.connect(address(where));
                return talk(channel, file);
            } finally {
                alarm.cancel(false);
            }
        }
    }

    private static String talk(SocketChannel channel, Path file) throws IOException {
        write(channel, ByteBuffer.wrap("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII)));
        byte[] buffer = new byte[64 * 1024];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                write(channel, ByteBuffer.allocate(4).putInt(0, n));
                write(channel, ByteBuffer.wrap(buffer, 0, n));
            }
        }
        write(channel, ByteBuffer.allocate(4));
        ByteBuffer reply = ByteBuffer.allocate(4096);
        while (reply.hasRemaining() && channel.read(reply) >= 0) {
            if (reply.position() > 0 && reply.get(reply.position() - 1) == 0) {
                break;
            }
        }
        return new String(reply.array(), 0, reply.position(), StandardCharsets.UTF_8)
                .replace("\0", "")
                .strip();
    }

    private static void write(SocketChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static SocketAddress address(String where) {
        if (where.startsWith("unix:")) {
            return UnixDomainSocketAddress.of(where.substring("unix:".length()));
        }
        int colon = where.lastIndexOf(':');
        return new InetSocketAddress(where.substring(0, colon), Integer.parseInt(where.substring(colon + 1)));
    }

    private static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            log.debug("closing the connection to the virus scanner", e);
        }
    }
}

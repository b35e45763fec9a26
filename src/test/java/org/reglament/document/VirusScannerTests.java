package org.reglament.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** clamd is asked in its own words, and no answer is no permission. */
class VirusScannerTests {
    @TempDir
    Path folder;

    @Test
    void a_clean_file_passes() throws IOException {
        try (ServerSocket clamd = clamd("stream: OK\0")) {
            assertThatCode(() -> scan(at(clamd), new byte[300_000])).doesNotThrowAnyException();
        }
    }

    @Test
    void a_virus_is_named() throws IOException {
        try (ServerSocket clamd = clamd("stream: Win.Test.EICAR_HDB-1 FOUND\0")) {
            Refused refused = catchThrowableOfType(Refused.class, () -> scan(at(clamd), new byte[10]));

            assertThat(refused.reason()).isEqualTo("virus");
            assertThat(refused.getArguments()).containsExactly("Win.Test.EICAR_HDB-1");
        }
    }

    @Test
    void a_scanner_that_cannot_is_no_permission() throws IOException {
        try (ServerSocket clamd = clamd("INSTREAM size limit exceeded. ERROR\0")) {
            assertThat(catchThrowableOfType(Refused.class, () -> scan(at(clamd), new byte[10]))
                            .reason())
                    .isEqualTo("unchecked");
        }
    }

    @Test
    void a_scanner_that_is_away_or_hangs_is_no_permission() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            String where = at(silent);
            assertThat(catchThrowableOfType(Refused.class, () -> scan(where, new byte[10]))
                            .reason())
                    .isEqualTo("unchecked");
        }
        assertThat(catchThrowableOfType(Refused.class, () -> scan("127.0.0.1:1", new byte[10]))
                        .reason())
                .isEqualTo("unchecked");
    }

    @Test
    void it_also_listens_on_a_socket_file() throws IOException {
        Path socket = folder.resolve("clamd.sock");
        try (ServerSocketChannel clamd = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            clamd.bind(UnixDomainSocketAddress.of(socket));
            Thread thread = new Thread(() -> {
                try (SocketChannel client = clamd.accept()) {
                    readAll(Channels.newInputStream(client));
                    client.write(ByteBuffer.wrap("stream: OK\0".getBytes(StandardCharsets.US_ASCII)));
                } catch (IOException closed) {
                    Thread.currentThread().interrupt();
                }
            });
            thread.start();

            assertThatCode(() -> scan("unix:" + socket, new byte[10])).doesNotThrowAnyException();
        }
    }

    private void scan(String where, byte[] content) {
        try {
            Path file = Files.write(folder.resolve("file"), content);
            new VirusScanner(new DocumentSettings(
                            Set.of(),
                            DataSize.ofMegabytes(20),
                            DataSize.ofMegabytes(200),
                            10,
                            Duration.ofHours(24),
                            where,
                            Duration.ofSeconds(2)))
                    .scan(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String at(ServerSocket server) {
        return "127.0.0.1:" + server.getLocalPort();
    }

    /** Understands INSTREAM and always answers the same. */
    private static ServerSocket clamd(String answer) throws IOException {
        ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(() -> {
            try (Socket client = server.accept()) {
                readAll(client.getInputStream());
                client.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            } catch (IOException closed) {
                Thread.currentThread().interrupt();
            }
        });
        thread.setDaemon(true);
        thread.start();
        return server;
    }

    private static void readAll(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(stream);
        byte[] command = in.readNBytes(10);
        assertThat(new String(command, StandardCharsets.US_ASCII)).isEqualTo("zINSTREAM\0");
        for (int size = in.readInt(); size > 0; size = in.readInt()) {
            in.readFully(new byte[size]);
        }
    }
}

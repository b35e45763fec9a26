package org.reglament.correspondence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A mail server that does to each recipient what the test says, and to others what a mail server does. */
class ScriptedSmtp implements AutoCloseable {
    /** Answers nothing to RCPT and keeps the connection. */
    static final String HANG = "HANG";

    /** Answers RCPT with one line a moment, for ever. */
    static final String DRIP = "DRIP";

    /** Takes the letter in and hangs up without a word. */
    static final String DROP = "DROP";

    /** Takes the letter in and says nothing for long. */
    static final String SILENCE = "SILENCE";

    /** @param envelope the commands MAIL and RCPT */
    record Received(String to, String data, String envelope) {}

    private final ServerSocket server;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Map<String, Queue<String>> scripts = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> reached = new ConcurrentHashMap<>();
    private volatile String startTls = "";

    ScriptedSmtp() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        daemon(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** The answers to the recipient's first, second … letter; afterwards all is well. */
    void script(String to, String... answers) {
        reached.put(to, new CountDownLatch(1));
        scripts.put(to, new ArrayDeque<>(List.of(answers)));
    }

    /** Offers TLS and answers so when it is taken up; empty offers none. */
    void startTls(String answer) {
        startTls = answer;
    }

    void awaitReached(String to) throws InterruptedException {
        reached.get(to).await();
    }

    List<String> receivedBy(String to) {
        return received.stream()
                .filter(each -> each.to().equals(to))
                .map(Received::data)
                .toList();
    }

    /** The commands under which a letter came in. */
    String envelopeTo(String to) {
        return received.stream()
                .filter(each -> each.to().equals(to))
                .map(Received::envelope)
                .findFirst()
                .orElseThrow();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                sockets.add(socket);
                daemon(() -> talk(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket socket) {
        try (socket) {
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            OutputStream out = socket.getOutputStream();
            say(out, "220 scripted");
            String to = "";
            String last = "";
            String envelope = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String verb = line.split("[ :]")[0].toUpperCase(java.util.Locale.ROOT);
                switch (verb) {
                    case "EHLO" ->
                        say(out, "250-scripted\r\n" + (startTls.isEmpty() ? "" : "250-STARTTLS\r\n") + "250 DSN");
                    case "STARTTLS" -> say(out, startTls);
                    case "MAIL" -> {
                        envelope = line;
                        say(out, "250 ok");
                    }
                    case "RCPT" -> {
                        envelope += "\n" + line;
                        to = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                        last = next(to);
                        if (!recipient(out, last)) {
                            Thread.sleep(Long.MAX_VALUE);
                        }
                    }
                    case "DATA" -> {
                        say(out, "354 go on");
                        received.add(new Received(to, data(in), envelope));
                        if (last.equals(DROP)) {
                            return;
                        }
                        if (last.equals(SILENCE)) {
                            Thread.sleep(Long.MAX_VALUE);
                        }
                        say(out, "250 2.0.0 taken as " + received.size());
                    }
                    case "QUIT" -> {
                        say(out, "221 bye");
                        return;
                    }
                    default -> say(out, "250 ok");
                }
            }
        } catch (IOException | InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean recipient(OutputStream out, String answer) throws IOException, InterruptedException {
        if (answer.equals(HANG)) {
            return false;
        }
        while (answer.equals(DRIP)) {
            say(out, "250-one moment");
            Thread.sleep(100);
        }
        say(out, answer.isEmpty() || answer.equals(DROP) || answer.equals(SILENCE) ? "250 ok" : answer);
        return true;
    }

    private String next(String to) {
        Queue<String> script = scripts.get(to);
        String answer = script == null ? null : script.poll();
        if (reached.containsKey(to)) {
            reached.get(to).countDown();
        }
        return answer == null ? "" : answer;
    }

    private static String data(BufferedReader in) throws IOException {
        StringBuilder data = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            data.append(line.startsWith("..") ? line.substring(1) : line).append("\r\n");
        }
        return data.toString();
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "scripted-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

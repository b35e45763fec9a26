package org.reglament.correspondence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A mail server that does to each recipient what the test says, and to others what a mail server does. */
public class ScriptedSmtp implements AutoCloseable {
    /** Answers nothing to RCPT and keeps the connection. */
    static final String HANG = "HANG";

    /** Answers RCPT with one line a moment, for ever. */
    static final String DRIP = "DRIP";

    /** Takes the letter in and hangs up without a word. */
    static final String DROP = "DROP";

    /** Takes the letter in and says nothing for long. */
    static final String SILENCE = "SILENCE";

    /** Takes up encryption, with a certificate that nobody vouches for and that bears another name. */
    static final String OWN_CERTIFICATE = "220 go ahead";

    /** @param envelope the commands MAIL and RCPT */
    record Received(String to, String data, String envelope) {}

    private static final SSLContext TLS = ownCertificate();

    private final ServerSocket server;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Map<String, Queue<String>> scripts = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> reached = new ConcurrentHashMap<>();
    private final Map<String, Integer> open = new HashMap<>();
    private final Map<String, Integer> most = new HashMap<>();
    private final boolean encrypted;
    private final Map<String, List<Runnable>> aroundYes = new ConcurrentHashMap<>();
    private volatile String startTls = "";

    public ScriptedSmtp() {
        this(false);
    }

    /** @param encrypted whether it speaks TLS from the first byte on */
    ScriptedSmtp(boolean encrypted) {
        this.encrypted = encrypted;
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        daemon(this::accept);
    }

    public int port() {
        return server.getLocalPort();
    }

    /** The answers to the recipient's first, second … letter; afterwards all is well. */
    void script(String to, String... answers) {
        reached.put(to, new CountDownLatch(1));
        scripts.put(to, new ArrayDeque<>(List.of(answers)));
    }

    /**
     * Does two things once for a letter to that recipient which is in: one while its sender waits for the answer, and one
     * when the answer, which is yes, is on its way.
     */
    public void aroundYes(String to, Runnable before, Runnable after) {
        aroundYes.put(to, List.of(before, after));
    }

    /** Offers TLS and answers so when it is taken up; empty offers none. */
    void startTls(String answer) {
        startTls = answer;
    }

    void awaitReached(String to) throws InterruptedException {
        reached.get(to).await();
    }

    public List<String> receivedBy(String to) {
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

    /** How many letters to that mail domain were under way at a time. */
    int mostAtOnce(String domain) {
        synchronized (open) {
            return most.getOrDefault(domain, 0);
        }
    }

    private void underWay(String to, int more) {
        synchronized (open) {
            String domain = to.substring(to.indexOf('@') + 1);
            most.merge(domain, open.merge(domain, more, Integer::sum), Math::max);
        }
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

    private void talk(Socket plain) {
        String to = "";
        try (plain) {
            Socket socket = encrypted ? tls(plain) : plain;
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            OutputStream out = socket.getOutputStream();
            say(out, "220 scripted");
            String last = "";
            String envelope = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String verb = line.split("[ :]")[0].toUpperCase(java.util.Locale.ROOT);
                switch (verb) {
                    case "EHLO" ->
                        say(out, "250-scripted\r\n" + (startTls.isEmpty() ? "" : "250-STARTTLS\r\n") + "250 DSN");
                    case "STARTTLS" -> {
                        say(out, startTls);
                        if (startTls.equals(OWN_CERTIFICATE)) {
                            socket = tls(plain);
                            in = new BufferedReader(
                                    new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
                            out = socket.getOutputStream();
                        }
                    }
                    case "MAIL" -> {
                        envelope = line;
                        say(out, "250 ok");
                    }
                    case "RCPT" -> {
                        envelope += "\n" + line;
                        to = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                        underWay(to, 1);
                        last = next(to);
                        if (!recipient(out, last)) {
                            // Until whoever waits has waited long enough.
                            in.lines().forEach(ignored -> {});
                            return;
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
                        List<Runnable> deeds = aroundYes.remove(to);
                        if (deeds != null) {
                            deeds.get(0).run();
                        }
                        say(out, "250 2.0.0 taken as " + received.size());
                        if (deeds != null) {
                            deeds.get(1).run();
                        }
                    }
                    case "QUIT" -> {
                        say(out, "221 bye");
                        return;
                    }
                    default -> say(out, "250 ok");
                }
            }
        } catch (IOException | UncheckedIOException | InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (!to.isEmpty()) {
                underWay(to, -1);
            }
        }
    }

    private static Socket tls(Socket plain) throws IOException {
        SSLSocket socket = (SSLSocket) TLS.getSocketFactory()
                .createSocket(plain, plain.getInetAddress().getHostAddress(), plain.getPort(), true);
        socket.setUseClientMode(false);
        return socket;
    }

    /** The certificate that comes with GreenMail: signed by itself, for another host. */
    private static SSLContext ownCertificate() {
        try (InputStream file = ScriptedSmtp.class.getResourceAsStream("/greenmail.p12")) {
            char[] password = "changeit".toCharArray();
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(file, password);
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, password);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
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

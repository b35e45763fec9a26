package org.reglament;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reglament.correspondence.ScriptedSmtp;
import org.reglament.kit.Http;

/**
 * A process is killed at the two worst moments of the post at once: one letter is with the mail server and not yet on
 * record, one answer is stored here and not yet moved in its mailbox.
 */
class PostCrashIT {
    private static final String BOX = "otvet@region.example";
    private static final String NINA = "nina@example.org";
    private static final String PAVEL = "pavel@example.org";
    private static final Duration HEALED = Duration.ofSeconds(60);

    @TempDir(factory = CrashIT.UnderTarget.class)
    static Path data;

    private final CountDownLatch handedOver = new CountDownLatch(1);
    private Run run;

    @Test
    void a_kill_doubles_one_letter_at_most_and_no_answer() throws Exception {
        GreenMail mailbox = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        mailbox.start();
        GreenMailUser owner = mailbox.setUser(BOX, "otvet", "secret");
        try (ScriptedSmtp smtp = new ScriptedSmtp();
                Gate gate = new Gate(mailbox.getImap().getPort())) {
            start(smtp.port(), gate.port());
            String number = file("1", NINA);
            assertThat(run.until(() -> !smtp.receivedBy(NINA).isEmpty(), HEALED))
                    .as(run.output())
                    .isTrue();
            owner.deliver(answer(smtp.receivedBy(NINA).get(0)));
            assertThat(gate.reached.await(60, TimeUnit.SECONDS))
                    .as(run.output())
                    .isTrue();
            smtp.aroundYes(PAVEL, this::freeze, handedOver::countDown);
            file("2", PAVEL);
            assertThat(handedOver.await(60, TimeUnit.SECONDS)).as(run.output()).isTrue();
            run.kill();

            gate.open();
            start(smtp.port(), gate.port());

            assertThat(run.until(() -> smtp.receivedBy(PAVEL).size() == 2, HEALED))
                    .as(run.output())
                    .isTrue();
            assertThat(run.until(() -> moved(mailbox) && papers(number) == 1, HEALED))
                    .as(run.output())
                    .isTrue();
            assertThat(letter(smtp.receivedBy(PAVEL).get(0)).getMessageID())
                    .isEqualTo(letter(smtp.receivedBy(PAVEL).get(1)).getMessageID());
            // The answer was fetched twice; Nina is told once that it is there, and by nothing else again.
            assertThat(run.until(() -> smtp.receivedBy(NINA).size() == 2, HEALED))
                    .as(run.output())
                    .isTrue();
            assertThat(smtp.receivedBy(NINA).stream()
                            .map(PostCrashIT::letter)
                            .map(PostCrashIT::id)
                            .distinct())
                    .hasSize(2);
            assertThat(papers(number)).isEqualTo(1);
            JsonNode journal =
                    registrar().get("/api/v1/cases/" + number + "/journal").json();
            assertThat(journal.path("valid").asBoolean()).isTrue();
            assertThat(journal.toString()).containsOnlyOnce("mail-filed");
        } finally {
            if (run != null) {
                run.kill();
            }
            mailbox.stop();
        }
    }

    private void start(int smtp, int imap) throws Exception {
        Run.bringPrograms(data);
        run = Run.with(
                "--spring.profiles.active=demo",
                "--reglament.data=" + data,
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + smtp,
                "--reglament.mail.attempt=2s",
                "--reglament.mail.inbound.host=127.0.0.1",
                "--reglament.mail.inbound.port=" + imap,
                "--reglament.mail.inbound.tls=NONE",
                "--reglament.mail.inbound.user=otvet",
                "--reglament.mail.inbound.password=secret",
                "--reglament.mail.inbound.poll=1s",
                "--reglament.mail.inbound.address=" + BOX);
        assertThat(run.ready()).as(run.output()).isTrue();
    }

    private void freeze() {
        try {
            run.freeze();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String file(String key, String email) {
        Http.Answer filed = run.http()
                .as("intake")
                .with("Idempotency-Key", "post-crash-" + key)
                .post(
                        "/api/v1/procedures/citizen-appeal/cases",
                        Map.of(
                                "body",
                                "minstroy",
                                "applicant",
                                Map.of("lastName", "Кравцова", "firstName", "Нина", "email", email),
                                "answers",
                                Map.of(
                                        "kind",
                                        "complaint",
                                        "subject",
                                        "Протекает крыша",
                                        "text",
                                        "После ремонта протекает крыша.",
                                        "replyMode",
                                        "EMAIL")));
        assertThat(filed.status()).as(filed.toString()).isEqualTo(201);
        return filed.json().path("number").asText();
    }

    private Http registrar() {
        return run.http().as("registrar.minstroy");
    }

    /** How many documents of the case came by mail. */
    private int papers(String number) {
        Http.Answer answer = registrar().get("/api/v1/cases/" + number + "/documents");
        return answer.text().split("Письмо заявителя", -1).length - 1;
    }

    private static boolean moved(GreenMail mailbox) throws Exception {
        var user = mailbox.getUserManager().getUser("otvet");
        var folders = mailbox.getManagers().getImapHostManager();
        return folders.getFolder(user, "INBOX").getMessageCount() == 0
                && folders.getFolder(user, "Reglament").getMessageCount() == 1;
    }

    private static MimeMessage answer(String to) throws Exception {
        MimeMessage letter = letter(to);
        MimeMessage answer = new MimeMessage(Session.getInstance(new Properties()));
        answer.setFrom(new InternetAddress(NINA));
        answer.setRecipients(MimeMessage.RecipientType.TO, letter.getReplyTo());
        answer.setSubject("Re: " + letter.getSubject(), "UTF-8");
        answer.setText("Добавляю: крыша протекает и над балконом.", "UTF-8");
        answer.saveChanges();
        return answer;
    }

    private static MimeMessage letter(String raw) {
        try {
            return new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8)));
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String id(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stands before the mailbox and keeps, until it is opened, the command that moves a message there. */
    private static final class Gate implements AutoCloseable {
        private final ServerSocket server;
        private final int behind;
        private final CountDownLatch reached = new CountDownLatch(1);
        private volatile boolean open;

        Gate(int behind) throws IOException {
            this.behind = behind;
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            daemon(this::accept);
        }

        int port() {
            return server.getLocalPort();
        }

        void open() {
            open = true;
        }

        private void accept() {
            while (!server.isClosed()) {
                try {
                    Socket client = server.accept();
                    Socket mailbox = new Socket(InetAddress.getLoopbackAddress(), behind);
                    daemon(() -> pass(client, mailbox, true));
                    daemon(() -> pass(mailbox, client, false));
                } catch (IOException ended) {
                    return;
                }
            }
        }

        private void pass(Socket from, Socket to, boolean commands) {
            try (from;
                    to) {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                byte[] buffer = new byte[8192];
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    String said = new String(buffer, 0, n, StandardCharsets.ISO_8859_1);
                    if (commands && !open && said.contains(" COPY ")) {
                        reached.countDown();
                        // The sender waits for the answer until it is killed, which ends this connection.
                        while (in.read(buffer) >= 0) {}
                        return;
                    }
                    out.write(buffer, 0, n);
                }
            } catch (IOException ended) {
                assert ended != null;
            }
        }

        private static void daemon(Runnable task) {
            Thread thread = new Thread(task, "gate");
            thread.setDaemon(true);
            thread.start();
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}

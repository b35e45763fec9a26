package org.reglament.correspondence;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.reglament.calendar.BusinessClock;
import org.reglament.kit.ReglamentTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionOperations;

/** The application with a mail server that does what the test says; all such tests share one application. */
@ReglamentTest
abstract class SmtpTest {
    static final ScriptedSmtp SMTP = new ScriptedSmtp();

    @Autowired
    Letters letters;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient jdbc;

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", SMTP::port);
        properties.add("spring.mail.properties.mail.smtp.timeout", () -> "3000");
        properties.add("spring.mail.properties.mail.smtp.starttls.enable", () -> "true");
        properties.add("reglament.mail.attempt", () -> "5s");
        properties.add("reglament.mail.reply-to", () -> "office@region.example");
    }

    Letter letter(UUID id) {
        return letters.find(id).orElseThrow();
    }

    Letter await(UUID id, LetterState state) {
        until(() -> letter(id).state() == state);
        return letter(id);
    }

    void awaitAttempts(UUID id, int count) {
        until(() -> letter(id).attempts().size() >= count);
    }

    static void until(Callable<Boolean> condition) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(30))
                .until(condition);
    }

    static MimeMessage received(String to, int index) throws MessagingException {
        byte[] data = SMTP.receivedBy(to).get(index).getBytes(StandardCharsets.UTF_8);
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(data));
    }

    UUID send(String to) {
        return send(to, "слово");
    }

    UUID send(String to, String word) {
        return transaction.execute(status -> letters.send(
                        LetterRequest.of("try", null, "", recipient(to)).with(Map.of("word", word)))
                .orElseThrow());
    }

    static Recipient recipient(String to) {
        return new Recipient(to, to, "Нина Ивановна", "ru", false);
    }
}

package org.reglament.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reglament.correspondence.Letter.Outcome;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What is to go encrypted goes so, to nobody but the mail server that was meant, or waits. */
class EncryptionTests extends SmtpTest {
    @Autowired
    MailHealth health;

    @Autowired
    JavaMailSenderImpl server;

    @Test
    void a_server_that_refuses_encryption_gets_nothing_in_clear() {
        server.getJavaMailProperties().put("mail.smtp.starttls.required", "true");
        for (String answer : List.of("", "454 TLS not available")) {
            SMTP.startTls(answer);
            String to = "tls" + answer.length() + "@seven.example";

            UUID id = send(to);

            awaitAttempts(id, 1);
            assertThat(letter(id).state()).isEqualTo(LetterState.QUEUED);
            assertThat(letter(id).attempts().get(0).outcome()).isEqualTo(Outcome.UNREACHABLE);
            assertThat(SMTP.receivedBy(to)).isEmpty();
            assertThat(health.health().getStatus().getCode()).isEqualTo("DOWN");
        }
        SMTP.startTls("");
        server.getJavaMailProperties().remove("mail.smtp.starttls.required");

        clock.advance(Duration.ofMinutes(2));

        await(letters.stuck().get(0).id(), LetterState.ACCEPTED);
        assertThat(health.health().getStatus().getCode()).isEqualTo("UP");
    }

    /** Whether encryption is demanded or not: who takes it up with a wrong certificate may be anybody. */
    @ParameterizedTest
    @CsvSource({"false, '', signed", "true, '', signed", "true, *, name"})
    void a_server_with_a_wrong_certificate_gets_nothing(String required, String trusted, String flaw) {
        Properties settings = server.getJavaMailProperties();
        settings.put("mail.smtp.starttls.required", required);
        settings.put("mail.smtp.ssl.trust", trusted);
        SMTP.startTls(ScriptedSmtp.OWN_CERTIFICATE);
        String to = flaw + required + "@seventeen.example";
        try {
            UUID id = send(to);

            awaitAttempts(id, 1);
            assertThat(letter(id).state()).isEqualTo(LetterState.QUEUED);
            assertThat(letter(id).attempts().get(0).outcome()).isEqualTo(Outcome.UNREACHABLE);
            assertThat(letter(id).reason()).isEqualTo("ours");
            assertThat(SMTP.receivedBy(to)).isEmpty();

            // The same certificate, trusted all the same: now the letter goes, encrypted.
            settings.put("mail.smtp.ssl.trust", "*");
            settings.put("mail.smtp.ssl.checkserveridentity", "false");
            clock.advance(Duration.ofMinutes(2));
            await(id, LetterState.ACCEPTED);
            assertThat(SMTP.receivedBy(to)).hasSize(1);
        } finally {
            SMTP.startTls("");
            settings.keySet()
                    .removeAll(List.of(
                            "mail.smtp.starttls.required", "mail.smtp.ssl.trust", "mail.smtp.ssl.checkserveridentity"));
        }
    }

    @Test
    void a_server_that_speaks_tls_at_once_is_spoken_to_in_tls() {
        int port = server.getPort();
        try (ScriptedSmtp encrypted = new ScriptedSmtp(true)) {
            server.setProtocol("smtps");
            server.setPort(encrypted.port());
            String to = "well@eighteen.example";
            UUID id = send(to);
            awaitAttempts(id, 1);
            assertThat(letter(id).attempts().get(0).outcome()).isEqualTo(Outcome.UNREACHABLE);

            server.getJavaMailProperties().put("mail.smtps.ssl.trust", "*");
            server.getJavaMailProperties().put("mail.smtps.ssl.checkserveridentity", "false");
            clock.advance(Duration.ofMinutes(2));

            await(id, LetterState.ACCEPTED);
            assertThat(encrypted.receivedBy(to)).hasSize(1);
        } finally {
            server.setProtocol("smtp");
            server.setPort(port);
        }
    }
}

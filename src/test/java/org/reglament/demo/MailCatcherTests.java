package org.reglament.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** What the demo's mail server acknowledges, it has. */
class MailCatcherTests {
    @TempDir
    Path folder;

    private CaughtMail mail;
    private MailCatcher catcher;
    private JavaMailSenderImpl sender;

    @BeforeEach
    void start() {
        mail = CaughtMail.in(folder);
        catcher = MailCatcher.start(mail);
        sender = new JavaMailSenderImpl();
        sender.setHost(catcher.host());
        sender.setPort(catcher.port());
        sender.setDefaultEncoding("UTF-8");
    }

    @AfterEach
    void stop() {
        catcher.close();
    }

    @Test
    void an_acknowledged_letter_is_there_after_a_restart() throws Exception {
        mail.stampBy(() -> Instant.parse("2026-12-04T08:00:00Z"));
        send("anna@example.org", "Ваше обращение принято");

        CaughtLetter kept = CaughtMail.in(folder).to("").get(0);

        assertThat(kept.to()).isEqualTo("anna@example.org");
        assertThat(kept.from()).isEqualTo("reglament@example.org");
        assertThat(kept.subject()).isEqualTo("Ваше обращение принято");
        assertThat(kept.messageId()).startsWith("<").endsWith(">");
        assertThat(kept.receivedAt()).isEqualTo("2026-12-04T08:00:00Z");
    }

    @Test
    void both_texts_and_the_attachments_are_told_apart() throws Exception {
        send("anna@example.org", "Ответ");

        CaughtLetter.Body body = mail.to("anna@example.org").get(0).body();

        assertThat(body.text()).contains("Здравствуйте");
        assertThat(body.html()).contains("<p>Здравствуйте</p>");
        assertThat(body.attachments())
                .containsExactly(new CaughtLetter.Attachment("Ответ министерства.pdf", "application/pdf", 3000));
    }

    @Test
    void letters_are_found_by_recipient_and_stand_in_the_order_of_their_coming() throws Exception {
        send("anna@example.org", "1");
        send("boris@example.org", "2");
        send("Anna@example.org", "3");

        assertThat(mail.to("anna@EXAMPLE.org"))
                .extracting(CaughtLetter::subject)
                .containsExactly("1", "3");
        assertThat(mail.to("")).extracting(CaughtLetter::number).containsExactly(1L, 2L, 3L);
        assertThat(mail.find(2)).map(CaughtLetter::subject).contains("2");
    }

    @Test
    void a_letter_that_cannot_be_kept_is_not_acknowledged() throws Exception {
        Files.delete(folder);
        Files.createFile(folder);

        assertThatThrownBy(() -> send("anna@example.org", "Пропадёт?")).isInstanceOf(MailSendException.class);

        Files.delete(folder);
        Files.createDirectory(folder);
    }

    private void send(String to, String subject) throws Exception {
        MimeMessage message = sender.createMimeMessage();
        MimeMessageHelper letter = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        letter.setFrom("reglament@example.org", "Регламент");
        letter.setTo(to);
        letter.setSubject(subject);
        letter.setText("Здравствуйте", "<p>Здравствуйте</p>");
        letter.addAttachment("Ответ министерства.pdf", new ByteArrayResource(new byte[3000]), "application/pdf");
        sender.send(message);
    }
}

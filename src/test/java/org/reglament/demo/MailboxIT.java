package org.reglament.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.reglament.kit.BrowserTest;
import org.reglament.kit.Http;
import org.reglament.kit.Visit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Anyone reads what the demo mailed, and moves its clock. */
@BrowserTest
class MailboxIT {
    @Autowired
    JavaMailSender sender;

    @Autowired
    Http http;

    @Test
    void letters_are_listed_and_read_with_working_links_and_attachments(Visit visit) throws Exception {
        send("olga@example.org", "Ваше обращение зарегистрировано");

        visit.open("/demo/mail?to=olga@example.org").sound("demo-mail");
        visit.page().getByText("Ваше обращение зарегистрировано").click();
        visit.sound("demo-letter");

        assertThat(visit.page()
                        .locator("main a[href='http://localhost:1/appeals?code=ABCD']")
                        .count())
                .isEqualTo(1);
        assertThat(visit.page().innerText("main")).contains("Здравствуйте, Ольга!", "Ответ.pdf");
        String letter = visit.page().url();
        Http.Answer attachment = http.get(letter.substring(letter.indexOf("/demo/")) + "/attachments/0");
        assertThat(attachment.header("Content-Disposition")).startsWith("attachment");
        assertThat(attachment.bytes()).hasSize(3000);
    }

    @Test
    void the_designed_letter_can_run_nothing(Visit visit) throws Exception {
        send("petr@example.org", "Ответ");
        visit.open("/demo/mail?to=petr@example.org");
        visit.page()
                .getByText("Ответ", new Page.GetByTextOptions().setExact(true))
                .click();
        String letter = visit.page().url();

        Http.Answer html = http.get(letter.substring(letter.indexOf("/demo/")) + "/html");

        assertThat(html.text()).contains("<p>Здравствуйте");
        assertThat(html.header("Content-Security-Policy")).contains("sandbox", "default-src 'none'");
    }

    @Test
    void the_bar_on_top_moves_the_clock_and_stays_on_the_page(Visit visit) {
        visit.open("/demo/mail?to=nobody@example.org");
        String before = visit.page().innerText(".app-demo__now");

        visit.page().click(".app-demo__form button[value='5']");

        assertThat(visit.page().innerText(".app-demo__now")).isNotEqualTo(before);
        assertThat(visit.page().url()).endsWith("/demo/mail?to=nobody@example.org");
    }

    private void send(String to, String subject) throws Exception {
        MimeMessage message = sender.createMimeMessage();
        MimeMessageHelper letter = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        letter.setFrom("reglament@example.org");
        letter.setTo(to);
        letter.setSubject(subject);
        letter.setText(
                "Здравствуйте, Ольга!\n\nСледить: http://localhost:1/appeals?code=ABCD.",
                "<p>Здравствуйте, Ольга!</p><script>alert(1)</script>");
        letter.addAttachment("Ответ.pdf", new ByteArrayResource(new byte[3000]), "application/pdf");
        sender.send(message);
    }
}

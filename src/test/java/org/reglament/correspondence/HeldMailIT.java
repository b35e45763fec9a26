package org.reglament.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reglament.kit.BrowserTest;
import org.reglament.kit.Http;
import org.reglament.kit.Visit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A registrar says where mail belongs. */
@BrowserTest
class HeldMailIT {
    private static final String BODY = "svetly";

    @Autowired
    Http http;

    @Autowired
    InboundStore store;

    @Autowired
    InboundWork work;

    @Autowired
    JdbcClient jdbc;

    @Test
    void mail_is_filed_by_a_suggestion_or_set_aside_with_a_reason(Visit visit) throws Exception {
        jdbc.sql("delete from inbound_mail").update();
        String number = appeal();
        arrives(Eml.from("Нина Кравцова <nina.held@example.org>")
                .subject("Re: Обращение зарегистрировано")
                .as("mixed")
                .text("Здравствуйте!\r\n\r\nПрикладываю фотографии крыши, как просили. Когда придёт комиссия?\r\n\r\n"
                        + "С уважением, Нина Кравцова\r\n\r\n23.11.2026 10:15, Администрация пишет:\r\n"
                        + "> Ваше обращение зарегистрировано, ответим до 23 декабря.")
                .file("Фото крыши после ремонта.txt", "text/plain", "фото".getBytes(StandardCharsets.UTF_8)));
        arrives(Eml.from("rust@example.org")
                .subject("По номеру " + number)
                .html("<p>Купите <b>кровлю</b><script>alert(1)</script> со скидкой!</p>"));
        work.all();
        visit.signIn("registrar." + BODY).open("/desk/mail").sound("held-mail");
        assertThat(visit.page().innerText("main"))
                .contains("Нина Кравцова", number, "Неизвестно, к какому делу относится письмо.");

        visit.page().click("tbody a:has-text('Re: Обращение')");
        visit.sound("held-mail-one");
        assertThat(visit.page().innerText(".app-panel"))
                .contains("Когда придёт комиссия?")
                .doesNotContain("до 23 декабря");
        visit.page().locator("form[action$='/file'] button").last().click();
        visit.sound("held-mail-no-number");
        assertThat(visit.page().innerText(".govuk-error-summary")).contains("Укажите номер дела.");
        visit.page().locator("form[action$='/file'] button").first().click();
        assertThat(visit.page().innerText("main")).contains("Письмо приобщено к делу.");
        assertThat(visit.open("/desk/cases/" + number + "/documents").page().innerText("main"))
                .contains("Фото крыши после ремонта.txt", "Письмо заявителя");
        assertThat(visit.open("/desk/cases/" + number + "/journal").page().innerText("main"))
                .contains("Приобщено письмо");

        visit.open("/desk/mail").page().click("tbody a");
        assertThat(visit.page().innerText(".app-panel")).contains("Купите кровлю со скидкой!");
        visit.page().locator("form[action$='/aside'] button").click();
        assertThat(visit.page().innerText(".govuk-error-summary")).contains("Укажите, почему письмо откладывается.");
        visit.page().fill("#reason", "реклама");
        visit.page().locator("form[action$='/aside'] button").click();
        assertThat(visit.page().innerText("main")).contains("Письмо отложено.", "Неразобранных писем нет.");
        visit.page().click("a[href$='show=settled']");
        visit.sound("held-mail-settled");
        assertThat(visit.page().innerText("tbody")).contains("реклама");
        visit.open("/language/en?returnTo=/desk/mail");
        assertThat(visit.page().innerText("main")).contains("There is no mail to be placed.");
    }

    private void arrives(Eml eml) throws IOException {
        byte[] raw = eml.bytes();
        store.keep(new ByteArrayInputStream(raw), raw.length);
    }

    private String appeal() {
        Http.Answer filed = http.as("intake")
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post(
                        "/api/v1/procedures/citizen-appeal/cases",
                        Map.of(
                                "body", BODY,
                                "applicant",
                                        Map.of(
                                                "lastName", "Кравцова",
                                                "firstName", "Нина",
                                                "email", "nina.held@example.org"),
                                "answers",
                                        Map.of(
                                                "kind", "complaint",
                                                "subject", "Протекает крыша после капитального ремонта",
                                                "text", "После ремонта протекает крыша.",
                                                "replyMode", "EMAIL")));
        assertThat(filed.status()).as(filed.toString()).isEqualTo(201);
        return filed.json().path("number").asText();
    }
}

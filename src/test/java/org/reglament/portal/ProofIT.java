package org.reglament.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reglament.kit.BrowserTest;
import org.reglament.kit.Http;
import org.reglament.kit.Visit;
import org.springframework.beans.factory.annotation.Autowired;

/** What citizens can check for themselves, in a browser and on paper. */
@BrowserTest
class ProofIT {

    @Autowired
    Http http;

    @Test
    void why_the_date_is_that_one(Visit visit) {
        JsonNode filed = file();
        String number = filed.path("number").asText();
        Appeal.register(http, number);

        visit.open("/appeals/" + number + "/dates");
        assertThat(visit.page().innerText("main"))
                .as("a stranger is asked for the code")
                .contains("Код");
        unlock(visit, filed);
        visit.page().click("text=Почему эта дата?");
        visit.page().click("text=Каждый день срока");
        assertThat(visit.page().innerText("main"))
                .contains("Срок ответа", "Срок регистрации", "30 календарных дней", "Дни, которые не вошли в счёт");
        visit.sound("portal-dates");
        print(visit, "portal-dates");
        visit.open("/language/en?returnTo=/appeals/" + number + "/dates").sound("portal-dates-english");
        assertThat(visit.page().innerText("main")).contains("Why this date?", "Days that did not count");
    }

    private JsonNode file() {
        Http.Answer filed = http.as("intake")
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post(
                        "/api/v1/procedures/citizen-appeal/cases",
                        Map.of(
                                "body",
                                "minstroy",
                                "applicant",
                                Map.of(
                                        "lastName", "Кравцова",
                                        "firstName", "Нина",
                                        "middleName", "Ивановна",
                                        "email", "nina.proof@example.org"),
                                "answers",
                                Map.of(
                                        "kind", "complaint",
                                        "subject", "Протекает крыша после капитального ремонта",
                                        "text", "После ремонта протекает крыша над третьим подъездом.",
                                        "replyMode", "EMAIL")));
        assertThat(filed.status()).as(filed.toString()).isEqualTo(201);
        return filed.json();
    }

    private static void unlock(Visit visit, JsonNode filed) {
        visit.open("/status?number=" + filed.path("number").asText() + "&code="
                + filed.path("trackingCode").asText());
    }

    /** The page as it comes out of a printer, for the eye. */
    private static void print(Visit visit, String name) {
        visit.page()
                .pdf(new Page.PdfOptions()
                        .setPath(Path.of("target", "screenshots", name + ".pdf"))
                        .setFormat("A4"));
    }
}

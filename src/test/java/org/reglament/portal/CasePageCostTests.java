package org.reglament.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reglament.kit.Http;
import org.reglament.kit.ReglamentTest;
import org.reglament.kit.Statements;
import org.reglament.kit.Surfer;
import org.springframework.beans.factory.annotation.Autowired;

/** What a citizen's page costs the database is bounded. */
@ReglamentTest
class CasePageCostTests {
    /** A little above what was measured, the session's statements included. */
    private static final int CASE_PAGE = 16;

    @Autowired
    Http http;

    @Autowired
    Statements statements;

    @Test
    void the_page_of_a_case_stays_within_its_bound_from_receipt_to_answer() {
        JsonNode filed = http.as("intake")
                .post(
                        "/api/v1/procedures/citizen-appeal/cases",
                        Map.of(
                                "body",
                                "minstroy",
                                "applicant",
                                Map.of("lastName", "Кравцова", "firstName", "Нина", "email", "nina.page@example.org"),
                                "answers",
                                Map.of(
                                        "kind", "complaint",
                                        "subject", "Протекает крыша",
                                        "text", "Прошу устранить течь.",
                                        "replyMode", "EMAIL")))
                .json();
        String number = filed.path("number").asText();
        Surfer citizen = new Surfer(http.address());
        citizen.get("/appeals/status");
        citizen.post(
                "/appeals/status",
                Map.of("number", number, "code", filed.path("trackingCode").asText()));
        String page = "/appeals/" + number;
        assertThat(citizen.get(page).text()).contains(number);

        int young = statements.of(() -> ok(citizen, page));
        Appeal.answer(http, number);
        int old = statements.of(() -> ok(citizen, page));

        System.out.printf("Statements: %d for a citizen's page of a case, %d once it is answered%n", young, old);
        assertThat(young).isBetween(3, CASE_PAGE);
        assertThat(old).isBetween(3, CASE_PAGE);
    }

    private static void ok(Surfer citizen, String page) {
        assertThat(citizen.get(page).status()).isEqualTo(200);
    }
}

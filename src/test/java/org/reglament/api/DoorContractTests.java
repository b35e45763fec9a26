package org.reglament.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reglament.api.Calls.fields;
import static org.reglament.api.Calls.refused;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reglament.kit.Http;
import org.reglament.kit.ReglamentTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Which calls need an account, and that every error is a problem detail. */
@ReglamentTest
class DoorContractTests {
    @Autowired
    Http http;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/health/readiness",
                "/actuator/health/liveness",
                "/api/v1/procedures",
                "/api/v1/procedures/citizen-appeal/form",
                "/demo/mail.json?to=nobody@example.org",
                "/demo/clock"
            })
    void these_are_public(String path) {
        assertThat(http.get(path).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/tasks",
                "/api/v1/openapi.json",
                "/api/v1/cases/OG-2026-000001",
                "/api/v1/documents/1",
                "/api/v1/procedures/citizen-appeal/cases",
                "/api/v1/track",
                "/api/v1/no-such",
                "/actuator/info"
            })
    void everything_else_needs_an_account(String path) {
        refused(http.get(path), 401);
        refused(http.as("nobody-at" + path.replace('/', '-'), "wrong").get(path), 401);
    }

    @Test
    void it_tells_when_it_may_be_used() {
        assertThat(http.get("/actuator/health/readiness").json().path("status").asText())
                .isEqualTo("UP");
    }

    @Test
    void what_no_call_takes_is_a_problem_too() {
        Http admin = http.as("admin");

        refused(admin.get("/api/v1/no-such"), 404);
        refused(admin.get("/api/v1/files"), 405);
        refused(admin.post("/api/v1/tasks"), 405);
        refused(http.post("/api/v1/procedures"), 401);
        refused(admin.with("Content-Type", "text/plain").post(Calls.APPEALS), 415);
        refused(admin.get("/api/v1/tasks/a%3Bb/form"), 400);
    }

    @Test
    void calls_leave_no_session_behind() {
        Http.Answer answer = http.as("registrar.minstroy").get("/api/v1/tasks");

        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @Test
    void an_account_with_its_password_never_waits() {
        Http right = http.as("registrar.svetly");
        List<Integer> atOnce = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> right.get("/api/v1/tasks").status()))
                .limit(30)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(atOnce).containsOnly(200);
        Http wrong = http.as("registrar.svetly", "wrong");
        for (int n = 0; n < 5; n++) {
            wrong.get("/api/v1/tasks");
        }

        refused(wrong.get("/api/v1/tasks"), 429);
        for (int n = 0; n < 100; n++) {
            assertThat(right.get("/api/v1/tasks").status()).isEqualTo(200);
        }
    }

    @Test
    void the_document_lists_every_call() {
        Http.Answer answer = http.as("intake").get("/api/v1/openapi.json");

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.json().path("openapi").asText()).startsWith("3.");
        assertThat(fields(answer.json().path("paths")))
                .contains(
                        "/api/v1/procedures",
                        "/api/v1/procedures/{key}/form",
                        "/api/v1/procedures/{key}/cases",
                        "/api/v1/track/{number}",
                        "/api/v1/cases/{number}",
                        "/api/v1/cases/{number}/content",
                        "/api/v1/cases/{number}/submissions",
                        "/api/v1/cases/{number}/journal",
                        "/api/v1/cases/{number}/letters",
                        "/api/v1/cases/{number}/deadlines",
                        "/api/v1/cases/{number}/documents",
                        "/api/v1/documents/{id}",
                        "/api/v1/tasks",
                        "/api/v1/tasks/{id}/form",
                        "/api/v1/tasks/{id}/claim",
                        "/api/v1/tasks/{id}/unclaim",
                        "/api/v1/tasks/{id}/complete",
                        "/api/v1/files")
                .allMatch(path -> path.startsWith("/api/v1/"));
    }

    @Test
    void programs_need_no_token_whatever_page_sends_them() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(http.address() + Calls.APPEALS))
                .header("Origin", "https://elsewhere.example")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();

        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(401);
    }
}

package org.reglament.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reglament.api.Calls.appealSaying;
import static org.reglament.api.Calls.fields;
import static org.reglament.api.Calls.mend;
import static org.reglament.api.Calls.refused;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reglament.kit.Http;
import org.reglament.kit.ReglamentTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Files are judged by their content and belong to who uploaded them until a case has them. */
@ReglamentTest
class FileContractTests {
    private static final byte[] WORDS = "Опись документов".getBytes(StandardCharsets.UTF_8);

    @Autowired
    Http http;

    private Http.Answer upload(String name, String type, byte[] content) {
        return http.as("intake").upload("/api/v1/files", name, type, content);
    }

    @Test
    void a_good_file_is_taken_whatever_type_is_declared() {
        Http.Answer answer = upload("опись.txt", "application/x-msdownload", WORDS);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        JsonNode file = answer.json();
        assertThat(fields(file)).containsExactly("id", "name", "type", "size", "sha256");
        assertThat(file.path("type").asText()).isEqualTo("text/plain");
        assertThat(file.path("size").asLong()).isEqualTo(WORDS.length);
        assertThat(file.path("sha256").asText()).matches("[0-9a-f]{64}");
    }

    @Test
    void a_bad_file_is_refused_with_the_reason() {
        for (Http.Answer answer : List.of(
                upload("virus.exe", "text/plain", WORDS),
                upload("paper.pdf", "application/pdf", WORDS),
                upload("page.txt", "text/plain", new byte[] {0, 1, 2, 3}),
                upload("empty.txt", "text/plain", new byte[0]),
                upload("no-extension", "text/plain", WORDS))) {
            refused(answer, 422);
            assertThat(answer.json().path("reason").asText()).isNotBlank();
        }
    }

    @Test
    void a_call_without_a_file_is_a_bad_request() {
        refused(http.as("intake").post("/api/v1/files", "{}"), 415);
        refused(http.as("intake").with("Content-Type", "multipart/form-data").post("/api/v1/files"), 400);
        refused(
                http.as("intake")
                        .with("Content-Type", "multipart/form-data; boundary=b")
                        .post("/api/v1/files"),
                400);
        refused(http.upload("/api/v1/files", "a.txt", "text/plain", WORDS), 401);
    }

    @Test
    void an_unfiled_file_is_its_uploaders_alone() {
        String id = upload("опись.txt", "text/plain", WORDS).json().path("id").asText();

        assertThat(http.as("intake").get("/api/v1/documents/" + id).status()).isEqualTo(200);
        refused(http.as("registrar.minstroy").get("/api/v1/documents/" + id), 404);
        mend(
                http.as("registrar.minstroy").post(Calls.APPEALS, appealSaying("attachments", List.of("files::" + id))),
                "attachments");
    }
}

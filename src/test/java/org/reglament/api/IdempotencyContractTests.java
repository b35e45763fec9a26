package org.reglament.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reglament.api.Calls.APPEALS;
import static org.reglament.api.Calls.appeal;
import static org.reglament.api.Calls.appealSaying;
import static org.reglament.api.Calls.refused;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reglament.kit.Http;
import org.reglament.kit.ReglamentTest;
import org.reglament.kit.Time;
import org.springframework.beans.factory.annotation.Autowired;

/** The same wish twice is one case. */
@ReglamentTest
class IdempotencyContractTests {
    private static final String WRITTEN =
            """
            {"body":"minstroy","applicant":{"lastName":"Кравцова","firstName":"Нина"},"answers":{"kind":"complaint",
            "subject":"Крыша","text":"Течёт","replyMode":"LK","n":1,"m":[100,{"x":0.5,"y":null}]}}
            """;
    private static final String WRITTEN_OTHERWISE =
            """
            { "answers" : {"m":[1e2,{"y":null,"x":5.0e-1}], "n":1.0, "replyMode":"LK", "text":"\\u0422\\u0435чёт",
              "subject":"Крыша", "kind":"complaint"},
              "applicant":{"firstName":"Нина","lastName":"Кравцова"}, "body":"minstroy"}
            """;

    @Autowired
    Http http;

    @Autowired
    Time time;

    private Http keyed(String key) {
        return http.as("intake").with("Idempotency-Key", key);
    }

    private Http fresh() {
        return keyed(UUID.randomUUID().toString());
    }

    @Test
    void the_same_key_and_value_give_the_same_answer_however_written() {
        Http keyed = fresh();
        Http.Answer first = keyed.post(APPEALS, WRITTEN);

        Http.Answer again = keyed.post(APPEALS, WRITTEN_OTHERWISE);

        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        assertThat(again.status()).as(again.toString()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
    }

    @Test
    void the_same_key_with_another_body_is_a_conflict_even_when_that_body_is_wrong() {
        Http keyed = fresh();
        assertThat(keyed.post(APPEALS, appeal()).status()).isEqualTo(201);

        refused(keyed.post(APPEALS, appealSaying("text", "Другой текст")), 409);
        refused(keyed.post(APPEALS, appeal("body", "minobr")), 409);
        refused(keyed.post(APPEALS, appealSaying("text", "")), 409);
        refused(keyed.post(APPEALS, WRITTEN.replace("\"n\":1", "\"n\":\"1\"")), 409);
    }

    @Test
    void a_refusal_uses_no_key_up() {
        Http keyed = fresh();
        refused(keyed.post(APPEALS, appealSaying("text", "")), 422);
        refused(keyed.post(APPEALS, appeal("body", "no-such")), 422);

        assertThat(keyed.post(APPEALS, appeal()).status()).isEqualTo(201);
    }

    @Test
    void a_key_is_one_accounts_own_and_no_key_is_a_new_case() {
        String key = UUID.randomUUID().toString();
        JsonNode first = keyed(key).post(APPEALS, appeal()).json();
        JsonNode others = http.as("registrar.minstroy")
                .with("Idempotency-Key", key)
                .post(APPEALS, appeal())
                .json();
        JsonNode keyless = http.as("intake").post(APPEALS, appeal()).json();

        assertThat(List.of(
                        first.path("number").asText(),
                        others.path("number").asText(),
                        keyless.path("number").asText()))
                .doesNotHaveDuplicates()
                .doesNotContain("");
    }

    @Test
    void the_answer_stays_the_same_when_the_case_went_on_and_its_receipt_lies_long_ago() {
        Http keyed = fresh();
        Map<String, Object> request =
                appeal("receivedAt", time.now().minusDays(365).toString());
        JsonNode first = keyed.post(APPEALS, request).json();
        Calls.done(http, "registrar.minstroy", first.path("number").asText(), "register", Calls.REGISTERED);
        time.advance("P3D");

        Http.Answer again = keyed.post(APPEALS, request);

        assertThat(again.status()).as(again.toString()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first);
    }

    @Test
    void twenty_at_once_are_one_case() {
        Http keyed = fresh();
        ExecutorService threads = Executors.newFixedThreadPool(20);
        try {
            List<CompletableFuture<Http.Answer>> calls = Stream.generate(
                            () -> CompletableFuture.supplyAsync(() -> keyed.post(APPEALS, appeal()), threads))
                    .limit(20)
                    .toList();
            List<Http.Answer> answers =
                    calls.stream().map(CompletableFuture::join).toList();

            assertThat(answers).extracting(Http.Answer::status).containsOnly(201);
            assertThat(answers.stream().map(Http.Answer::json).distinct()).hasSize(1);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void a_key_has_a_bound() {
        refused(keyed("k".repeat(201)).post(APPEALS, appeal()), 400);
        refused(keyed(" ").post(APPEALS, appeal()), 400);
    }
}

package org.reglament.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reglament.api.Calls.fields;
import static org.reglament.api.Calls.refused;
import static org.reglament.api.Calls.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reglament.kit.Http;
import org.reglament.kit.ReglamentTest;
import org.reglament.kit.Time;
import org.springframework.beans.factory.annotation.Autowired;

/** The queues of an account. */
@ReglamentTest
class TaskListContractTests {
    @Autowired
    Http http;

    @Autowired
    Time time;

    private JsonNode list(String login, String query) {
        Http.Answer answer = http.as(login).get("/api/v1/tasks?" + query);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    @Test
    void an_offered_task_shows_all_that_is_promised() {
        String number = Calls.number(http);

        JsonNode page = list("registrar.minstroy", "queue=available&q=" + number);

        assertThat(fields(page)).startsWith("items", "next", "count");
        assertThat(page.path("count").asInt()).isEqualTo(1);
        assertThat(page.path("next").isNull()).isTrue();
        JsonNode task = page.path("items").get(0);
        assertThat(fields(task))
                .containsExactly(
                        "id",
                        "key",
                        "name",
                        "procedure",
                        "number",
                        "title",
                        "applicant",
                        "body",
                        "assignee",
                        "candidates",
                        "createdAt",
                        "dueAt",
                        "overdue",
                        "priority");
        assertThat(task.path("key").asText()).isEqualTo("register");
        assertThat(task.path("number").asText()).isEqualTo(number);
        assertThat(task.path("candidates").get(0).asText()).isEqualTo("minstroy:registrar");
        assertThat(task.path("assignee").isNull()).isTrue();
    }

    @Test
    void a_claimed_task_goes_from_available_to_mine() {
        String number = Calls.number(http);
        String id = Calls.task(http, "registrar.minstroy", number, "register");

        assertThat(http.as("registrar.minstroy")
                        .post("/api/v1/tasks/" + id + "/claim")
                        .status())
                .isIn(200, 204);

        JsonNode mine = list("registrar.minstroy", "queue=mine&q=" + number);
        assertThat(texts(mine.path("items"), "assignee")).containsExactly("registrar.minstroy");
        assertThat(list("registrar.minstroy", "queue=available&q=" + number).path("items"))
                .isEmpty();
        assertThat(list("registrar.minstroy", "q=" + number)).isEqualTo(mine);
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        for (int n = 0; n < 5; n++) {
            http.as("intake").post(Calls.APPEALS, Calls.appeal("body", "minsoc"));
        }
        List<String> seen = new ArrayList<>();
        String after = "";
        int count = list("registrar.minsoc", "queue=available").path("count").asInt();
        do {
            JsonNode page = list("registrar.minsoc", "queue=available&limit=2&after=" + after);
            assertThat(page.path("items").size()).isBetween(1, 2);
            assertThat(page.path("count").asInt()).isEqualTo(count);
            seen.addAll(texts(page.path("items"), "id"));
            after = page.path("next").asText("");
            if (page.path("next").isNull()) {
                after = "";
            }
        } while (!after.isEmpty());

        assertThat(seen).hasSize(count).doesNotHaveDuplicates();
    }

    @Test
    void filters_narrow_the_queue() {
        String number = Calls.number(http);
        String q = "queue=available&q=" + number;

        assertThat(list("registrar.minstroy", q + "&procedure=citizen-appeal").path("items"))
                .hasSize(1);
        assertThat(list("registrar.minstroy", q + "&procedure=no-such").path("items"))
                .isEmpty();
        assertThat(list("registrar.minstroy", q + "&due=week").path("items")).hasSize(1);
        assertThat(list("registrar.minstroy", q + "&due=overdue").path("items")).isEmpty();
        assertThat(list("registrar.minstroy", q + "&procedure=&due=&after=").path("items"))
                .hasSize(1);
        for (String words : new String[] {"крАвцова", "протекает", "100%", "\0", "';--", "_"}) {
            list("registrar.minstroy", "queue=available&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
        }
        time.advance("P10D");
        assertThat(list("registrar.minstroy", q + "&due=overdue").path("items")).hasSize(1);
    }

    @Test
    void either_number_finds_a_task() {
        String number = Calls.number(http);
        Calls.done(http, "registrar.minstroy", number, "register", Calls.REGISTERED);
        String registered = http.as("head.minstroy")
                .get("/api/v1/cases/" + number)
                .json()
                .path("registrationNumber")
                .asText();

        assertThat(texts(
                        list(
                                        "head.minstroy",
                                        "queue=available&q=" + URLEncoder.encode(registered, StandardCharsets.UTF_8))
                                .path("items"),
                        "number"))
                .containsExactly(number);
    }

    @Test
    void those_without_posts_have_empty_queues() {
        Calls.number(http);

        for (String login : new String[] {"admin", "intake", "lawyer.sovetsk"}) {
            for (String queue : new String[] {"mine", "available"}) {
                assertThat(list(login, "queue=" + queue).path("count").asInt()).isZero();
            }
        }
        refused(http.get("/api/v1/tasks"), 401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "queue=theirs",
                "due=never",
                "due=risk",
                "limit=0",
                "limit=-1",
                "limit=many",
                "after=nonsense",
                "after=%00"
            })
    void a_wrong_parameter_is_a_bad_request(String query) {
        refused(http.as("registrar.minstroy").get("/api/v1/tasks?" + query), 400);
    }

    @Test
    void two_hundred_is_the_most() {
        list("registrar.minstroy", "queue=available&limit=200");
        list("registrar.minstroy", "queue=available&limit=500");
        list("registrar.minstroy", "queue=available&limit=1");
    }
}

package org.reglament.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions.init;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reglament.casefile.Applicant;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.Channel;
import org.reglament.casefile.OpenCase;
import org.reglament.casefile.Opened;
import org.reglament.casefile.Openings;
import org.reglament.kit.Http;
import org.reglament.kit.Post;
import org.reglament.kit.ReglamentTest;
import org.reglament.kit.Time;
import org.reglament.procedure.Procedures;
import org.reglament.worklist.WorkItems;
import org.springframework.beans.factory.annotation.Autowired;

/** Every procedure runs every way that its examples tell, through the same calls that other programs make. */
@ReglamentTest
class StoryTests {

    @Autowired
    Http http;

    @Autowired
    Time time;

    @Autowired
    Post post;

    @Autowired
    ProcessEngine engine;

    @Autowired
    CaseFiles cases;

    @Autowired
    Openings openings;

    @Autowired
    Procedures procedures;

    @Autowired
    WorkItems items;

    @BeforeEach
    void useThisEngine() {
        init(engine);
    }

    static Stream<Story> stories() {
        return Story.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stories")
    void it_ends_as_told(Story story) {
        String body = story.told().path("body").asText();
        JsonNode filed = file(story);
        String number = filed.path("number").asText();
        ProcessInstance instance = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(theCase(number).processId())
                .singleResult();
        assertThat(instance).isStarted();

        for (JsonNode step : story.told().path("steps")) {
            if (step.has("advance")) {
                time.advance(step.path("advance").asText());
            } else if (step.has("message")) {
                cases.signal(theCase(number).id(), step.path("message").asText(), "applicant");
            } else {
                String login = step.path("by").asText() + "." + body;
                String task = step.path("task").asText();
                assertThat(instance).isWaitingAt(task);
                Http.Answer done = http.as(login)
                        .post(
                                "/api/v1/tasks/" + find(login, number, task) + "/complete",
                                Map.of("answers", step.path("answers")));
                assertThat(done.status()).as("%s by %s: %s", task, login, done).isIn(200, 204);
            }
        }
        settle(number);
        assertThat(instance).isEnded();
        told(story, number, filed);
    }

    private void told(Story story, String number, JsonNode filed) {
        JsonNode expected = story.told().path("expect");
        Http registrar = http.as("registrar." + story.told().path("body").asText());
        JsonNode shown = registrar.get("/api/v1/cases/" + number).json();
        assertThat(shown.path("outcome").asText())
                .isEqualTo(expected.path("outcome").asText());
        assertThat(shown.path("closedAt").isNull()).isFalse();
        if (expected.has("overdue")) {
            assertThat(shown.path("overdue").asBoolean())
                    .isEqualTo(expected.path("overdue").asBoolean());
        }
        JsonNode tracked = http.get("/api/v1/track/" + number + "?code="
                        + filed.path("trackingCode").asText())
                .json();
        assertThat(texts(tracked.path("timeline"), "status")).isEqualTo(texts(expected.path("statuses"), ""));
        assertThat(texts(registrar.get("/api/v1/cases/" + number + "/letters").json(), "event").stream()
                        .filter(event -> !List.of("reminder", "breach", "breach-superior")
                                .contains(event))
                        .toList())
                .isEqualTo(texts(expected.path("letters"), ""));
        JsonNode deadline = deadline(registrar, number, "answer");
        if (expected.has("extendedBy")) {
            assertThat(deadline.path("extensions").get(0).path("days").asInt())
                    .isEqualTo(expected.path("extendedBy").asInt());
        }
        assertThat(registrar
                        .get("/api/v1/cases/" + number + "/journal")
                        .json()
                        .path("valid")
                        .asBoolean())
                .isTrue();
        assertThat(items.drift()).isZero();
    }

    /** Letters leave after the commit; each is waited for in the mailbox, not on a clock. */
    private void settle(String number) {
        CaseFile file = theCase(number);
        String email = file.applicant().email();
        if (email != null) {
            String said = file.shownNumber();
            post.await(email, letter -> letter.path("text").asText().contains(said));
        }
    }

    private static JsonNode deadline(Http registrar, String number, String key) {
        return StreamSupport.stream(
                        registrar
                                .get("/api/v1/cases/" + number + "/deadlines")
                                .json()
                                .spliterator(),
                        false)
                .filter(deadline -> deadline.path("key").asText().equals(key))
                .findFirst()
                .orElseGet(JsonNodeFactory.instance::objectNode);
    }

    /** Nobody files what other cases call for: it is opened as their diagrams open it. */
    private JsonNode called(Story story) {
        JsonNode told = story.told();
        ObjectMapper json = new ObjectMapper();
        Opened opened = openings.open(new OpenCase(
                story.procedure(),
                told.path("body").asText(),
                null,
                json.convertValue(told.path("applicant"), Applicant.class),
                json.convertValue(told.path("answers"), new TypeReference<Map<String, Object>>() {}),
                Channel.API,
                "system",
                "account",
                null,
                null,
                null));
        return json.createObjectNode().put("number", opened.number()).put("trackingCode", opened.trackingCode());
    }

    private JsonNode file(Story story) {
        if (procedures.get(story.procedure()).start().equals("called")) {
            return called(story);
        }
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        for (String field : List.of("body", "applicant", "answers", "channel")) {
            if (story.told().has(field)) {
                request.set(field, story.told().get(field));
            }
        }
        boolean paper = story.told().has("receivedDaysAgo");
        if (paper) {
            OffsetDateTime received = time.now()
                    .minus(Duration.ofDays(story.told().path("receivedDaysAgo").asLong()));
            request.put("receivedAt", received.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
        }
        String account = paper ? "registrar." + story.told().path("body").asText() : "intake";
        Http.Answer answer = http.as(account).post("/api/v1/procedures/" + story.procedure() + "/cases", request);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json();
    }

    private String find(String login, String number, String task) {
        for (String queue : List.of("mine", "available")) {
            for (JsonNode item : http.as(login)
                    .get("/api/v1/tasks?queue=" + queue + "&q=" + number)
                    .json()
                    .path("items")) {
                if (item.path("key").asText().equals(task)) {
                    return item.path("id").asText();
                }
            }
        }
        throw new AssertionError(login + " sees no task " + task + " of " + number);
    }

    private CaseFile theCase(String number) {
        return cases.byNumber(number).orElseThrow();
    }

    private static List<String> texts(JsonNode list, String field) {
        List<String> texts = new ArrayList<>();
        list.forEach(node ->
                texts.add(field.isEmpty() ? node.asText() : node.path(field).asText()));
        return texts;
    }
}

package org.reglament.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions.init;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reglament.casefile.Applicant;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.Channel;
import org.reglament.casefile.OpenCase;
import org.reglament.casefile.Opened;
import org.reglament.casefile.Openings;
import org.reglament.casefile.Registrations;
import org.reglament.kit.Http;
import org.reglament.kit.Post;
import org.reglament.kit.ReglamentTest;
import org.reglament.kit.Time;
import org.reglament.procedure.Procedures;
import org.reglament.signin.Official;
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

    @Autowired
    Registrations registrations;

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
        Map<String, String> names = new LinkedHashMap<>();
        for (JsonNode earlier : story.told().path("earlier")) {
            names.put(
                    "{" + earlier.path("as").asText() + "}",
                    file(story, earlier, names).path("number").asText());
        }
        JsonNode filed = file(story, story.told(), names);
        String number = filed.path("number").asText();
        ProcessInstance instance = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(theCase(number).processId())
                .singleResult();
        assertThat(instance).isStarted();

        for (JsonNode told : story.told().path("steps")) {
            JsonNode step = Story.named(told, names);
            if (step.has("advance")) {
                time.advance(step.path("advance").asText());
            } else if (step.has("message")) {
                cases.signal(theCase(number).id(), step.path("message").asText(), "applicant");
            } else if (step.has("undo")) {
                registrations.undo(
                        new Official(step.path("by").asText() + "." + body),
                        theCase(number).id(),
                        step.path("undo").asText());
            } else {
                String at = step.path("at").asText(body);
                work(step, at.equals(body) ? number : child(number, at), at);
            }
        }
        assertThat(instance).isEnded();
        told(story, number, filed, names);
    }

    /** Every row of every table is told by a story that says so. */
    @Test
    void every_row_of_a_decision_table_decides_a_story() {
        assertThat(Story.all().stream()
                        .map(story -> story.procedure() + ": "
                                + story.told().path("expect").path("decision").asText())
                        .toList())
                .containsAll(Story.rows());
    }

    private void work(JsonNode step, String number, String body) {
        String login = step.path("by").asText() + "." + body;
        String task = step.path("task").asText();
        Http.Answer done = http.as(login)
                .post(
                        "/api/v1/tasks/" + find(login, number, task) + "/complete",
                        Map.of("answers", step.path("answers")));
        assertThat(done.status()).as("%s by %s: %s", task, login, done).isIn(200, 204);
    }

    private void told(Story story, String number, JsonNode filed, Map<String, String> names) {
        JsonNode expected = Story.named(story.told().path("expect"), names);
        String body = story.told().path("body").asText();
        Http reader = http.as(expected.path("reader").asText("registrar") + "." + body);
        JsonNode shown = reader.get("/api/v1/cases/" + number).json();
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
        Told told = new Told(post, cases);
        told.letters(theCase(number), reader, expected);
        told.deadlines(reader, number, expected);
        told.children(reader, number, expected.path("children"));
        told.kept(reader, number, expected);
        for (JsonNode login : expected.path("hidden")) {
            assertThat(http.as(login.asText()).get("/api/v1/cases/" + number).status())
                    .as(login.asText())
                    .isEqualTo(404);
        }
        assertThat(reader.get("/api/v1/cases/" + number + "/journal")
                        .json()
                        .path("valid")
                        .asBoolean())
                .isTrue();
        assertThat(items.drift()).isZero();
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

    private JsonNode file(Story story, JsonNode wish, Map<String, String> names) {
        if (procedures.get(story.procedure()).start().equals("called")) {
            return called(story);
        }
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        for (String field : List.of("body", "applicant", "answers", "channel")) {
            JsonNode value = wish.has(field) ? wish.get(field) : story.told().get(field);
            if (value != null) {
                request.set(field, Story.named(value, names).deepCopy());
            }
        }
        boolean paper = wish.has("receivedDaysAgo");
        if (paper) {
            OffsetDateTime received = time.now()
                    .minus(Duration.ofDays(wish.path("receivedDaysAgo").asLong()));
            request.put("receivedAt", received.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
        }
        String account = paper ? "registrar." + story.told().path("body").asText() : "intake";
        if (wish.has("files")) {
            ArrayNode attached = ((ObjectNode) request.get("answers")).putArray("attachments");
            wish.path("files").forEach(name -> attached.add(upload(account, name.asText())));
        }
        Http.Answer answer = http.as(account).post("/api/v1/procedures/" + story.procedure() + "/cases", request);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json();
    }

    private String upload(String account, String name) {
        Http.Answer answer = http.as(account)
                .upload("/api/v1/files", name, "text/plain", ("Текст файла " + name).getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return "files::" + answer.json().path("id").asText();
    }

    /** The number of the case that another body has of this one; the body reads its own. */
    private String child(String number, String body) {
        return cases.children(theCase(number).id()).stream()
                .filter(child -> child.body().equals(body) && child.isOpen())
                .map(CaseFile::number)
                .findFirst()
                .orElseThrow(() -> new AssertionError(body + " has no open case of " + number));
    }

    private String find(String login, String number, String task) {
        for (String queue : List.of("mine", "available")) {
            for (JsonNode item : http.as(login)
                    .get("/api/v1/tasks?queue=" + queue + "&q=" + number)
                    .json()
                    .path("items")) {
                if (item.path("key").asText().equals(task)
                        && item.path("number").asText().equals(number)) {
                    return item.path("id").asText();
                }
            }
        }
        throw new AssertionError(login + " sees no task " + task + " of " + number + ", open: "
                + items.of(theCase(number).id()));
    }

    private CaseFile theCase(String number) {
        return cases.byNumber(number).orElseThrow();
    }

    private static List<String> texts(JsonNode list, String field) {
        return Told.texts(list, field);
    }
}

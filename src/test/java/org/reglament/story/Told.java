package org.reglament.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.reglament.calendar.WorkCalendar;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.kit.Http;
import org.reglament.kit.Post;

/** Compares what became of a case with what its story expects: letters, dates, cases beside it, papers, decisions. */
class Told {

    private static final List<String> OFFICIAL =
            List.of("reminder", "breach", "breach-superior", "papers-added", "request-answered", "reach-citizen");

    private final Post post;
    private final CaseFiles cases;
    private final WorkCalendar calendar = WorkCalendar.ofProject();

    Told(Post post, CaseFiles cases) {
        this.post = post;
        this.cases = cases;
    }

    /** Letters leave after the commit; each is waited for in the mailbox, not on a clock. */
    void letters(CaseFile file, Http reader, JsonNode expected) {
        String email = file.applicant().email();
        JsonNode letters =
                reader.get("/api/v1/cases/" + file.number() + "/letters").json();
        assertThat(texts(letters, "event").stream()
                        .filter(event -> !OFFICIAL.contains(event))
                        .toList())
                .isEqualTo(texts(expected.path("letters"), ""));
        for (JsonNode letter : letters) {
            String event = letter.path("event").asText();
            if (email != null && !OFFICIAL.contains(event)) {
                assertThat(letter.path("to").asText()).as(event).isEqualTo(email);
                JsonNode received = post.await(email, mail -> mail.path("messageId")
                        .asText()
                        .equals(letter.path("messageId").asText()));
                assertThat(received.path("text").asText()).doesNotContain("${");
                for (String phrase : texts(expected.path("says").path(event), "")) {
                    assertThat(received.path("text").asText()).as(event).contains(phrase);
                }
            }
        }
    }

    /** A date is counted here once more, the plain way, from the rule and the day on which it began. */
    void deadlines(Http reader, String number, JsonNode expected) {
        Map<String, JsonNode> deadlines = new LinkedHashMap<>();
        reader.get("/api/v1/cases/" + number + "/deadlines")
                .json()
                .forEach(deadline -> deadlines.put(deadline.path("key").asText(), deadline));
        if (expected.has("extendedBy")) {
            JsonNode extension = deadlines.get("answer").path("extensions").get(0);
            assertThat(extension.path("days").asInt())
                    .isEqualTo(expected.path("extendedBy").asInt());
        }
        expected.path("deadlines").properties().forEach(wanted -> {
            JsonNode deadline = deadlines.get(wanted.getKey());
            assertThat(deadline).as(wanted.getKey()).isNotNull();
            String rule = wanted.getValue().asText();
            assertThat(deadline.path("rule").asText()).isEqualTo(rule);
            LocalDate began =
                    OffsetDateTime.parse(deadline.path("startedAt").asText()).toLocalDate();
            LocalDate due =
                    OffsetDateTime.parse(deadline.path("dueAt").asText()).toLocalDate();
            assertThat(due)
                    .as(wanted.getKey())
                    .isEqualTo(worked(began, began.plusDays(Integer.parseInt(rule.split(" ")[0]))));
        });
    }

    private LocalDate worked(LocalDate began, LocalDate last) {
        LocalDate date = last;
        while (!calendar.isWorking(date)) {
            date = date.minusDays(1);
        }
        if (date.isAfter(began)) {
            return date;
        }
        date = last;
        while (!calendar.isWorking(date)) {
            date = date.plusDays(1);
        }
        return date;
    }

    /** The matter has a case at each body named, and the case from which it came tells its number. */
    void children(Http reader, String number, JsonNode expected) {
        String content =
                reader.get("/api/v1/cases/" + number + "/content").json().toString();
        Map<String, String> statuses = new LinkedHashMap<>();
        for (CaseFile child :
                cases.children(cases.byNumber(number).orElseThrow().id())) {
            if (!child.procedure().equals("reach-citizen")) {
                statuses.put(child.body(), child.status());
                assertThat(content).contains("\"" + child.number() + "\"");
            }
        }
        Map<String, String> wanted = new LinkedHashMap<>();
        expected.properties()
                .forEach(child -> wanted.put(child.getKey(), child.getValue().asText()));
        assertThat(statuses).isEqualTo(wanted);
    }

    /** Papers, links, the row that decided, the number that was annulled. */
    void kept(Http reader, String number, JsonNode expected) {
        String address = "/api/v1/cases/" + number;
        if (expected.has("documents")) {
            assertThat(texts(reader.get(address + "/documents").json(), "name").stream()
                            .map(name -> name.replaceFirst(" № .*", ""))
                            .toList())
                    .containsExactlyInAnyOrderElementsOf(texts(expected.path("documents"), ""));
        }
        JsonNode content = reader.get(address + "/content").json();
        if (expected.has("links")) {
            assertThat(content.path("links").size())
                    .isEqualTo(expected.path("links").size());
            expected.path("links").properties().forEach(link -> assertThat(
                            content.path("links").toString())
                    .contains(
                            "\"" + link.getKey() + "\"", "\"" + link.getValue().asText() + "\""));
        }
        if (expected.has("annulled")) {
            assertThat(content.path("annulledRegistrations").size())
                    .isEqualTo(expected.path("annulled").asInt());
        }
        List<String> rows = StreamSupport.stream(
                        reader.get(address + "/journal").json().path("entries").spliterator(), false)
                .filter(entry -> entry.path("action").asText().equals("decided"))
                .map(entry ->
                        entry.path("data").path("rules").path(0).path("id").asText())
                .toList();
        assertThat(rows)
                .isEqualTo(
                        expected.has("decision")
                                ? List.of(expected.path("decision").asText())
                                : List.of());
    }

    static List<String> texts(JsonNode list, String field) {
        List<String> texts = new ArrayList<>();
        list.forEach(node ->
                texts.add(field.isEmpty() ? node.asText() : node.path(field).asText()));
        return texts;
    }
}

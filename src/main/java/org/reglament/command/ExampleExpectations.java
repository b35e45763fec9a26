package org.reglament.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.reglament.calendar.BusinessClock;
import org.reglament.calendar.WorkCalendar;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.CaseRights;
import org.reglament.casefile.Courses;
import org.reglament.casefile.StatusChange;
import org.reglament.correspondence.Letter;
import org.reglament.correspondence.Letters;
import org.reglament.deadline.Deadlines;
import org.reglament.directory.Action;
import org.reglament.document.Document;
import org.reglament.document.Documents;
import org.reglament.journal.Journal;
import org.reglament.signin.Official;

/** Tells what became of an example's case, and compares it with what the example expects. */
final class ExampleExpectations {
    /** What the system tells officials by itself, whatever the procedure. */
    private static final Set<String> OFFICIAL = Set.of(
            "reminder",
            "breach",
            "breach-superior",
            "breaches",
            "breaches-superior",
            "papers-added",
            "request-answered",
            "reach-citizen");

    private static final String REACH = "reach-citizen";

    private final CaseFiles cases;
    private final Courses courses;
    private final Letters letters;
    private final DeadlineExpectations deadlines;
    private final Documents documents;
    private final Journal journal;
    private final CaseRights rights;
    private final BusinessClock clock;

    ExampleExpectations(
            CaseFiles cases,
            Courses courses,
            Letters letters,
            Deadlines deadlines,
            Documents documents,
            Journal journal,
            CaseRights rights,
            WorkCalendar calendar,
            BusinessClock clock) {
        this.cases = cases;
        this.courses = courses;
        this.letters = letters;
        this.deadlines = new DeadlineExpectations(deadlines, calendar, clock);
        this.documents = documents;
        this.journal = journal;
        this.rights = rights;
        this.clock = clock;
    }

    void compare(CaseFile file, JsonNode expected, ExampleReport report) {
        ended(file, expected, report);
        statuses(file, expected, report);
        letters(file, expected, report);
        deadlines.compare(file, expected, report);
        documents(file, expected, report);
        children(file, expected, report);
        others(expected, report);
        content(file, expected, report);
        journal(file, expected, report);
        for (JsonNode login : expected.path("hidden")) {
            if (rights.may(new Official(login.asText()), Action.READ_CASE, file)) {
                report.fail(login.asText() + " sees the case, which should be hidden from them.");
            }
        }
    }

    private void ended(CaseFile file, JsonNode expected, ExampleReport report) {
        List<Courses.Passage> passed = courses.of(file);
        Set<String> standing = new LinkedHashSet<>();
        Set<String> reached = new LinkedHashSet<>();
        passed.forEach(passage -> {
            reached.add(passage.element());
            if (passage.to() == null) {
                standing.add(passage.element());
            }
        });
        if (expected.has("stands")) {
            // What runs for years is told up to the place where it waits.
            if (!standing.contains(expected.path("stands").asText())) {
                report.fail(
                        "The case does not stand at " + expected.path("stands").asText() + " but at " + standing + ".");
            }
            return;
        }
        same("outcome", expected.path("outcome").asText(), String.valueOf(file.outcome()), report);
        if (file.isOpen()) {
            report.fail("The case is not closed.");
        }
        if (!standing.isEmpty()) {
            report.fail("The diagram has not come to its end; it stands at " + standing + ".");
        }
        if (expected.has("end") && !reached.contains(expected.path("end").asText())) {
            report.fail("The diagram does not reach " + expected.path("end").asText() + ".");
        }
        if (expected.has("overdue")) {
            same("overdue", expected.path("overdue").asText(), String.valueOf(file.overdue()), report);
        }
    }

    private void statuses(CaseFile file, JsonNode expected, ExampleReport report) {
        List<StatusChange> timeline = cases.timeline(file.id());
        timeline.forEach(
                change -> report.found("statuses", facts("date", date(change.at()), "status", change.status())));
        same(
                "statuses",
                texts(expected.path("statuses")),
                timeline.stream().map(StatusChange::status).toList(),
                report);
    }

    private void letters(CaseFile file, JsonNode expected, ExampleReport report) {
        List<Letter> sent = letters.of(file.id());
        sent.forEach(letter -> report.found(
                "letters",
                facts(
                        "date", date(letter.createdAt()),
                        "letter", letter.event(),
                        "to", letter.to(),
                        "subject", letter.subject(),
                        "text", letter.text())));
        List<Letter> told = sent.stream()
                .filter(letter -> !OFFICIAL.contains(letter.event()))
                .toList();
        same(
                "letters",
                texts(expected.path("letters")),
                told.stream().map(Letter::event).toList(),
                report);
        told.stream()
                .filter(letter -> letter.text().contains("${"))
                .forEach(letter -> report.fail("The letter " + letter.event() + " shows an expression to its reader."));
        expected.path("says").properties().forEach(says -> {
            for (String phrase : texts(says.getValue())) {
                if (told.stream()
                        .noneMatch(letter -> letter.event().equals(says.getKey())
                                && flat(letter.text()).contains(flat(phrase)))) {
                    report.fail("The letter " + says.getKey() + " does not say «" + phrase + "».");
                }
            }
        });
    }

    private void documents(CaseFile file, JsonNode expected, ExampleReport report) {
        List<Document> all = documents.of(file.id());
        all.forEach(document ->
                report.found("documents", facts("name", document.name(), "bytes", String.valueOf(document.size()))));
        if (expected.has("documents")) {
            same(
                    "documents",
                    texts(expected.path("documents")).stream().sorted().toList(),
                    all.stream()
                            .map(document -> document.name().replaceFirst(" № .*", ""))
                            .sorted()
                            .toList(),
                    report);
        }
    }

    /** The matter has a case at each body named, and the case from which it came tells its number. */
    private void children(CaseFile file, JsonNode expected, ExampleReport report) {
        Map<String, String> statuses = new LinkedHashMap<>();
        String content = cases.content(file.id()).toString();
        for (CaseFile child : cases.children(file.id())) {
            if (!child.procedure().equals(REACH)) {
                statuses.put(child.body(), child.status());
                if (!content.contains(child.number())) {
                    report.fail("The content does not tell of the case " + child.number() + " opened out of it.");
                }
            }
        }
        Map<String, String> wanted = new LinkedHashMap<>();
        expected.path("children")
                .properties()
                .forEach(child -> wanted.put(child.getKey(), child.getValue().asText()));
        same("children", wanted, statuses, report);
    }

    /** The statuses of other cases that the example names. */
    private void others(JsonNode expected, ExampleReport report) {
        expected.path("cases")
                .properties()
                .forEach(wanted -> same(
                        "status of " + wanted.getKey(),
                        wanted.getValue().asText(),
                        cases.byNumber(wanted.getKey()).map(CaseFile::status).orElse("unknown"),
                        report));
    }

    private void content(CaseFile file, JsonNode expected, ExampleReport report) {
        Map<String, Object> content = cases.content(file.id());
        if (expected.has("links")) {
            Set<String> links = new TreeSet<>();
            if (content.get("links") instanceof List<?> all) {
                all.forEach(link -> {
                    if (link instanceof Map<?, ?> facts) {
                        links.add(facts.get("kind") + " " + facts.get("number"));
                    }
                });
            }
            Set<String> wanted = new TreeSet<>();
            expected.path("links")
                    .properties()
                    .forEach(link ->
                            wanted.add(link.getKey() + " " + link.getValue().asText()));
            same("links", wanted, links, report);
        }
        if (expected.has("annulled")) {
            int annulled = content.get("annulledRegistrations") instanceof List<?> all ? all.size() : 0;
            same("annulled", expected.path("annulled").asInt(), annulled, report);
        }
        expected.path("content").properties().forEach(wanted -> {
            JsonNode value = PlainJson.node(content.get(wanted.getKey()));
            same("content " + wanted.getKey(), wanted.getValue().toString(), value.toString(), report);
        });
    }

    private void journal(CaseFile file, JsonNode expected, ExampleReport report) {
        List<String> rows = new ArrayList<>();
        journal.of(file.id()).stream()
                .filter(entry -> entry.action().equals("decided"))
                .forEach(entry -> {
                    if (entry.data().get("rules") instanceof List<?> rules && !rules.isEmpty()) {
                        rows.add(rules.get(0) instanceof Map<?, ?> rule ? String.valueOf(rule.get("id")) : "");
                    }
                });
        JsonNode decision = expected.path("decision");
        same(
                "decision",
                decision.isArray()
                        ? texts(decision)
                        : decision.isMissingNode() ? List.of() : List.of(decision.asText()),
                rows,
                report);
        if (!journal.verify(file.id()).valid()) {
            report.fail("The journal's chain is broken.");
        }
    }

    static void same(String what, Object expected, Object found, ExampleReport report) {
        if (!expected.equals(found)) {
            report.fail(what + ": expected " + expected + ", found " + found + ".");
        }
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private String date(Instant at) {
        return clock.dateOf(at).toString();
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(node -> texts.add(node.asText()));
        return texts;
    }

    static Map<String, Object> facts(String... pairs) {
        Map<String, Object> facts = new LinkedHashMap<>();
        for (int n = 0; n < pairs.length; n += 2) {
            facts.put(pairs[n], pairs[n + 1]);
        }
        return facts;
    }
}

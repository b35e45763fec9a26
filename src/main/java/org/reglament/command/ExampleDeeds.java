package org.reglament.command;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.Applicant;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.Channel;
import org.reglament.casefile.OpenCase;
import org.reglament.casefile.Openings;
import org.reglament.casefile.Registrations;
import org.reglament.casefile.ReportPeriod;
import org.reglament.casefile.ScheduledStarts;
import org.reglament.demo.DemoClock;
import org.reglament.document.Documents;
import org.reglament.form.Filing;
import org.reglament.procedure.Procedure;
import org.reglament.procedure.Procedures;
import org.reglament.signin.Official;
import org.reglament.worklist.Tasks;
import org.reglament.worklist.WorkItem;
import org.reglament.worklist.WorkItems;
import org.reglament.worklist.WorkList;
import org.reglament.worklist.WorkQuery;

/** Does what an example tells, through the same services that pages and other programs use. */
final class ExampleDeeds {
    private static final Locale RU = Locale.forLanguageTag("ru");
    private static final String INTAKE = "intake";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Filing filing;
    private final Openings openings;
    private final ScheduledStarts starts;
    private final Procedures procedures;
    private final CaseFiles cases;
    private final Registrations registrations;
    private final WorkList list;
    private final WorkItems items;
    private final Tasks tasks;
    private final Documents documents;
    private final BusinessClock clock;
    private final DemoClock demo;

    ExampleDeeds(
            Filing filing,
            Openings openings,
            ScheduledStarts starts,
            Procedures procedures,
            CaseFiles cases,
            Registrations registrations,
            WorkList list,
            WorkItems items,
            Tasks tasks,
            Documents documents,
            BusinessClock clock,
            DemoClock demo) {
        this.filing = filing;
        this.openings = openings;
        this.starts = starts;
        this.procedures = procedures;
        this.cases = cases;
        this.registrations = registrations;
        this.list = list;
        this.items = items;
        this.tasks = tasks;
        this.documents = documents;
        this.clock = clock;
        this.demo = demo;
    }

    /** The days that an example may name, as answers give them. */
    Map<String, String> days() {
        Map<String, String> days = new LinkedHashMap<>();
        days.put("{today}", clock.today().toString());
        days.put("{yesterday}", clock.today().minusDays(1).toString());
        days.put("{monthAgo}", clock.today().minusMonths(1).toString());
        return days;
    }

    /** Files a case as told and gives its number; what other cases call for is opened as their diagrams open it. */
    String file(Example example, JsonNode wish, Map<String, String> names, ExampleReport report) {
        Procedure procedure = procedures
                .find(wish.path("procedure").asText(example.procedure()))
                .orElseThrow(() -> new ExampleFault(
                        "There is no procedure " + wish.path("procedure").asText(example.procedure()) + "."));
        String body = value(example, wish, "body", names).asText();
        Applicant applicant = applicant(value(example, wish, "applicant", names));
        Map<String, Object> answers = new LinkedHashMap<>(map(value(example, wish, "answers", names)));
        Instant received = wish.has("receivedDaysAgo")
                ? clock.instant()
                        .minus(Duration.ofDays(wish.path("receivedDaysAgo").asLong()))
                : null;
        String account = received == null ? INTAKE : "registrar." + body;
        Channel channel = Channel.valueOf(value(example, wish, "channel", names).asText(Channel.API.name()));
        String number;
        if (wish.has("period")) {
            number = starts.open(
                            procedure, ReportPeriod.parse(wish.path("period").asText()), body)
                    .number();
        } else if (procedure.start().equals("called")) {
            number = openings.open(new OpenCase(
                            procedure.key(),
                            body,
                            null,
                            applicant,
                            answers,
                            channel,
                            "system",
                            "account",
                            received,
                            null,
                            null))
                    .number();
        } else {
            wish.path("files").forEach(name -> add(answers, upload(account, name.asText())));
            number = filing.file(new Filing.Filled(
                            procedure.key(),
                            body,
                            applicant,
                            answers,
                            channel,
                            account,
                            "account",
                            received,
                            null,
                            account,
                            RU))
                    .number();
        }
        report.step("filed as " + number + " at " + body);
        return number;
    }

    private static JsonNode value(Example example, JsonNode wish, String field, Map<String, String> names) {
        JsonNode value = wish.has(field) ? wish.get(field) : example.told().path(field);
        return value.isMissingNode() ? value : Example.named(value, names);
    }

    private static Applicant applicant(JsonNode told) {
        return new Applicant(
                told.path("lastName").asText(""),
                told.path("firstName").asText(""),
                text(told, "middleName"),
                text(told, "organisation"),
                text(told, "email"),
                text(told, "phone"),
                text(told, "postalAddress"),
                text(told, "locale"));
    }

    private static @Nullable String text(JsonNode told, String field) {
        return told.hasNonNull(field) ? told.path(field).asText() : null;
    }

    private static Map<String, Object> map(JsonNode told) {
        Map<String, Object> map =
                told.isObject() ? JSON.convertValue(told, new TypeReference<LinkedHashMap<String, Object>>() {}) : null;
        return map == null ? Map.of() : map;
    }

    private String upload(String account, String name) {
        byte[] text = ("Текст файла " + name).getBytes(StandardCharsets.UTF_8);
        return "files::"
                + documents
                        .upload(new ByteArrayInputStream(text), name, account)
                        .id();
    }

    private static void add(Map<String, Object> answers, String file) {
        List<Object> files = new ArrayList<>(answers.get("attachments") instanceof List<?> known ? known : List.of());
        files.add(file);
        answers.put("attachments", files);
    }

    /** Does one step: moves the clock, sends a message, undoes a registration or completes a task. */
    void deed(Example example, String number, JsonNode step, ExampleReport report) {
        if (step.has("advance")) {
            demo.advance(step.path("advance").asText());
            report.step("the clock moves by " + step.path("advance").asText() + " to " + clock.today());
        } else if (step.has("workingDays")) {
            demo.advanceWorkingDays(step.path("workingDays").asInt());
            report.step("the clock moves by " + step.path("workingDays").asInt() + " working days to " + clock.today());
        } else if (step.has("message")) {
            CaseFile file = theCase(number);
            if (step.has("answers")) {
                cases.note(file.id(), step.path("message").asText(), "applicant", map(step.path("answers")));
            }
            cases.signal(file.id(), step.path("message").asText(), "applicant");
            report.step("the message " + step.path("message").asText() + " arrives");
        } else if (step.has("undo")) {
            String login = login(step.path("by").asText(), example.body());
            registrations.undo(
                    new Official(login), theCase(number).id(), step.path("undo").asText());
            report.step(login + " undoes the registration");
        } else if (step.has("task")) {
            String of = step.path("of").asText(number);
            String own = theCase(of).body();
            String at = step.path("at").asText(own);
            String login = login(step.path("by").asText(), at);
            WorkItem item = find(
                    login,
                    at.equals(own) ? of : child(of, at),
                    step.path("task").asText());
            tasks.complete(new Official(login), item.id(), map(step.path("answers")), RU);
            report.step(login + " completes «" + item.name().replaceAll("\\s+", " ") + "» (" + item.element() + ")");
        } else {
            throw new ExampleFault(
                    "A step must name a task, a file, a message, a vote, a table, a row, a remark, undo, advance or"
                            + " workingDays: " + step + ".");
        }
    }

    /** A post of that body, or a whole account. */
    private static String login(String who, String body) {
        return who.contains(".") ? who : who + "." + body;
    }

    /** The task in the queues of that account; what runs on in the background is waited for before it is missed. */
    private WorkItem find(String login, String number, String task) {
        Optional<WorkItem> found = seen(login, number, task);
        if (found.isEmpty()) {
            settle();
            found = seen(login, number, task);
        }
        return found.orElseThrow(() -> new ExampleFault(login + " sees no task " + task + " of " + number + "; open: "
                + items.of(theCase(number).id()).stream()
                        .map(item -> item.element() + " for "
                                + (item.assignee() == null ? item.candidates() : item.assignee()))
                        .toList()
                + "."));
    }

    private Optional<WorkItem> seen(String login, String number, String task) {
        for (WorkQuery.Queue queue : WorkQuery.Queue.values()) {
            for (WorkItem item : list.page(login, new WorkQuery(queue, null, null, number, null, WorkQuery.MOST))
                    .items()) {
                if (item.element().equals(task) && item.number().equals(number)) {
                    return Optional.of(item);
                }
            }
        }
        return Optional.empty();
    }

    /** Lets everything be done that is due. */
    void settle() {
        demo.advance("PT0S");
    }

    /** The number of the case that another body has of this one. */
    private String child(String number, String body) {
        return cases.children(theCase(number).id()).stream()
                .filter(child -> child.body().equals(body) && child.isOpen())
                .map(CaseFile::number)
                .findFirst()
                .orElseThrow(() -> new ExampleFault(body + " has no open case out of " + number + "."));
    }

    CaseFile theCase(String number) {
        return cases.byNumber(number).orElseThrow(() -> new ExampleFault("There is no case " + number + " any more."));
    }

    /** The case when nothing due is left to be done for it. */
    CaseFile end(String number) {
        CaseFile file = theCase(number);
        if (file.isOpen()) {
            settle();
        }
        return theCase(number);
    }
}

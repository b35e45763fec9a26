package org.reglament.api;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reglament.form.FormJson;
import org.reglament.signin.Official;
import org.reglament.worklist.Tasks;
import org.reglament.worklist.WorkItem;
import org.reglament.worklist.WorkList;
import org.reglament.worklist.WorkPage;
import org.reglament.worklist.WorkQuery;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The queues of the calling account, and what it may do with a task. */
@RestController
@RequestMapping("/api/v1/tasks")
@Tag(name = "tasks")
class TaskCalls {

    private final Accounts accounts;
    private final WorkList list;
    private final Tasks tasks;
    private final Times times;
    private final ObjectMapper json;

    TaskCalls(Accounts accounts, WorkList list, Tasks tasks, Times times, ObjectMapper json) {
        this.accounts = accounts;
        this.list = list;
        this.tasks = tasks;
        this.times = times;
        this.json = json;
    }

    record Shown(
            String id,
            String key,
            String name,
            String procedure,
            String number,
            String title,
            String applicant,
            String body,
            @Nullable String assignee,
            List<String> candidates,
            OffsetDateTime createdAt,
            @Nullable OffsetDateTime dueAt,
            boolean overdue,
            int priority) {}

    record Page(List<Shown> items, @Nullable String next, int count, @Nullable Boolean more) {}

    @GetMapping
    @Operation(summary = "One page of a queue, first due first")
    Page list(
            @RequestParam(defaultValue = "mine") String queue,
            @RequestParam(required = false) @Nullable String procedure,
            @RequestParam(required = false) @Nullable String due,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "" + WorkQuery.DEFAULT_LIMIT) int limit) {
        if (limit < 1) {
            throw new BadRequestException("api.bad-limit", WorkQuery.MOST);
        }
        try {
            WorkPage page = list.page(
                    accounts.current().login(),
                    new WorkQuery(
                            choice(WorkQuery.Queue.class, queue),
                            blankAsNull(procedure),
                            due(blankAsNull(due)),
                            q,
                            blankAsNull(after),
                            limit));
            return new Page(
                    page.items().stream().map(this::shown).toList(),
                    page.next(),
                    page.count(),
                    page.more() ? true : null);
        } catch (IllegalArgumentException e) {
            throw new BadRequestException("api.bad-query");
        }
    }

    /** The words that other programs were promised; the desk knows more. */
    private static WorkQuery.@Nullable Due due(@Nullable String word) {
        WorkQuery.Due due = word == null ? null : choice(WorkQuery.Due.class, word);
        if (due == WorkQuery.Due.RISK) {
            throw new IllegalArgumentException("no call asks for " + word);
        }
        return due;
    }

    @GetMapping("/{id}/form")
    @Operation(summary = "The task's form, with every option written out")
    FormJson form(@PathVariable String id, Locale locale) {
        Official official = accounts.current();
        WorkItem item = tasks.opened(official, id);
        return FormJson.of(tasks.form(official, item, Map.of(), locale));
    }

    @PostMapping("/{id}/claim")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Takes the task")
    void claim(@PathVariable String id) {
        tasks.claim(accounts.current(), id);
    }

    @PostMapping("/{id}/unclaim")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Returns the task to those to whom it is offered")
    void unclaim(@PathVariable String id) {
        tasks.unclaim(accounts.current(), id);
    }

    @PostMapping("/{id}/complete")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Completes the task, claiming it first where nobody has")
    void complete(@PathVariable String id, @RequestBody(required = false) @Nullable JsonNode request, Locale locale) {
        if (request != null && !request.isObject()) {
            throw new BadRequestException("api.bad-json");
        }
        JsonNode answers = request == null ? null : request.path("answers");
        if (answers != null && !answers.isMissingNode() && !answers.isNull() && !answers.isObject()) {
            throw new FieldsException(Map.of("answers", "api.field.answers"));
        }
        Map<String, Object> given =
                answers == null ? null : json.convertValue(answers, new TypeReference<Map<String, Object>>() {});
        tasks.complete(accounts.current(), id, given == null ? Map.of() : given, locale);
    }

    private Shown shown(WorkItem item) {
        return new Shown(
                item.id(),
                item.element(),
                item.name(),
                item.procedure(),
                item.number(),
                item.title(),
                item.applicant(),
                item.body(),
                item.assignee(),
                item.candidates(),
                times.of(item.createdAt()),
                times.ofNullable(item.dueAt()),
                item.overdue(),
                item.priority());
    }

    private static @Nullable String blankAsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static <E extends Enum<E>> E choice(Class<E> type, @Nullable String text) {
        return Enum.valueOf(type, String.valueOf(text).toUpperCase(Locale.ROOT));
    }
}

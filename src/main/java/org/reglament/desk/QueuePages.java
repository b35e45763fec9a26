package org.reglament.desk;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.reglament.directory.Bodies;
import org.reglament.directory.Body;
import org.reglament.directory.People;
import org.reglament.directory.Person;
import org.reglament.procedure.Procedure;
import org.reglament.procedure.Procedures;
import org.reglament.signin.Official;
import org.reglament.signin.Visitors;
import org.reglament.worklist.SavedViews;
import org.reglament.worklist.WorkItem;
import org.reglament.worklist.WorkList;
import org.reglament.worklist.WorkPage;
import org.reglament.worklist.WorkQuery;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The queues of an official: what they have taken and what they may take. */
@Controller
class QueuePages {

    private final WorkList list;
    private final Visitors visitors;
    private final People people;
    private final Bodies bodies;
    private final Procedures procedures;
    private final BusinessClock clock;
    private final SavedViews views;
    private final TaskDesk desk;

    QueuePages(
            WorkList list,
            Visitors visitors,
            People people,
            Bodies bodies,
            Procedures procedures,
            BusinessClock clock,
            SavedViews views,
            TaskDesk desk) {
        this.list = list;
        this.visitors = visitors;
        this.people = people;
        this.bodies = bodies;
        this.procedures = procedures;
        this.clock = clock;
        this.views = views;
        this.desk = desk;
    }

    /** Rows that are due about the same time. */
    public record Group(String key, List<Row> rows) {}

    /**
     * One task.
     *
     * @param who the colleague for whom the official acts; null when the task is their own or nobody's
     */
    public record Row(WorkItem item, String number, String body, String procedure, @Nullable String who) {}

    /** A column by which the list can be ordered: where that is done, and how it is ordered now. */
    public record Column(String key, String href, String sort) {}

    /** A filter that is set, and the address without it. */
    public record Chosen(String kind, String value, String without) {}

    @GetMapping("/desk")
    String desk() {
        return "redirect:/desk/tasks?queue=mine";
    }

    @GetMapping("/desk/tasks")
    String queue(
            @RequestParam Map<String, String> params,
            @RequestParam(required = false) @Nullable String after,
            Locale locale,
            Model model) {
        String login = official().login();
        QueueFilter filter = QueueFilter.of(params);
        WorkPage page;
        try {
            page = list.page(login, filter.query(after, WorkQuery.DEFAULT_LIMIT));
        } catch (IllegalArgumentException notOurs) {
            return "redirect:" + filter.address("/desk/tasks", null);
        }
        QueueFilter mine = filter.bare(WorkQuery.Queue.MINE);
        QueueFilter available = filter.bare(WorkQuery.Queue.AVAILABLE);
        model.addAttribute("queue", QueueFilter.word(filter.queue()));
        model.addAttribute("q", Objects.toString(filter.q(), ""));
        model.addAttribute("procedure", Objects.toString(filter.procedure(), ""));
        model.addAttribute("due", filter.due() == null ? "" : QueueFilter.word(filter.due()));
        model.addAttribute(
                "procedures",
                procedures.all().stream().map(one -> procedures.in(one, locale)).toList());
        model.addAttribute("chosen", chosen(filter, locale));
        model.addAttribute("found", page.count());
        model.addAttribute("more", page.more());
        model.addAttribute("mine", list.count(login, mine.query(null, 1)));
        model.addAttribute("available", list.count(login, available.query(null, 1)));
        model.addAttribute(
                "late",
                list.count(login, new WorkQuery(WorkQuery.Queue.MINE, null, WorkQuery.Due.OVERDUE, null, null, 1)));
        model.addAttribute("groups", groups(login, filter, page.items(), locale));
        List<Person> receivers = mayHandOver(login) ? desk.receivers(page.items()) : List.of();
        model.addAttribute("receivers", receivers);
        model.addAttribute("deeds", filter.queue() == WorkQuery.Queue.AVAILABLE || !receivers.isEmpty());
        model.addAttribute("columns", columns(filter));
        model.addAttribute("order", filter.order());
        model.addAttribute("view", filter.query(null));
        model.addAttribute("views", views.of(login));
        model.addAttribute("whole", page.next() == null && after == null);
        model.addAttribute("first", after == null ? "" : filter.address("/desk/tasks", null));
        model.addAttribute("next", page.next() == null ? "" : filter.address("/desk/tasks", page.next()));
        model.addAttribute("export", filter.address("/desk/tasks.csv", null));
        model.addAttribute("sheet", filter.address("/desk/tasks.xlsx", null));
        model.addAttribute("bare", filter.bare(filter.queue()).address("/desk/tasks", null));
        return "desk/queue";
    }

    private static List<Column> columns(QueueFilter filter) {
        return Arrays.stream(WorkQuery.Sort.values())
                .sorted(Comparator.comparing(by -> by == WorkQuery.Sort.DUE))
                .map(by -> new Column(
                        QueueFilter.word(by),
                        filter.ordered(by).address("/desk/tasks", null),
                        by != filter.sort() ? "" : filter.descending() ? "descending" : "ascending"))
                .toList();
    }

    /** Offered to those who may hand over in some body; the work list asks for each task. */
    private boolean mayHandOver(String login) {
        return people.postsOf(login).stream()
                .anyMatch(held -> held.post().equals("registrar") || held.post().equals("head"));
    }

    private Official official() {
        return visitors.official().orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    }

    private List<Chosen> chosen(QueueFilter filter, Locale locale) {
        List<Chosen> chosen = new ArrayList<>();
        if (filter.q() != null) {
            chosen.add(new Chosen("q", filter.q(), without(filter, "q")));
        }
        if (filter.due() != null) {
            chosen.add(new Chosen("due", QueueFilter.word(filter.due()), without(filter, "due")));
        }
        if (filter.procedure() != null) {
            String name = procedures
                    .find(filter.procedure())
                    .map(one -> procedures.in(one, locale))
                    .map(Procedure::name)
                    .orElse(filter.procedure());
            chosen.add(new Chosen("procedure", name, without(filter, "procedure")));
        }
        return chosen;
    }

    private static String without(QueueFilter filter, String what) {
        return filter.without(what).address("/desk/tasks", null);
    }

    private List<Group> groups(String login, QueueFilter filter, List<WorkItem> items, Locale locale) {
        Map<String, Person> named = people.named(items.stream()
                .map(item -> absent(item, login))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        for (WorkItem item : items) {
            groups.computeIfAbsent(filter.byDue() ? group(item) : "", key -> new ArrayList<>())
                    .add(row(item, login, named, locale));
        }
        List<Group> all = new ArrayList<>();
        groups.forEach((key, rows) -> all.add(new Group(key, rows)));
        return all;
    }

    private Row row(WorkItem item, String login, Map<String, Person> named, Locale locale) {
        String absent = absent(item, login);
        Person colleague = absent == null ? null : named.get(absent);
        return new Row(
                item.named(procedures.words(item.definitionId(), item.name(), locale)),
                item.shownNumber(),
                bodies.find(item.body()).map(Body::shortName).orElse(item.body()),
                procedures.in(procedures.version(item.definitionId()), locale).name(),
                colleague == null ? absent : colleague.shortName());
    }

    /** For whom the official has the task; null when it is their own or nobody's. */
    private static @Nullable String absent(WorkItem item, String login) {
        String assignee = item.assignee();
        return assignee == null ? null : assignee.equals(login) ? item.behalf() : assignee;
    }

    private String group(WorkItem item) {
        Instant due = item.dueAt();
        if (due == null) {
            return "later";
        }
        if (item.overdue()) {
            return "overdue";
        }
        LocalDate today = clock.today();
        LocalDate date = clock.dateOf(due);
        if (!date.isAfter(today.plusDays(1))) {
            return "soon";
        }
        LocalDate sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return date.isAfter(sunday) ? "later" : "week";
    }
}

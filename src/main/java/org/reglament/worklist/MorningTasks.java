package org.reglament.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.reglament.calendar.WorkCalendar;
import org.reglament.deadline.Deadline;
import org.reglament.deadline.OpenDeadlines;
import org.reglament.directory.People;
import org.reglament.directory.PostHeld;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an official has to know of their tasks in the morning: late, due today, due soon, new. */
@Component
class MorningTasks {
    /** More than anybody reads in a letter; the others are in the lists. */
    private static final int MOST = 500;

    /** In how many working days a date is told beforehand, so that a term can still be extended. */
    private static final int SOON = 5;

    /** From here on a date only says that its deadline has not started or stands still. */
    private static final Instant NO_DATE = Instant.parse("3000-01-01T00:00:00Z");

    private final JdbcClient jdbc;
    private final People people;
    private final Reach reach;
    private final WorkItems items;
    private final OpenDeadlines deadlines;
    private final WorkCalendar calendar;
    private final BusinessClock clock;

    MorningTasks(
            JdbcClient jdbc,
            People people,
            Reach reach,
            WorkItems items,
            OpenDeadlines deadlines,
            WorkCalendar calendar,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.reach = reach;
        this.items = items;
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** In which part of the letter a task stands; of several the first. */
    enum Part {
        OVERDUE,
        TODAY,
        SOON,
        NEW
    }

    /**
     * A task to tell of.
     *
     * @param dueAt the earliest of its date and those of its case
     * @param mine whether the reader has it, or only may take it
     */
    record Told(WorkItem item, @Nullable Instant dueAt, boolean mine) {}

    /** The tasks by parts, first due first; parts without any are left out. */
    Map<Part, List<Told>> of(String login, Instant newSince) {
        List<Told> all = tasks(login, newSince);
        LocalDate today = clock.today();
        LocalDate soon = calendar.plusWorkingDays(today, SOON);
        Map<Part, List<Told>> parts = new LinkedHashMap<>();
        for (Part part : Part.values()) {
            List<Told> own = all.stream()
                    .filter(one -> part == part(one, today, soon, newSince))
                    .toList();
            if (!own.isEmpty()) {
                parts.put(part, own);
            }
        }
        return parts;
    }

    /** Those that came to the official since then, the oldest first. */
    List<Told> since(String login, Instant since) {
        return tasks(login, since).stream()
                .filter(one -> one.item().createdAt().isAfter(since))
                .sorted(Comparator.comparing(one -> one.item().createdAt()))
                .toList();
    }

    private @Nullable Part part(Told task, LocalDate today, LocalDate soon, Instant newSince) {
        Instant due = task.dueAt();
        if (due != null && due.isBefore(clock.instant())) {
            return Part.OVERDUE;
        }
        LocalDate day = due == null ? LocalDate.MAX : clock.dateOf(due);
        if (day.equals(today)) {
            return Part.TODAY;
        } else if (!day.isAfter(soon)) {
            return Part.SOON;
        }
        return task.item().createdAt().isAfter(newSince) ? Part.NEW : null;
    }

    /** Three statements: what they have, what they may take, the dates of the cases. */
    private List<Told> tasks(String login, Instant newSince) {
        List<WorkItem> mine = mine(login);
        List<WorkItem> offered = offered(login, newSince);
        Map<UUID, Instant> dates = new HashMap<>();
        for (Deadline each : deadlines.of(Stream.concat(mine.stream(), offered.stream())
                .map(WorkItem::caseId)
                .collect(Collectors.toSet()))) {
            dates.merge(each.caseId(), each.dueAt(), (one, other) -> one.isBefore(other) ? one : other);
        }
        List<Told> all = new ArrayList<>();
        mine.forEach(item -> all.add(new Told(item, due(item, dates), true)));
        offered.forEach(item -> all.add(new Told(item, due(item, dates), false)));
        all.sort(Comparator.comparing(one -> Objects.requireNonNullElse(one.dueAt(), NO_DATE)));
        return all;
    }

    private static @Nullable Instant due(WorkItem item, Map<UUID, Instant> dates) {
        return Stream.of(item.dueAt(), dates.get(item.caseId()))
                .filter(Objects::nonNull)
                .filter(date -> date.isBefore(NO_DATE))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private List<WorkItem> mine(String login) {
        Map<String, Object> params = new HashMap<>();
        StringBuilder where = new StringBuilder("where w.assignee = any(:me) and not w.suspended");
        reach.mine(login, where, params);
        return jdbc.sql("select w.* from work_item w " + where + " order by w.due_at, w.id limit " + MOST)
                .params(params)
                .query(items::read)
                .list();
    }

    private List<WorkItem> offered(String login, Instant newSince) {
        List<PostHeld> posts = people.postsOf(login);
        if (posts.isEmpty()) {
            return List.of();
        }
        Map<String, Object> params = new HashMap<>();
        params.put("since", newSince.atOffset(ZoneOffset.UTC));
        StringBuilder where =
                new StringBuilder("where w.id in (select o.item from work_offer o where o.post = any(:posts))"
                        + " and w.assignee is null and not w.suspended");
        reach.available(login, where, params);
        return jdbc.sql("select w.* from work_item w " + where
                        + " order by w.created_at <= :since, w.due_at, w.id limit " + MOST)
                .params(params)
                .query(items::read)
                .list();
    }
}

package org.reglament.worklist;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.reglament.deadline.Deadline;
import org.reglament.deadline.OpenDeadlines;
import org.reglament.directory.People;
import org.reglament.signin.Official;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The dates that an official has to keep: of the tasks in hand, and of the cases that these belong to. */
@Component
public class OwnDates {

    /** More than anybody has in hand; who has more sees those that are due first. */
    private static final int MOST = 500;

    /** From here on a date only says that its deadline has not started or stands still. */
    private static final Instant NO_DATE = Instant.parse("3000-01-01T00:00:00Z");

    private final JdbcClient jdbc;
    private final People people;
    private final Reach reach;
    private final WorkItems items;
    private final OpenDeadlines deadlines;

    OwnDates(JdbcClient jdbc, People people, Reach reach, WorkItems items, OpenDeadlines deadlines) {
        this.jdbc = jdbc;
        this.people = people;
        this.reach = reach;
        this.items = items;
        this.deadlines = deadlines;
    }

    /**
     * A deadline of a case in which the official has a task.
     *
     * @param through that task
     */
    public record CaseDate(Deadline deadline, WorkItem through) {}

    /** What is to be kept, each first due first. */
    public record Dates(List<WorkItem> tasks, List<CaseDate> deadlines) {}

    /** Three statements, however much it is. What the official must keep away from is left out, as in their lists. */
    public Dates of(Official official) {
        Map<String, Object> params = new HashMap<>(Map.of("login", official.login()));
        StringBuilder where = new StringBuilder("where w.assignee = :login and not w.suspended");
        reach.bounds(official.login(), people.postsOf(official.login()), where, params);
        List<WorkItem> tasks = jdbc.sql(
                        "select w.* from work_item w " + where + " order by w.due_at, w.id limit " + MOST)
                .params(params)
                .query(items::read)
                .list();
        Map<UUID, WorkItem> firsts = new LinkedHashMap<>();
        Map<UUID, Set<Instant>> told = new HashMap<>();
        for (WorkItem task : tasks) {
            firsts.putIfAbsent(task.caseId(), task);
            if (task.dueAt() != null) {
                told.computeIfAbsent(task.caseId(), id -> new HashSet<>()).add(task.dueAt());
            }
        }
        // What ends with a task of the same case is told by that task.
        List<CaseDate> dates = deadlines.of(firsts.keySet()).stream()
                .filter(one -> !told.getOrDefault(one.caseId(), Set.of()).contains(one.dueAt()))
                .map(one -> new CaseDate(one, Objects.requireNonNull(firsts.get(one.caseId()))))
                .toList();
        return new Dates(tasks.stream().filter(OwnDates::dated).toList(), dates);
    }

    private static boolean dated(WorkItem task) {
        return task.dueAt() != null && task.dueAt().isBefore(NO_DATE);
    }
}

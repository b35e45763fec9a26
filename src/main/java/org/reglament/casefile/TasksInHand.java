package org.reglament.casefile;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is expected to do the open tasks of one case; lists of tasks are the work list's. */
@Component
public class TasksInHand {
    private final TaskService tasks;

    TasksInHand(TaskService tasks) {
        this.tasks = tasks;
    }

    /**
     * One open task.
     *
     * @param assignee who has claimed it, if anybody
     * @param groups who may claim it, for example {@code minzdrav:registrar}; empty for a claimed one
     */
    public record Held(String name, @Nullable String assignee, List<String> groups) {}

    public List<Held> of(UUID caseId) {
        return tasks.createTaskQuery().processInstanceBusinessKey(caseId.toString()).active().list().stream()
                .map(this::held)
                .toList();
    }

    private Held held(Task task) {
        if (task.getAssignee() != null) {
            return new Held(task.getName(), task.getAssignee(), List.of());
        }
        List<String> groups = tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new Held(task.getName(), null, groups);
    }
}

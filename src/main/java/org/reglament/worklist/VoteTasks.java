package org.reglament.worklist;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Completes the tasks of a vote together with the ballots, which only the package of boards takes in. */
@Component
public class VoteTasks {

    private final WorkItems items;
    private final TaskForms forms;
    private final TaskService engine;

    VoteTasks(WorkItems items, TaskForms forms, TaskService engine) {
        this.items = items;
        this.forms = forms;
        this.engine = engine;
    }

    /** Completes a member's task of that question in the caller's transaction; without one there is nothing to do. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void complete(UUID caseId, String question, String login) {
        open(caseId, question).stream()
                .filter(item -> login.equals(item.assignee()))
                .forEach(this::complete);
    }

    /** Completes all that are left: the vote is over. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void completeAll(UUID caseId, String question) {
        open(caseId, question).forEach(this::complete);
    }

    /** The id of the member's task of that question, if it is open. */
    public Optional<String> of(UUID caseId, String question, String login) {
        return open(caseId, question).stream()
                .filter(item -> login.equals(item.assignee()))
                .map(WorkItem::id)
                .findFirst();
    }

    /** Whose vote on which question a task is. */
    public record Vote(UUID caseId, String question, String member) {}

    /** What the task of that id is a vote on; nothing where it is none. */
    public Optional<Vote> question(String task) {
        return items.find(task).flatMap(item -> {
            String question = forms.element(item).ballot();
            String member = item.assignee();
            return question == null || member == null
                    ? Optional.empty()
                    : Optional.of(new Vote(item.caseId(), question, member));
        });
    }

    private List<WorkItem> open(UUID caseId, String question) {
        return items.of(caseId).stream()
                .filter(item -> question.equals(forms.element(item).ballot()))
                .toList();
    }

    private void complete(WorkItem item) {
        items.lock(item.id()).ifPresent(locked -> engine.complete(locked.id(), Map.of()));
    }
}

package org.reglament.operations;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * What the diagram says of open tasks: their names and posts. The engine writes both down when a task begins; when the
 * diagram changes under it, only what the diagram itself had said is changed, never what people did since.
 */
@Component
class TaskOffers {

    private final TaskService tasks;
    private final ProcessEngineConfigurationImpl engine;

    TaskOffers(TaskService tasks, ProcessEngine engine) {
        this.tasks = tasks;
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    /** What the diagram says of one task. */
    record Offer(String name, Set<String> posts) {}

    /** What the present version says of the open tasks at those elements, by task. */
    Map<String, Offer> of(Position position, Set<String> elements) {
        return engine.getCommandExecutorTxRequired().execute(context -> {
            Map<String, Offer> offers = new HashMap<>();
            for (String sheet : position.sheets().keySet()) {
                for (TaskEntity task : context.getTaskManager().findTasksByProcessInstanceId(sheet)) {
                    if (elements.contains(task.getTaskDefinitionKey())) {
                        offers.put(task.getId(), offer(task));
                    }
                }
            }
            return offers;
        });
    }

    /** Changes the tasks as far as the diagram now says something else of them. */
    void follow(Map<String, Offer> before, Map<String, Offer> after) {
        after.forEach((id, offer) -> {
            Offer old = before.get(id);
            if (old == null || old.equals(offer)) {
                return;
            }
            old.posts().stream()
                    .filter(post -> !offer.posts().contains(post))
                    .forEach(post -> tasks.deleteCandidateGroup(id, post));
            offer.posts().stream()
                    .filter(post -> !old.posts().contains(post))
                    .forEach(post -> tasks.addCandidateGroup(id, post));
            Task task = tasks.createTaskQuery().taskId(id).singleResult();
            if (task != null && old.name().equals(task.getName())) {
                task.setName(offer.name());
                tasks.saveTask(task);
            }
        });
    }

    private static Offer offer(TaskEntity task) {
        TaskDefinition definition = task.getTaskDefinition();
        Set<String> posts = new HashSet<>();
        for (Expression expression : definition.getCandidateGroupIdExpressions()) {
            Object value = expression.getValue(task);
            if (value instanceof Collection<?> several) {
                several.forEach(one -> posts.add(String.valueOf(one)));
            } else if (value != null) {
                for (String one : value.toString().split(",")) {
                    posts.add(one.strip());
                }
            }
        }
        Expression name = definition.getNameExpression();
        return new Offer(name == null ? "" : String.valueOf(name.getValue(task)), posts);
    }
}

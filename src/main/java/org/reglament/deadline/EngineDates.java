package org.reglament.deadline;

import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.AcquirableJobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Lets a case's timers and task dates follow its deadlines.
 *
 * <p>A deadline mostly moves inside a running engine command, whose new timers and tasks are not in the database yet:
 * so both the command's cache and the database are asked.
 */
@Component
class EngineDates {
    private final ObjectProvider<ProcessEngine> engine;

    EngineDates(ObjectProvider<ProcessEngine> engine) {
        this.engine = engine;
    }

    /** Evaluates again every timer and due date of the case that may name a deadline. */
    void follow(UUID caseId) {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
        configuration.getCommandExecutorTxRequired().execute(context -> {
            for (String instance : instances(context, caseId.toString())) {
                timers(context, instance).forEach(timer -> recalculate(context, timer));
                tasks(context, instance).forEach(task -> reschedule(context, task));
            }
            return null;
        });
    }

    private static Set<String> instances(CommandContext context, String businessKey) {
        Set<String> found = new HashSet<>();
        RuntimeService runtime = context.getProcessEngineConfiguration().getRuntimeService();
        for (ProcessInstance instance : runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .list()) {
            found.add(instance.getId());
        }
        for (ExecutionEntity cached : context.getDbEntityManager().getCachedEntitiesByType(ExecutionEntity.class)) {
            if (businessKey.equals(cached.getBusinessKey())) {
                found.add(cached.getProcessInstanceId());
            }
        }
        return found;
    }

    private static Stream<TimerEntity> timers(CommandContext context, String instance) {
        List<TimerEntity> stored = context
                .getProcessEngineConfiguration()
                .getManagementService()
                .createJobQuery()
                .processInstanceId(instance)
                .timers()
                .list()
                .stream()
                .map(job -> (TimerEntity) job)
                .toList();
        // The cache keeps jobs of every kind under this class and finds nothing under their own.
        Stream<TimerEntity> cached =
                context.getDbEntityManager().getCachedEntitiesByType(AcquirableJobEntity.class).stream()
                        .filter(TimerEntity.class::isInstance)
                        .map(TimerEntity.class::cast)
                        .filter(timer -> instance.equals(timer.getProcessInstanceId()));
        return Stream.concat(stored.stream(), cached).distinct();
    }

    private static Stream<TaskEntity> tasks(CommandContext context, String instance) {
        return Stream.concat(
                        context.getTaskManager().findTasksByProcessInstanceId(instance).stream(),
                        context.getDbEntityManager().getCachedEntitiesByType(TaskEntity.class).stream()
                                .filter(task -> instance.equals(task.getProcessInstanceId())))
                .distinct();
    }

    /** Cycles are left alone: counting them again would shift what has already begun. */
    private static void recalculate(CommandContext context, TimerEntity timer) {
        if (timer.getRepeat() == null
                && !isCurrent(context, timer)
                && !context.getDbEntityManager().isDeleted(timer)) {
            new TimerAnew(timer).execute(context);
        }
    }

    private static boolean isCurrent(CommandContext context, TimerEntity timer) {
        return context.getCurrentJob() != null
                && timer.getId().equals(context.getCurrentJob().getId());
    }

    private static void reschedule(CommandContext context, TaskEntity task) {
        Expression dueDate = task.getTaskDefinition() == null
                ? null
                : task.getTaskDefinition().getDueDateExpression();
        if (dueDate == null || context.getDbEntityManager().isDeleted(task)) {
            return;
        }
        // Texts such as P3D count from the task's creation and do not follow a deadline.
        if (dueDate.getValue(task) instanceof Date due && !Objects.equals(due, task.getDueDate())) {
            TaskService tasks = context.getProcessEngineConfiguration().getTaskService();
            tasks.setDueDate(task.getId(), due);
        }
    }
}

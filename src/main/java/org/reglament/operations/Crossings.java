package org.reglament.operations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.reglament.procedure.RoadMap;
import org.reglament.procedure.Roads;
import org.springframework.stereotype.Component;

/** Draws the ways between versions, and finds where cases stand. */
@Component
class Crossings {

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final Roads roads;
    private final ProcessEngineConfigurationImpl engine;

    Crossings(RepositoryService repository, RuntimeService runtime, Roads roads, ProcessEngine engine) {
        this.repository = repository;
        this.runtime = runtime;
        this.roads = roads;
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    /** The way between two main definitions; sheets that cannot be mapped have no plan. */
    Crossing between(String source, String target) {
        RoadMap from = roads.of(source);
        RoadMap to = roads.of(target);
        Map<String, String> sheets = new HashMap<>();
        together(target).forEach(sheet -> sheets.put(sheet.getKey(), sheet.getId()));
        Map<String, MigrationPlan> plans = new HashMap<>();
        Set<String> reoffered = new TreeSet<>();
        for (ProcessDefinition sheet : together(source)) {
            String next = sheets.get(sheet.getKey());
            if (next != null) {
                plan(sheet.getId(), next, to).ifPresent(plan -> plans.put(sheet.getId(), plan));
                reoffered.addAll(reoffered(sheet.getId(), next));
            }
        }
        return new Crossing(source, target, version(source), version(target), plans, from, to, reoffered);
    }

    /** Where all cases of a version stand, by main process instance. */
    Map<String, Position> positions(String source) {
        List<Execution> all = new ArrayList<>();
        together(source)
                .forEach(sheet -> all.addAll(runtime.createExecutionQuery()
                        .processDefinitionId(sheet.getId())
                        .list()));
        return Position.of(all);
    }

    /** Where those cases stand, by main process instance; one that has ended stands nowhere. */
    Map<String, Position> positions(Collection<String> roots) {
        List<Execution> all = new ArrayList<>();
        for (String root : roots) {
            for (ProcessInstance sheet : runtime.createProcessInstanceQuery()
                    .rootProcessInstanceId(root)
                    .list()) {
                all.addAll(runtime.createExecutionQuery()
                        .processInstanceId(sheet.getId())
                        .list());
            }
        }
        return Position.of(all);
    }

    /** Hands each sheet of the case over to the new version, in the caller's transaction; timers keep their dates. */
    void cross(Crossing way, Position position) {
        position.sheets().forEach((sheet, definition) -> runtime.newMigration(
                        Objects.requireNonNull(way.plans().get(definition)))
                .processInstanceIds(sheet)
                .execute());
    }

    int version(String definitionId) {
        return repository.getProcessDefinition(definitionId).getVersion();
    }

    private List<ProcessDefinition> together(String definitionId) {
        return repository
                .createProcessDefinitionQuery()
                .deploymentId(repository.getProcessDefinition(definitionId).getDeploymentId())
                .list();
    }

    private Optional<MigrationPlan> plan(String source, String target, RoadMap to) {
        MigrationPlanBuilder plan = runtime.createMigrationPlan(source, target).mapEqualActivities();
        to.renamed().forEach((was, now) -> {
            if (definition(source).findActivity(was) != null
                    && definition(target).findActivity(now) != null) {
                plan.mapActivities(was, now);
            }
        });
        try {
            return Optional.of(plan.build());
        } catch (ProcessEngineException cannotBeMapped) {
            // A new name that cannot take the place of an old one is none; the rest may still go.
            return to.renamed().isEmpty()
                    ? Optional.empty()
                    : Optional.of(runtime.createMigrationPlan(source, target)
                            .mapEqualActivities()
                            .build());
        }
    }

    private Set<String> reoffered(String source, String target) {
        Map<String, TaskDefinition> before = definition(source).getTaskDefinitions();
        Set<String> others = new HashSet<>();
        definition(target).getTaskDefinitions().forEach((element, after) -> {
            TaskDefinition task = before.get(element);
            if (task != null && !said(task).equals(said(after))) {
                others.add(element);
            }
        });
        return others;
    }

    /** How a task is called and to whom it is offered, as the diagram writes it. */
    private static List<String> said(TaskDefinition task) {
        List<String> said = new ArrayList<>();
        task.getCandidateGroupIdExpressions().stream()
                .map(Expression::getExpressionText)
                .sorted()
                .forEach(said::add);
        said.add(
                task.getNameExpression() == null ? "" : task.getNameExpression().getExpressionText());
        return said;
    }

    private ProcessDefinitionEntity definition(String id) {
        return engine.getCommandExecutorTxRequired()
                .execute(context -> engine.getDeploymentCache().findDeployedProcessDefinitionById(id));
    }
}

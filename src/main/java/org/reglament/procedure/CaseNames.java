package org.reglament.procedure;

import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.jspecify.annotations.Nullable;
import org.reglament.step.Steps;
import org.springframework.beans.factory.ObjectProvider;

/** Resolves the names of steps, helpers and answers for the case whose token evaluates the expression. */
class CaseNames extends ReadOnlyNames {

    private final ObjectProvider<Steps> steps;
    private final ObjectProvider<CaseContent> content;
    private final ObjectProvider<Procedures> procedures;

    CaseNames(ObjectProvider<Steps> steps, ObjectProvider<CaseContent> content, ObjectProvider<Procedures> procedures) {
        this.steps = steps;
        this.content = content;
        this.procedures = procedures;
    }

    /** A helper tied to a case; only through it can an expression call anything of ours. */
    record Bound(Object target) {}

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
        if (base != null || !(property instanceof String name)) {
            return null;
        }
        Steps catalogue = steps.getObject();
        Optional<StepRunner> step = catalogue.find(name).map(StepRunner::new);
        if (step.isPresent()) {
            context.setPropertyResolved(true);
            return step.get();
        }
        ExecutionEntity execution = execution(context);
        UUID caseId = execution == null ? null : caseId(execution);
        if (caseId == null || execution == null) {
            return null;
        }
        Optional<Bound> helper = catalogue.helper(name).map(h -> new Bound(h.bind(caseId)));
        if (helper.isPresent()) {
            context.setPropertyResolved(true);
            return helper.get();
        }
        CaseContent answers = content.getObject();
        // A name that the model decides by is never unknown: unanswered it is null, as an author expects.
        if (answers.has(caseId, name) || procedures.getObject().decidesBy(execution.getProcessDefinitionId(), name)) {
            context.setPropertyResolved(true);
            return answers.read(caseId, name);
        }
        return null;
    }

    private static @Nullable ExecutionEntity execution(ELContext context) {
        Object scope = context.getContext(VariableScope.class);
        if (scope instanceof ExecutionEntity execution) {
            return execution;
        }
        if (scope instanceof TaskEntity task) {
            return task.getExecution();
        }
        // Inside a decision table the scope is a plain variable context.
        var current = Context.getBpmnExecutionContext();
        return current == null ? null : current.getExecution();
    }

    static @Nullable UUID caseId(ExecutionEntity execution) {
        String key = execution.getProcessBusinessKey();
        return key == null ? null : UUID.fromString(key);
    }
}

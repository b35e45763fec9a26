package org.reglament.procedure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionLiteralExpressionEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionLogicEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedInput;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableInputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.camunda.bpm.engine.impl.context.BpmnExecutionContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;
import org.reglament.journal.Journal;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Writes every decision table that a case was decided by into its journal: version, rules, inputs and outputs.
 *
 * <p>The engine keeps none of this at its history level. What people typed freely is told to have been there, not what
 * it said: the journal outlives the person's data.
 */
class DecisionRecord implements DmnDecisionEvaluationListener {

    private static final String WITHHELD = "…";

    private final ObjectProvider<Journal> journal;
    private final ObjectProvider<Procedures> procedures;

    DecisionRecord(ObjectProvider<Journal> journal, ObjectProvider<Procedures> procedures) {
        this.journal = journal;
        this.procedures = procedures;
    }

    @Override
    public void notify(DmnDecisionEvaluationEvent event) {
        BpmnExecutionContext context = Context.getBpmnExecutionContext();
        ExecutionEntity execution = context == null ? null : context.getExecution();
        UUID caseId = execution == null ? null : CaseNames.caseId(execution);
        if (execution == null || caseId == null) {
            return;
        }
        String version = execution.getProcessDefinitionId();
        Collection<DmnDecisionLogicEvaluationEvent> all = new ArrayList<>(event.getRequiredDecisionResults());
        all.add(event.getDecisionResult());
        all.forEach(one -> journal.getObject()
                .record(caseId, "decided", "system", execution.getCurrentActivityId(), told(one, version)));
    }

    private Map<String, Object> told(DmnDecisionLogicEvaluationEvent event, String procedureVersion) {
        Map<String, Object> told = new LinkedHashMap<>();
        DmnDecision decision = event.getDecision();
        told.put("table", decision.getKey());
        told.put("name", String.valueOf(decision.getName()));
        if (decision instanceof DecisionDefinition definition) {
            told.put("version", definition.getVersion());
        }
        if (event instanceof DmnDecisionTableEvaluationEvent table
                && decision.getDecisionLogic() instanceof DmnDecisionTableImpl logic) {
            told.put("inputs", inputs(table, logic, procedureVersion));
            told.put(
                    "rules",
                    table.getMatchingRules().stream()
                            .map(rule -> rule(rule, logic))
                            .toList());
            if (table.getCollectResultValue() != null) {
                told.put("result", String.valueOf(plain(table.getCollectResultValue())));
            }
        } else if (event instanceof DmnDecisionLiteralExpressionEvaluationEvent literal) {
            told.put("result", String.valueOf(plain(literal.getOutputValue())));
        }
        return told;
    }

    private List<Map<String, @Nullable Object>> inputs(
            DmnDecisionTableEvaluationEvent table, DmnDecisionTableImpl logic, String procedureVersion) {
        List<Map<String, @Nullable Object>> inputs = new ArrayList<>();
        for (DmnEvaluatedInput input : table.getInputs()) {
            String expression = logic.getInputs().stream()
                    .filter(known -> input.getId().equals(known.getId()))
                    .map(DmnDecisionTableInputImpl::getExpression)
                    .map(known -> String.valueOf(known.getExpression()))
                    .findFirst()
                    .orElse("");
            boolean free = Answers.names(expression).stream()
                    .anyMatch(name -> procedures.getObject().typedFreely(procedureVersion, name));
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("input", expression);
            one.put("label", input.getName());
            Object value = plain(input.getValue());
            one.put("value", free && value instanceof String ? WITHHELD : value);
            inputs.add(one);
        }
        return inputs;
    }

    /** A rule by its number, as the author counts the rows, and what it says. */
    private static Map<String, Object> rule(DmnEvaluatedDecisionRule rule, DmnDecisionTableImpl logic) {
        List<String> ids =
                logic.getRules().stream().map(DmnDecisionTableRuleImpl::getId).toList();
        Map<String, @Nullable Object> outputs = new LinkedHashMap<>();
        rule.getOutputEntries().forEach((name, output) -> outputs.put(name, plain(output.getValue())));
        return Map.of("rule", ids.indexOf(rule.getId()) + 1, "id", rule.getId(), "outputs", outputs);
    }

    private static @Nullable Object plain(@Nullable TypedValue typed) {
        Object value = typed == null ? null : typed.getValue();
        if (value == null || value instanceof Number || value instanceof Boolean || value instanceof String) {
            return value;
        }
        return value instanceof Date date ? Instant.ofEpochMilli(date.getTime()).toString() : String.valueOf(value);
    }
}

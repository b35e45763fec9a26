package org.reglament.operations;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.Execution;

/**
 * Where a case stands: on which sheets, and at which elements of them.
 *
 * @param sheets id of each process instance and of the definition by which it runs
 */
record Position(Map<String, String> sheets, Set<String> standing) {

    private static final String MANY = "#multiInstanceBody";

    /** The positions that those executions add up to, by the id of the main process instance. */
    static Map<String, Position> of(Collection<? extends Execution> executions) {
        Set<String> parents = new HashSet<>();
        Map<String, String> roots = new HashMap<>();
        for (Execution one : executions) {
            ExecutionEntity execution = (ExecutionEntity) one;
            parents.add(execution.getParentId());
            // Only the sheet's own execution knows its root without asking the engine again.
            if (execution.getParentId() == null) {
                roots.put(execution.getId(), execution.getRootProcessInstanceId());
            }
        }
        Map<String, Position> positions = new HashMap<>();
        for (Execution one : executions) {
            ExecutionEntity execution = (ExecutionEntity) one;
            Position position = positions.computeIfAbsent(
                    roots.getOrDefault(execution.getProcessInstanceId(), execution.getProcessInstanceId()),
                    root -> new Position(new TreeMap<>(), new TreeSet<>()));
            position.sheets.put(execution.getProcessInstanceId(), execution.getProcessDefinitionId());
            if (execution.getActivityId() != null && !parents.contains(execution.getId())) {
                position.standing.add(execution.getActivityId().replace(MANY, ""));
            }
        }
        return positions;
    }

    /** Cases of one version that stand alike go alike. */
    String likeness() {
        return new TreeSet<>(sheets.values()) + " " + standing;
    }
}

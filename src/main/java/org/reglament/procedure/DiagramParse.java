package org.reglament.procedure;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.bpmn.behavior.CallActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.ServiceTaskDelegateExpressionActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.core.variable.mapping.value.ParameterValueProvider;
import org.camunda.bpm.engine.impl.el.ExpressionManager;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Makes lanes rule and steps cheap while the engine reads a diagram. */
class DiagramParse extends AbstractBpmnParseListener {

    /** What a vote's task bears as its description. */
    private static final String BALLOT = "ballot";

    private final Supplier<ExpressionManager> expressions;

    DiagramParse(Supplier<ExpressionManager> expressions) {
        this.expressions = expressions;
    }

    /** A called diagram is another sheet of the same case; without the case's key it would be nobody's. */
    @Override
    public void parseCallActivity(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (activity.getActivityBehavior() instanceof CallActivityBehavior behavior) {
            behavior.getCallableElement().setBusinessKeyValueProvider(new SameCase());
        }
    }

    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
        offerToLanes(process, definition);
        takeInputs(definition);
    }

    /** A task is offered to its lane's post unless it names others. */
    private void offerToLanes(Element process, ProcessDefinitionEntity definition) {
        Map<String, String> posts = new HashMap<>();
        process.elements("laneSet").forEach(set -> readLanes(set, posts));
        posts.forEach((id, post) -> {
            ActivityImpl activity = definition.findActivity(id);
            if (activity != null) {
                offer(activity, post);
            }
        });
    }

    private void readLanes(Element set, Map<String, String> posts) {
        for (Element lane : set.elements("lane")) {
            String post = ElementProperties.of(lane, "post");
            if (post != null) {
                lane.elements("flowNodeRef")
                        .forEach(ref -> posts.put(ref.getText().strip(), post));
            }
            lane.elements("childLaneSet").forEach(inner -> readLanes(inner, posts));
        }
    }

    /** The work list reads from the task itself that it is a vote. */
    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (ElementProperties.of(element, "ballot") != null
                && activity.getActivityBehavior() instanceof UserTaskActivityBehavior behavior) {
            behavior.getTaskDefinition()
                    .setDescriptionExpression(expressions.get().createExpression(BALLOT));
        }
    }

    private void offer(ActivityImpl activity, String post) {
        if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior behavior) {
            TaskDefinition task = behavior.getTaskDefinition();
            if (task.getCandidateGroupIdExpressions().isEmpty()
                    && task.getCandidateUserIdExpressions().isEmpty()) {
                task.addCandidateGroupIdExpression(expressions.get().createExpression("${post.of('" + post + "')}"));
            }
        }
        activity.getActivities().forEach(inner -> offer(inner, post));
    }

    /** Inputs of steps are evaluated when asked for; as local variables each would cost rows and history. */
    private static void takeInputs(ScopeImpl scope) {
        for (ActivityImpl activity : scope.getActivities()) {
            if (activity.getActivityBehavior() instanceof ServiceTaskDelegateExpressionActivityBehavior
                    && activity.getIoMapping() != null
                    && activity.getIoMapping().getOutputParameters().isEmpty()) {
                activity.setProperty(StepRunner.INPUTS, activity.getIoMapping().getInputParameters());
                activity.setIoMapping(null);
            }
            takeInputs(activity);
        }
    }

    /** The business key of the calling diagram. */
    private static final class SameCase implements ParameterValueProvider {

        @Override
        public Object getValue(VariableScope scope) {
            return ((ExecutionEntity) scope).getProcessBusinessKey();
        }

        @Override
        public boolean isDynamic() {
            return true;
        }
    }
}

package org.reglament.procedure;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.core.variable.mapping.InputParameter;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.jspecify.annotations.Nullable;
import org.reglament.step.Step;
import org.reglament.step.StepContext;

/** Runs a Step for the engine and hides the engine from it. */
class StepRunner implements JavaDelegate {

    /** Name of the activity's property that holds the inputs, see {@link DiagramParse}. */
    static final String INPUTS = "reglament.inputs";

    private final Step step;

    StepRunner(Step step) {
        this.step = step;
    }

    @Override
    public void execute(DelegateExecution execution) {
        step.run(new Place((ExecutionEntity) execution, step));
    }

    private record Place(ExecutionEntity execution, Step step) implements StepContext {

        @Override
        public UUID caseId() {
            UUID id = CaseNames.caseId(execution);
            if (id == null) {
                throw new IllegalStateException("a step runs outside a case: " + step);
            }
            return id;
        }

        @Override
        public String procedure() {
            return Procedures.folderOf(execution.getProcessDefinition().getResourceName());
        }

        @Override
        public String element() {
            return execution.getCurrentActivityId();
        }

        @Override
        public String required(String input) {
            return input(input)
                    .map(String::valueOf)
                    .filter(text -> !text.isBlank())
                    .orElseThrow(() -> new IllegalStateException(
                            "The step '" + element() + "' needs the input '" + input + "', which is empty here."));
        }

        @Override
        public Optional<Object> input(String name) {
            return inputs().stream()
                    .filter(input -> input.getName().equals(name))
                    .findFirst()
                    .map(input -> input.getValueProvider().getValue(execution));
        }

        @Override
        public Optional<Object> read(String name) {
            return Optional.ofNullable(org.camunda.bpm.engine.impl.context.Context.getProcessEngineConfiguration()
                    .getExpressionManager()
                    .createExpression("${" + name + "}")
                    .getValue(execution));
        }

        @Override
        public void set(String variable, @Nullable Object value) {
            execution.setVariable(variable, value);
        }

        @SuppressWarnings("unchecked")
        private List<InputParameter> inputs() {
            ActivityImpl activity = execution.getActivity();
            Object inputs = activity.getProperty(INPUTS);
            return inputs == null ? List.of() : (List<InputParameter>) inputs;
        }
    }
}

package org.reglament.procedure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;

/**
 * One place of a diagram that uses a Step, for the rules of the feature that owns the Step.
 *
 * @param element id of the element
 * @param call what findings call it
 * @param inputs texts and expressions by input name
 */
public record StepUse(String element, String call, String verb, Map<String, String> inputs) {
    private static final Pattern VERB = Pattern.compile("\\s*[$#]\\{\\s*(\\w+)\\s*}\\s*");

    /** Every use of that Step in the folder's diagram. */
    public static List<StepUse> of(String verb, ProcedureFolder folder) {
        List<StepUse> uses = new ArrayList<>();
        folder.process().ifPresent(process -> {
            for (FlowElement element : Diagrams.flowElements(process)) {
                Matcher matcher = VERB.matcher(
                        Diagrams.camunda(element, "delegateExpression").orElse(""));
                if (matcher.matches() && matcher.group(1).equals(verb)) {
                    uses.add(new StepUse(element.getId(), Diagrams.call(element), verb, inputs(element)));
                }
            }
        });
        return uses;
    }

    /** Whether the input is filled in by an expression, so that its value is known only when the step runs. */
    public boolean computed(String input) {
        return inputs.getOrDefault(input, "").contains("{");
    }

    /** What stands in one input of an element; empty where nothing does. */
    static String input(FlowElement element, String name) {
        return inputs(element).getOrDefault(name, "");
    }

    static Map<String, String> inputs(FlowElement element) {
        Map<String, String> inputs = new LinkedHashMap<>();
        if (element.getExtensionElements() == null) {
            return inputs;
        }
        for (CamundaInputOutput mapping : element.getExtensionElements()
                .getElementsQuery()
                .filterByType(CamundaInputOutput.class)
                .list()) {
            for (CamundaInputParameter parameter : mapping.getCamundaInputParameters()) {
                inputs.put(
                        parameter.getCamundaName(),
                        parameter.getTextContent() == null
                                ? ""
                                : parameter.getTextContent().strip());
            }
        }
        return inputs;
    }
}

package org.reglament.procedure;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.model.xml.instance.DomElement;

/** Finds the texts of one element of a diagram that the engine evaluates. */
final class Expressions {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final List<String> ATTRIBUTES = List.of(
            "assignee",
            "candidateGroups",
            "candidateUsers",
            "dueDate",
            "followUpDate",
            "priority",
            "expression",
            "delegateExpression",
            "collection",
            "formKey",
            "decisionRef");
    private static final List<String> NESTED = List.of(
            "task",
            "userTask",
            "serviceTask",
            "sendTask",
            "receiveTask",
            "businessRuleTask",
            "manualTask",
            "callActivity",
            "subProcess",
            "transaction",
            "startEvent",
            "endEvent",
            "boundaryEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "exclusiveGateway",
            "parallelGateway",
            "inclusiveGateway",
            "eventBasedGateway",
            "sequenceFlow");

    private Expressions() {}

    /** All texts with {@code ${…}} in the element itself, not in elements nested in it. */
    static List<String> of(DomElement element) {
        List<String> texts = new ArrayList<>();
        collect(element, texts);
        return texts;
    }

    private static void collect(DomElement element, List<String> into) {
        for (String attribute : ATTRIBUTES) {
            String value = element.getAttribute(CAMUNDA, attribute);
            if (value != null && value.contains("{")) {
                into.add(value);
            }
        }
        List<DomElement> children = element.getChildElements();
        if (children.isEmpty() && element.getTextContent().contains("${")) {
            into.add(element.getTextContent().strip());
        }
        for (DomElement child : children) {
            if (!NESTED.contains(child.getLocalName()) && !child.getLocalName().equals("documentation")) {
                collect(child, into);
            }
        }
    }
}

package org.reglament.procedure;

import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a lawyer stumbles over: generated ids and missing labels; a warning for others, an error for our own. */
@Component
@Order(90)
class StyleRule implements ProcedureRule {

    private static final Pattern GENERATED = Pattern.compile("[A-Z][A-Za-z]*_[0-9a-z]{7}");

    @Override
    public void check(ProcedureFolder folder, Findings findings) {
        Process process = folder.process().orElseThrow();
        for (FlowElement element : Diagrams.flowElements(process)) {
            boolean flow = element instanceof SequenceFlow;
            String name = element.getName();
            if (GENERATED.matcher(element.getId()).matches()) {
                report(folder, findings, element, "style.id");
            }
            if (!flow && !(element instanceof Gateway) && (name == null || name.isBlank())) {
                report(folder, findings, element, "style.label");
            }
            if (element instanceof ExclusiveGateway gateway
                    && gateway.getOutgoing().size() > 1) {
                if (name == null || !name.strip().endsWith("?")) {
                    report(folder, findings, element, "style.question");
                }
                gateway.getOutgoing().stream()
                        .filter(out -> out.getName() == null || out.getName().isBlank())
                        .forEach(out -> report(folder, findings, gateway, "style.answer"));
            }
        }
    }

    private static void report(ProcedureFolder folder, Findings findings, FlowElement element, String rule) {
        if (folder.own()) {
            findings.error(folder.diagramFile(), Diagrams.call(element), rule);
        } else {
            findings.warn(folder.diagramFile(), Diagrams.call(element), rule);
        }
    }
}

package org.reglament.procedure;

import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.xml.ModelParseException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Every decision that a diagram asks for exists in the folder, and its answers are short enough to decide by. */
@Component
@Order(40)
class DecisionRule implements ProcedureRule {

    @Override
    public void check(ProcedureFolder folder, Findings findings) {
        Process process = folder.process().orElseThrow();
        Set<String> decisions = new HashSet<>();
        boolean readable = true;
        for (Map.Entry<String, byte[]> file : folder.files().entrySet()) {
            if (file.getKey().endsWith(".dmn")) {
                try {
                    Dmn.readModelFromStream(new ByteArrayInputStream(file.getValue()))
                            .getModelElementsByType(Decision.class)
                            .forEach(decision -> decisions.add(decision.getId()));
                } catch (ModelParseException e) {
                    readable = false;
                    findings.error(
                            file.getKey(), "", "this is no DMN: " + e.getMessage(), "Save it anew from the modeler.");
                }
            }
        }
        for (BusinessRuleTask task : Diagrams.all(process, BusinessRuleTask.class)) {
            String decision = task.getCamundaDecisionRef();
            if (decision == null || !decisions.contains(decision)) {
                findings.error(
                        folder.diagramFile(),
                        Diagrams.call(task),
                        "no table in processes/" + folder.key() + "/ has the id '" + decision + "'.",
                        "Save the decision table there or correct the task's decision.");
            } else if (!"deployment".equals(task.getCamundaDecisionRefBinding())) {
                findings.error(
                        folder.diagramFile(),
                        Diagrams.call(task),
                        "the decision is not bound to this deployment.",
                        "Set its binding to «deployment», so that running cases keep their rules.");
            }
        }
        if (readable) {
            longTexts(folder, findings);
        }
    }

    private static void longTexts(ProcedureFolder folder, Findings findings) {
        Answers answers = new Answers(
                folder.forms().values(), folder.diagram(), folder.decisions().values());
        answers.named().forEach(name -> {
            if (answers.kinds().get(name) == Answers.Kind.LONG_TEXT) {
                findings.error(
                        folder.diagramFile(),
                        "'" + name + "'",
                        "a condition or decision asks for a long text.",
                        "Decide by a choice, a number or a box instead; long texts stay out of the engine.");
            }
        });
    }
}

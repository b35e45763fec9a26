package org.reglament.procedure;

import java.util.List;
import org.camunda.bpm.model.xml.ModelParseException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Refuses procedures in which somebody could get lost: a step without responsible, form or date. */
@Component
public class ProcedureCheck {

    private final ObjectProvider<ProcedureRule> rules;

    ProcedureCheck(ObjectProvider<ProcedureRule> rules) {
        this.rules = rules;
    }

    /** Everything found in the folder; a folder without errors may be deployed. */
    public Findings check(ProcedureFolder folder) {
        Findings findings = new Findings();
        String file = folder.diagramFile();
        if (!folder.hasDiagram()) {
            findings.error(file, "", "the diagram is missing.", "Save the diagram under this name.");
            return findings;
        }
        try {
            if (folder.process().isEmpty()) {
                findings.error(
                        file,
                        "",
                        "no process has the id '" + folder.key() + "'.",
                        "Give the process the name of its folder as id.");
                return findings;
            }
        } catch (ModelParseException e) {
            findings.error(file, "", "this is no BPMN: " + e.getMessage(), "Save it anew from the modeler.");
            return findings;
        }
        List<ProcedureRule> all = rules.orderedStream().toList();
        all.forEach(rule -> rule.check(folder, findings));
        return findings;
    }
}

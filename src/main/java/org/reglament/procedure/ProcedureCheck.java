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
        for (ProcedureFolder sheet : folder.sheets()) {
            if (!readable(sheet, findings)) {
                return findings;
            }
        }
        List<ProcedureRule> all = rules.orderedStream().toList();
        for (ProcedureFolder sheet : folder.sheets()) {
            all.forEach(rule -> rule.check(sheet, findings));
        }
        return findings;
    }

    private static boolean readable(ProcedureFolder sheet, Findings findings) {
        String file = sheet.diagramFile();
        if (!sheet.hasDiagram()) {
            findings.error(file, "", "the diagram is missing.", "Save the diagram under this name.");
            return false;
        }
        try {
            if (sheet.process().isEmpty()) {
                findings.error(
                        file,
                        "",
                        "no process has the id '" + sheet.processId() + "'.",
                        sheet.isMain()
                                ? "Give the process the name of its folder as id."
                                : "Give the process the name of its file as id.");
                return false;
            }
        } catch (ModelParseException e) {
            findings.error(file, "", "this is no BPMN: " + e.getMessage(), "Save it anew from the modeler.");
            return false;
        }
        return true;
    }
}

package org.reglament.procedure;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.ModelException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Refuses procedures in which somebody could get lost: a step without responsible, form or date. */
@Component
public class ProcedureCheck {

    private static final Logger LOG = LoggerFactory.getLogger(ProcedureCheck.class);

    /** Far beyond any diagram or form that people read. */
    private static final int LARGEST = 5 * 1024 * 1024;

    private final ObjectProvider<ProcedureRule> rules;

    ProcedureCheck(ObjectProvider<ProcedureRule> rules) {
        this.rules = rules;
    }

    /** Everything found in the folder; a folder without errors may be deployed. */
    public Findings check(ProcedureFolder folder) {
        Findings findings = new Findings();
        folder.flaws().forEach(flaw -> findings.error(flaw.file(), flaw.element(), flaw.what(), flaw.how()));
        for (ProcedureFolder sheet : folder.sheets()) {
            if (!readable(sheet, findings)) {
                return findings;
            }
        }
        List<ProcedureRule> all = rules.orderedStream().toList();
        for (ProcedureFolder sheet : folder.sheets()) {
            all.forEach(rule -> judge(rule, sheet, findings));
        }
        return findings;
    }

    /** A diagram of another program may be put together in ways that no rule has thought of. */
    private static void judge(ProcedureRule rule, ProcedureFolder sheet, Findings findings) {
        try {
            rule.check(sheet, findings);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.debug("{} gives up on {}", rule.getClass().getSimpleName(), sheet.diagramFile(), e);
            findings.error(
                    sheet.diagramFile(),
                    "",
                    "it is put together in a way that the check cannot read ("
                            + rule.getClass().getSimpleName() + ": "
                            + e.getClass().getSimpleName() + ").",
                    "Mend the other findings first, then save it anew from Camunda Modeler.");
        }
    }

    /** The innermost reason, for the outer ones tell only which of our parts gave up. */
    private static String reason(Throwable failure) {
        Throwable inner = failure;
        while (inner.getCause() != null && inner.getCause() != inner) {
            inner = inner.getCause();
        }
        String words = inner.getMessage() == null ? "" : inner.getMessage().strip();
        return words.isEmpty()
                ? ""
                : ": " + words.lines().findFirst().orElse("").replaceFirst("[.]$", "");
    }

    private static boolean readable(ProcedureFolder sheet, Findings findings) {
        String file = sheet.diagramFile();
        for (Map.Entry<String, byte[]> each : sheet.files().entrySet()) {
            if (each.getValue().length > LARGEST) {
                findings.error(
                        each.getKey(),
                        "",
                        "the file is larger than 5 MB.",
                        "Split it, or take out what is not needed.");
                return false;
            }
        }
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
        } catch (ModelException | StackOverflowError e) {
            findings.error(file, "", "this is no BPMN" + reason(e) + ".", "Save it anew from the modeler.");
            return false;
        }
        for (Process other : sheet.diagram().getModelElementsByType(Process.class)) {
            if (other.isExecutable() && !sheet.processId().equals(other.getId())) {
                findings.error(
                        file,
                        "",
                        "the file holds a second executable process, '" + other.getId() + "'.",
                        "Save it as a diagram of its own, or untick «Executable» if it only shows what others do.");
                return false;
            }
        }
        return true;
    }
}

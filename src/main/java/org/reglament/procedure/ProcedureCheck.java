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
        folder.flaws().forEach(findings::add);
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
                    "diagram.odd",
                    rule.getClass().getSimpleName(),
                    e.getClass().getSimpleName());
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
                findings.error(each.getKey(), "", "file.large");
                return false;
            }
        }
        if (!sheet.hasDiagram()) {
            findings.error(file, "", "diagram.missing");
            return false;
        }
        try {
            if (sheet.process().isEmpty()) {
                findings.error(file, "", sheet.isMain() ? "diagram.process" : "diagram.sheet", sheet.processId());
                return false;
            }
        } catch (ModelException | StackOverflowError e) {
            findings.error(file, "", "diagram.unreadable", reason(e));
            return false;
        }
        for (Process other : sheet.diagram().getModelElementsByType(Process.class)) {
            if (other.isExecutable() && !sheet.processId().equals(other.getId())) {
                findings.error(file, "", "diagram.second", String.valueOf(other.getId()));
                return false;
            }
        }
        return true;
    }
}

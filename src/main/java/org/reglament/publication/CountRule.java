package org.reglament.publication;

import org.reglament.casefile.CaseRefusedException;
import org.reglament.procedure.Findings;
import org.reglament.procedure.ProcedureFolder;
import org.reglament.procedure.ProcedureRule;
import org.reglament.procedure.StepUse;
import org.springframework.stereotype.Component;

/** What a diagram counts can be counted. */
@Component
class CountRule implements ProcedureRule {

    @Override
    public void check(ProcedureFolder folder, Findings findings) {
        for (StepUse use : StepUse.of("countCases", folder)) {
            try {
                Measure.parse(use.inputs().getOrDefault("columns", ""));
            } catch (CaseRefusedException refused) {
                findings.error(folder.diagramFile(), use.call(), "count.measure", refused.getArguments());
            }
        }
    }
}

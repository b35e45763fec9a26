package org.reglament.deadline;

import java.util.List;
import java.util.UUID;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.Submission;
import org.springframework.stereotype.Component;

/** Tells who decided what a step carries out: in the diagram the decision stands right before it. */
@Component
class Deciders {
    private final CaseFiles cases;

    Deciders(CaseFiles cases) {
        this.cases = cases;
    }

    /** Who filled the last form; nobody outside learns the address of a citizen. */
    String of(UUID caseId) {
        List<Submission> filled = cases.submissions(caseId);
        String by = filled.isEmpty() ? "system" : filled.get(filled.size() - 1).by();
        return by.startsWith("citizen:") ? "applicant" : by;
    }
}

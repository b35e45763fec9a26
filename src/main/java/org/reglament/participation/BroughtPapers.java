package org.reglament.participation;

import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.PapersAdded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets a diagram go on that waits for papers: those that complete a nomination, or an objection. */
@Component
class BroughtPapers {
    /** What diagrams wait for. */
    static final String ADDED = "papers-added";

    private final CaseFiles cases;

    BroughtPapers(CaseFiles cases) {
        this.cases = cases;
    }

    @EventListener
    void added(PapersAdded added) {
        CaseFile file = cases.get(added.caseId());
        if (!added.documents().isEmpty() && file.isOpen() && cases.awaits(file, ADDED)) {
            cases.signal(file.id(), ADDED, "applicant");
        }
    }
}

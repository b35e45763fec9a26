package org.reglament.casefile;

import java.util.Map;
import org.reglament.journal.Journal;
import org.springframework.stereotype.Component;

/** Puts every reading of a confidential case on record; of other cases it keeps none and asks the database nothing. */
@Component
public class Readings {

    private final Journal journal;

    Readings(Journal journal) {
        this.journal = journal;
    }

    /**
     * Notes who reads what of the case.
     *
     * @param by a login, or {@code applicant}
     * @param what the part of the case, for example {@code journal}
     */
    public void note(CaseFile file, String by, String what) {
        if (file.confidential()) {
            journal.record(file.id(), "read", by, null, Map.of("what", what));
        }
    }

    /** Notes who was given which document. */
    public void noteDocument(CaseFile file, String by, String document) {
        if (file.confidential()) {
            journal.record(file.id(), "read", by, null, Map.of("what", "document", "document", document));
        }
    }

    /** Notes who opened a task of the case. */
    public void noteTask(CaseFile file, String by, String element) {
        if (file.confidential()) {
            journal.record(file.id(), "read", by, element, Map.of("what", "task"));
        }
    }
}

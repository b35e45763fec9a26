package org.reglament.casefile;

import java.util.UUID;

/** A feature for which a case may be needed longer than its own retention, for example papers that another case reads. */
public interface CaseHolder {

    /** Whether the case must not be erased yet. */
    boolean stillNeeded(UUID caseId);
}

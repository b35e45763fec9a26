package org.reglament.correspondence;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.reglament.casefile.CaseClosed;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.Submission;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Puts to use the new e-mail address that a citizen gave to whoever reached them another way: the case's letters go there
 * from now on, and the one that was lost goes out again.
 */
@Component
class NewAddresses {
    private static final String ANSWER = "newEmail";

    private final CaseFiles cases;
    private final Letters letters;

    NewAddresses(CaseFiles cases, Letters letters) {
        this.cases = cases;
        this.letters = letters;
    }

    @EventListener
    void reached(CaseClosed closed) {
        CaseFile reach = cases.get(closed.caseId());
        UUID parent = reach.parent();
        if (parent == null || !reach.procedure().equals(Undelivered.PROCEDURE)) {
            return;
        }
        Map<String, Object> content = cases.content(reach.id());
        if (content.get(ANSWER) instanceof String email && !email.isBlank()) {
            List<Submission> given = cases.submissions(reach.id());
            String by = given.isEmpty() ? "system" : given.get(given.size() - 1).by();
            if (cases.reachableAt(parent, email.strip(), by) && content.get("letterId") instanceof String lost) {
                letters.redirect(UUID.fromString(lost), email.strip(), by);
            }
        }
    }
}

package org.reglament.desk;

import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.CaseRights;
import org.reglament.directory.Action;
import org.reglament.signin.Official;
import org.reglament.signin.Visitors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Lets officials in to the cases that they may read; any other case is as if it were not there. */
@Component
class CaseDoor {

    private final Visitors visitors;
    private final CaseFiles cases;
    private final CaseRights rights;

    CaseDoor(Visitors visitors, CaseFiles cases, CaseRights rights) {
        this.visitors = visitors;
        this.cases = cases;
        this.rights = rights;
    }

    Official official() {
        return visitors.official().orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    }

    CaseFile open(String number, Action action) {
        return cases.byNumber(number)
                .filter(file -> may(Action.READ_CASE, file) && may(action, file))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    boolean may(Action action, CaseFile file) {
        return rights.may(official(), action, file);
    }
}

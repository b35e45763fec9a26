package org.reglament.operations;

import org.reglament.casefile.CaseRights;
import org.reglament.directory.Action;
import org.reglament.signin.Official;
import org.reglament.signin.Visitors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Asks the table of rights before anything of the system is shown or mended, whichever way the asker came. */
@Component
class Operators {
    private final Visitors visitors;
    private final CaseRights rights;

    Operators(Visitors visitors, CaseRights rights) {
        this.visitors = visitors;
        this.rights = rights;
    }

    /**
     * Who asks, if they may operate the system.
     *
     * @throws ResponseStatusException with 403 for everybody else
     */
    String check() {
        return visitors.official()
                .filter(official -> rights.may(official, Action.OPERATE))
                .map(Official::login)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    }
}

package org.reglament.desk;

import jakarta.servlet.http.HttpServletRequest;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.CaseRights;
import org.reglament.casefile.Readings;
import org.reglament.directory.Action;
import org.reglament.signin.Official;
import org.reglament.signin.Visitors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Lets officials in to the cases that they may read; any other case is as if it were not there. */
@Component
class CaseDoor {

    /** Where the number stands in {@code /desk/cases/NUMBER/…}. */
    private static final int NUMBER = 3;

    private final Visitors visitors;
    private final CaseFiles cases;
    private final CaseRights rights;
    private final Readings readings;
    private final HttpServletRequest request;

    CaseDoor(Visitors visitors, CaseFiles cases, CaseRights rights, Readings readings, HttpServletRequest request) {
        this.visitors = visitors;
        this.cases = cases;
        this.rights = rights;
        this.readings = readings;
        this.request = request;
    }

    Official official() {
        return visitors.official().orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    }

    /** The case, its reading put on record where it is confidential. */
    CaseFile open(String number, Action action) {
        CaseFile file = cases.byNumber(number)
                .filter(found -> may(Action.READ_CASE, found) && may(action, found))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        readings.note(file, official().login(), part());
        return file;
    }

    /** Which page of the case is asked for: what its address says behind the number. */
    private String part() {
        String[] parts = request.getRequestURI().split("/");
        return parts.length > NUMBER + 1 ? parts[NUMBER + 1] : "overview";
    }

    boolean may(Action action, CaseFile file) {
        return rights.may(official(), action, file);
    }
}

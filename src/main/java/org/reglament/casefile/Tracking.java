package org.reglament.casefile;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds a case for somebody who knows its number and code and need not say who they are. */
@Component
public class Tracking {

    private final CaseFiles cases;
    private final TrackingCodes codes;

    Tracking(CaseFiles cases, TrackingCodes codes) {
        this.cases = cases;
        this.codes = codes;
    }

    /** The case, or nothing for a wrong number as for a wrong code: the two cannot be told apart. */
    public Optional<CaseFile> find(String number, String code) {
        return cases.byNumber(number).filter(file -> codes.matches(file.id(), code));
    }
}

package org.reglament.casefile;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds a case for somebody who knows its number and code and need not say who they are. */
@Component
public class Tracking {

    private final CaseFiles cases;
    private final TrackingCodes codes;
    private final Readings readings;

    Tracking(CaseFiles cases, TrackingCodes codes, Readings readings) {
        this.cases = cases;
        this.codes = codes;
        this.readings = readings;
    }

    /** The case, or nothing for a wrong number as for a wrong code: the two cannot be told apart. */
    public Optional<CaseFile> find(String number, String code) {
        Optional<CaseFile> found = cases.byNumber(number).filter(file -> codes.matches(file.id(), code));
        found.ifPresent(file -> readings.note(file, "applicant", "status"));
        return found;
    }
}

package org.reglament.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.CaseRights;
import org.reglament.casefile.Readings;
import org.reglament.casefile.Tracking;
import org.reglament.directory.Action;
import org.reglament.signin.Throttle;
import org.reglament.signin.Visitors;
import org.springframework.stereotype.Component;

/** Which cases whoever is at the page may see: their own, and those whose code they have shown in this session. */
@Component
class OwnCases {
    /** Ids of the cases whose code was shown; the session holds nothing else about them. */
    private static final String SHOWN = "shownCases";

    private static final int MOST_SHOWN = 20;

    private final CaseFiles cases;
    private final CaseRights rights;
    private final Tracking tracking;
    private final Visitors visitors;
    private final Readings readings;
    private final Throttle guesses;

    OwnCases(
            CaseFiles cases,
            CaseRights rights,
            Tracking tracking,
            Visitors visitors,
            Readings readings,
            PortalSettings settings) {
        this.cases = cases;
        this.rights = rights;
        this.tracking = tracking;
        this.visitors = visitors;
        this.readings = readings;
        this.guesses = new Throttle(settings.guesses(), Duration.ofMinutes(10));
    }

    /** The case of that number if it may be seen; anything else is not there. */
    Optional<CaseFile> find(String number, HttpServletRequest request) {
        Optional<CaseFile> found = cases.byNumber(number)
                .filter(file -> mine(file) || shown(request).contains(file.id().toString()));
        found.ifPresent(file -> readings.note(file, "applicant", "status"));
        return found;
    }

    /** Whether the citizen who is signed in is its applicant. */
    boolean mine(CaseFile file) {
        return may(Action.READ_CASE, file);
    }

    boolean may(Action action, CaseFile file) {
        return visitors.citizen()
                .filter(citizen -> rights.may(citizen, action, file))
                .isPresent();
    }

    /** How long to wait before the next try, if there were too many wrong ones from this address. */
    Optional<Duration> wait(HttpServletRequest request) {
        return guesses.take(request.getRemoteAddr());
    }

    /** A right code was no guess. */
    void wasRight(HttpServletRequest request) {
        guesses.giveBack(request.getRemoteAddr());
    }

    /** The case of that number and code, remembered for this session. */
    Optional<CaseFile> show(String number, String code, HttpServletRequest request) {
        Optional<CaseFile> found = tracking.find(number, code);
        found.ifPresent(file -> {
            wasRight(request);
            Set<String> shown = new LinkedHashSet<>(shown(request));
            shown.add(file.id().toString());
            String kept = String.join(
                    " ",
                    shown.stream().skip(Math.max(0, shown.size() - MOST_SHOWN)).toList());
            request.getSession().setAttribute(SHOWN, kept);
        });
        return found;
    }

    private static Set<String> shown(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(SHOWN) instanceof String ids
                ? new LinkedHashSet<>(Arrays.asList(ids.split(" ")))
                : Set.of();
    }
}

package org.reglament.participation;

import java.util.UUID;
import org.reglament.casefile.CaseClosed;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.participation.Nomination.State;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Says whether anything is still to be decided of a competition's nominations, and wakes a competition that waits. */
@Component
class CheckedNominations {
    /** What a competition waits for while nominations are checked. */
    static final String CHECKED = "nomination-checked";

    private final Nominations nominations;
    private final Competitions competitions;
    private final CaseFiles cases;

    CheckedNominations(Nominations nominations, Competitions competitions, CaseFiles cases) {
        this.nominations = nominations;
        this.competitions = competitions;
        this.cases = cases;
    }

    /** Whether each is admitted, withdrawn, or refused for good: while its case is open, an objection may come. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean all(Competition competition) {
        // Who decides at the same moment waits, and wakes a competition that has gone to wait.
        competitions.lock(competition);
        return nominations.checked(competition)
                && nominations.of(competition).stream()
                        .filter(each -> each.state() == State.REFUSED)
                        .noneMatch(each -> cases.get(each.caseId()).isOpen());
    }

    /** Tells a competition that waits that something was decided of that nomination. */
    void tell(Nomination nomination) {
        Competition competition = competitions.find(nomination.competition()).orElseThrow();
        UUID waiting = competition.caseId();
        if (waiting != null) {
            competitions.lock(competition);
            CaseFile file = cases.get(waiting);
            if (file.isOpen() && cases.awaits(file, CHECKED)) {
                cases.signal(waiting, CHECKED, "system");
            }
        }
    }

    /** A refusal stands when its case is closed. */
    @EventListener
    void closed(CaseClosed closed) {
        nominations
                .of(closed.caseId())
                .filter(each -> each.state() == State.REFUSED)
                .ifPresent(this::tell);
    }
}

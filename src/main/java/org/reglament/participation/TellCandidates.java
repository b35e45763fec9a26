package org.reglament.participation;

import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.CaseRefusedException;
import org.reglament.step.Step;
import org.reglament.step.StepContext;
import org.reglament.step.Verb;
import org.reglament.step.Verb.Words;

/** The step {@code tellCandidates}: tells the nominations that the result is there. */
@Verb(
        name = "tellCandidates",
        title = @Words(ru = "Сообщить кандидатам", en = "Tell the candidates"),
        does =
                @Words(
                        ru = "Сообщает об итоге делам всех заявок, которые его ждут",
                        en = "tells the cases of all nominations that wait for `competition-decided`"))
public class TellCandidates implements Step {
    /** What nominations wait for. */
    static final String DECIDED = "competition-decided";

    private final Competitions competitions;
    private final Nominations nominations;
    private final CaseFiles cases;

    TellCandidates(Competitions competitions, Nominations nominations, CaseFiles cases) {
        this.competitions = competitions;
        this.nominations = nominations;
        this.cases = cases;
    }

    @Override
    public void run(StepContext context) {
        Competition competition = competitions
                .of(context.caseId())
                .orElseThrow(() -> new CaseRefusedException("selection.refused.unannounced"));
        for (Nomination each : nominations.of(competition)) {
            CaseFile file = cases.get(each.caseId());
            if (file.isOpen() && cases.awaits(file, DECIDED)) {
                cases.signal(file.id(), DECIDED, "system");
            }
        }
    }
}

package org.reglament.participation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.CaseRefusedException;
import org.reglament.step.Step;
import org.reglament.step.StepContext;
import org.reglament.step.Verb;
import org.reglament.step.Verb.Words;

/** The step {@code learnResult}: finds what became of a nomination. */
@Verb(
        name = "learnResult",
        title = @Words(ru = "Узнать итог конкурса", en = "Learn the result"),
        does =
                @Words(
                        ru = "Узнаёт, чем конкурс кончился для этой заявки",
                        en =
                                "finds what became of this nomination; content `selectionResult` (`SEAT`, `RESERVE`, `BELOW`, `failed` where no council was formed), `selectionPlace`, `selectionScore`"),
        sets = {"selectionResult", "selectionPlace", "selectionScore"})
public class LearnResult implements Step {
    private final Competitions competitions;
    private final Nominations nominations;
    private final Rankings rankings;
    private final CouncilSeats seats;
    private final CaseFiles cases;

    LearnResult(
            Competitions competitions,
            Nominations nominations,
            Rankings rankings,
            CouncilSeats seats,
            CaseFiles cases) {
        this.competitions = competitions;
        this.nominations = nominations;
        this.rankings = rankings;
        this.seats = seats;
        this.cases = cases;
    }

    @Override
    public void run(StepContext context) {
        Nomination nomination = nominations
                .of(context.caseId())
                .orElseThrow(() -> new CaseRefusedException("selection.refused.unjoined"));
        Competition competition = competitions.find(nomination.competition()).orElseThrow();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("selectionResult", "failed");
        rankings.of(competition).stream()
                .flatMap(kept -> kept.lines().stream())
                .filter(line -> line.number().equals(nomination.number()))
                .forEach(line -> {
                    told.put("selectionPlace", line.place());
                    told.put("selectionScore", line.score().toPlainString());
                    if (!seats.of(competition).isEmpty()) {
                        told.put("selectionResult", line.outcome().name());
                    }
                });
        cases.note(context.caseId(), context.element(), "system", told);
    }
}

package org.reglament.participation;

import java.util.LinkedHashMap;
import java.util.List;
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
                                "finds what became of this nomination; content `selectionResult` (`SEAT`, `RESERVE`, `BELOW`, `failed` where no council was formed), `selectionPlace`, `selectionScore`, `inPool` (whether the candidate stays in the pool of experts)"),
        sets = {"selectionResult", "selectionPlace", "selectionScore", "inPool"})
public class LearnResult implements Step {
    private final Competitions competitions;
    private final Nominations nominations;
    private final Rankings rankings;
    private final CouncilSeats seats;
    private final ExpertPool pool;
    private final Consents consents;
    private final CaseFiles cases;

    LearnResult(
            Competitions competitions,
            Nominations nominations,
            Rankings rankings,
            CouncilSeats seats,
            ExpertPool pool,
            Consents consents,
            CaseFiles cases) {
        this.competitions = competitions;
        this.nominations = nominations;
        this.rankings = rankings;
        this.seats = seats;
        this.pool = pool;
        this.consents = consents;
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
        // One of the reserve took a place that had become free before the council was seated.
        boolean seated =
                seats.of(competition).stream().anyMatch(seat -> seat.number().equals(nomination.number()));
        if (seated) {
            told.put("selectionResult", Ranking.Outcome.SEAT.name());
        } else {
            pool.join(
                    nomination, competition.body(), Candidate.text(cases.content(context.caseId()), "expertiseAreas"));
        }
        told.put(
                "inPool",
                !seated
                        && consents.standing(List.of(context.caseId()), Consents.Kind.POOL)
                                .contains(context.caseId()));
        cases.note(context.caseId(), context.element(), "system", told);
    }
}

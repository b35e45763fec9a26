package org.reglament.participation;

import org.reglament.casefile.CaseRefusedException;
import org.reglament.step.Step;
import org.reglament.step.StepContext;
import org.reglament.step.Verb;
import org.reglament.step.Verb.Input;
import org.reglament.step.Verb.Words;

/** The step {@code lockScores}: lets the points of one scorer stand. */
@Verb(
        name = "lockScores",
        title = @Words(ru = "Закрыть оценки", en = "Lock the scores"),
        does =
                @Words(
                        ru = "Оценки этого человека больше не меняются; пока они не полны, отказывает",
                        en = "lets that person’s points stand; refuses while the sheet is not complete"),
        inputs = {
            @Input(
                    name = "scorer",
                    required = true,
                    label = @Words(ru = "Чьи оценки", en = "Whose"),
                    help = @Words(ru = "Например ${scorer}", en = "for example `${scorer}`"))
        })
public class LockScores implements Step {
    private final Competitions competitions;
    private final Scores scores;

    LockScores(Competitions competitions, Scores scores) {
        this.competitions = competitions;
        this.scores = scores;
    }

    @Override
    public void run(StepContext context) {
        Competition competition = competitions
                .of(context.caseId())
                .orElseThrow(() -> new CaseRefusedException("selection.refused.unannounced"));
        scores.lock(competition, context.required("scorer").strip());
    }
}

package org.reglament.participation;

import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.CaseRefusedException;
import org.reglament.step.Step;
import org.reglament.step.StepContext;
import org.reglament.step.Verb;
import org.reglament.step.Verb.Input;
import org.reglament.step.Verb.Words;

/** The step {@code openRating}: lets citizens say whom they wish to see in the council. */
@Verb(
        name = "openRating",
        title = @Words(ru = "Начать рейтинговое голосование", en = "Open the citizens’ vote"),
        does =
                @Words(
                        ru = "Граждане могут голосовать за допущенных кандидатов до этого времени",
                        en =
                                "citizens may vote for the admitted candidates until then; it is advice for the commission"),
        inputs = {
            @Input(
                    name = "until",
                    required = true,
                    initial = "${deadline.due('rating')}",
                    label = @Words(ru = "До какого времени", en = "End of the vote"),
                    help =
                            @Words(
                                    ru = "Например ${deadline.due('rating')}",
                                    en = "for example `${deadline.due('rating')}`"))
        })
public class OpenRating implements Step {
    private final Competitions competitions;
    private final BusinessClock clock;

    OpenRating(Competitions competitions, BusinessClock clock) {
        this.competitions = competitions;
        this.clock = clock;
    }

    @Override
    public void run(StepContext context) {
        Competition competition = competitions
                .of(context.caseId())
                .orElseThrow(() -> new CaseRefusedException("selection.refused.unannounced"));
        competitions.rate(competition, clock.instant(), RulesOfForm.until(context));
    }
}

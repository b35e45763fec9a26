package org.reglament.participation;

import java.util.UUID;
import org.reglament.participation.Nomination.State;
import org.reglament.step.Step;
import org.reglament.step.StepContext;
import org.reglament.step.Verb;
import org.reglament.step.Verb.Input;
import org.reglament.step.Verb.Option;
import org.reglament.step.Verb.Words;

/** The step {@code decideNomination}: records whether a candidate is admitted. */
@Verb(
        name = "decideNomination",
        title = @Words(ru = "Решить о допуске", en = "Decide on a nomination"),
        does =
                @Words(
                        ru = "Отмечает, допущен ли кандидат; конкурс, который ждёт проверки, узнаёт об этом",
                        en =
                                "records whether a candidate is admitted; a competition that waits for `nomination-checked` is told"),
        inputs = {
            @Input(
                    name = "state",
                    required = true,
                    label = @Words(ru = "Решение", en = "Decision"),
                    help = @Words(ru = "Что решено о заявке", en = "what is decided"),
                    options = {
                        @Option(value = "admitted", words = @Words(ru = "Допущен", en = "admitted")),
                        @Option(value = "refused", words = @Words(ru = "Не допущен", en = "refused")),
                        @Option(value = "withdrawn", words = @Words(ru = "Заявка отозвана", en = "withdrawn")),
                        @Option(value = "filed", words = @Words(ru = "Проверяется вновь", en = "checked anew"))
                    }),
            @Input(
                    name = "returning",
                    label = @Words(ru = "Из прежнего состава", en = "Of the council before"),
                    help =
                            @Words(
                                    ru = "true, если кандидат входит в нынешний состав совета",
                                    en = "`true` where the candidate sits in the council that is there now"))
        })
public class DecideNomination implements Step {
    private final Nominations nominations;
    private final CheckedNominations checked;

    DecideNomination(Nominations nominations, CheckedNominations checked) {
        this.nominations = nominations;
        this.checked = checked;
    }

    @Override
    public void run(StepContext context) {
        UUID caseId = context.caseId();
        State state = State.of(context.required("state").strip());
        nominations.of(caseId).ifPresent(nomination -> {
            nominations.decide(caseId, state);
            context.input("returning")
                    .ifPresent(given -> nominations.returning(caseId, "true".equals(String.valueOf(given))));
            checked.tell(nomination);
        });
    }
}

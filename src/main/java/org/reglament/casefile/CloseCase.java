package org.reglament.casefile;

import org.reglament.step.Step;
import org.reglament.step.StepContext;
import org.reglament.step.Verb;
import org.reglament.step.Verb.Input;
import org.reglament.step.Verb.Words;

/** The step {@code closeCase}: closes the case with an outcome and starts its retention. */
@Verb(
        name = "closeCase",
        title = @Words(ru = "Закрыть дело", en = "Close the case"),
        does =
                @Words(
                        ru = "Закрывает дело с результатом; начинается срок хранения",
                        en = "closes the case, ends its running deadlines, starts its retention"),
        inputs = {
            @Input(
                    name = "outcome",
                    required = true,
                    label = @Words(ru = "Результат", en = "Outcome"),
                    help = @Words(ru = "Значение или выражение, например ${outcome}", en = "a value or an expression"))
        })
public class CloseCase implements Step {

    private final CaseFiles cases;

    CloseCase(CaseFiles cases) {
        this.cases = cases;
    }

    @Override
    public void run(StepContext context) {
        cases.close(context.caseId(), context.required("outcome"));
    }
}

package org.reglament.casefile;

import org.reglament.step.Step;
import org.reglament.step.StepContext;
import org.reglament.step.Verb;
import org.reglament.step.Verb.Input;
import org.reglament.step.Verb.Words;

/** Sets the public status where it depends on an answer; a fixed one stands as a property of the element. */
@Verb(
        name = "setStatus",
        title = @Words(ru = "Установить статус", en = "Set the status"),
        does =
                @Words(
                        ru = "Статус, который видит гражданин: когда он зависит от ответа формы",
                        en =
                                "sets the public status where it depends on an answer; a fixed one is the property `status` of an element"),
        inputs =
                @Input(
                        name = "status",
                        required = true,
                        label = @Words(ru = "Статус", en = "Status"),
                        help =
                                @Words(
                                        ru =
                                                "Слова или выражение, например ${decision == 'yes' ? 'Одобрено' : 'Отклонено'}",
                                        en = "words or an expression")))
public class SetStatus implements Step {
    private static final int LONGEST = 200;

    private final CaseFiles cases;

    SetStatus(CaseFiles cases) {
        this.cases = cases;
    }

    @Override
    public void run(StepContext context) {
        String status = context.required("status").strip();
        if (status.length() > LONGEST) {
            throw new CaseRefusedException("casefile.refused.long-status", LONGEST);
        }
        cases.status(context.caseId(), status);
    }
}

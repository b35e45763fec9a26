package org.reglament.publication;

import org.reglament.step.Step;
import org.reglament.step.StepContext;
import org.reglament.step.Verb;
import org.reglament.step.Verb.Input;
import org.reglament.step.Verb.Words;

/** The step {@code withdrawPublication}: takes back what the case made public; its page says so and why. */
@Verb(
        name = "withdrawPublication",
        title = @Words(ru = "Снять с публикации", en = "Withdraw the publication"),
        does =
                @Words(
                        ru = "Текст и файлы больше не видны; страница говорит, что публикация снята и почему",
                        en = "takes back all that the case made public; its page says so and why"),
        inputs =
                @Input(
                        name = "reason",
                        required = true,
                        label = @Words(ru = "Причина", en = "Reason"),
                        help = @Words(ru = "Её прочитают все", en = "everybody reads it")))
public class WithdrawPublication implements Step {
    private final Publications publications;

    WithdrawPublication(Publications publications) {
        this.publications = publications;
    }

    @Override
    public void run(StepContext context) {
        publications.withdraw(
                context.caseId(), context.element(), context.required("reason").strip());
    }
}

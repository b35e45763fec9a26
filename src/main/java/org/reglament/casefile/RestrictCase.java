package org.reglament.casefile;

import org.reglament.step.Step;
import org.reglament.step.StepContext;
import org.reglament.step.Verb;
import org.reglament.step.Verb.Input;
import org.reglament.step.Verb.Words;

/** The step {@code restrictCase}: from now on only the holders of named posts see the case. */
@Verb(
        name = "restrictCase",
        title = @Words(ru = "Сделать дело конфиденциальным", en = "Make the case confidential"),
        does =
                @Words(
                        ru = "Дело видят только названные роли; каждое прочтение записывается в журнал",
                        en =
                                "makes the case confidential: only the holders of those posts of its body see it, its tasks are offered to them, every reading is a journal entry"),
        inputs = {
            @Input(
                    name = "readers",
                    required = true,
                    label = @Words(ru = "Кто видит", en = "Readers"),
                    help =
                            @Words(
                                    ru = "Роли через запятую, например head,lawyer",
                                    en = "posts, for example `head,lawyer`"))
        })
public class RestrictCase implements Step {

    private final CaseBounds bounds;

    RestrictCase(CaseBounds bounds) {
        this.bounds = bounds;
    }

    @Override
    public void run(StepContext context) {
        context.required("readers");
        bounds.restrict(context.caseId(), ExcludeAccused.several(context, "readers"));
    }
}

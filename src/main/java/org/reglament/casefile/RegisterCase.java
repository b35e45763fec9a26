package org.reglament.casefile;

import org.reglament.step.Step;
import org.reglament.step.StepContext;
import org.reglament.step.Verb;
import org.reglament.step.Verb.Words;

/** The step {@code registerCase}: gives the case its official number. */
@Verb(
        name = "registerCase",
        title = @Words(ru = "Присвоить номер", en = "Register the case"),
        does =
                @Words(
                        ru = "Присваивает официальный регистрационный номер и дату регистрации",
                        en = "gives the official number (`registrationPrefix`) and the date of registration"))
public class RegisterCase implements Step {

    private final CaseFiles cases;

    RegisterCase(CaseFiles cases) {
        this.cases = cases;
    }

    @Override
    public void run(StepContext context) {
        cases.register(context.caseId());
    }
}

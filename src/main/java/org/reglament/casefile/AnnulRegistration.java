package org.reglament.casefile;

import org.reglament.step.Step;
import org.reglament.step.StepContext;
import org.reglament.step.Verb;
import org.reglament.step.Verb.Words;

/** The step {@code annulRegistration}: makes a mistaken registration void; the case can be registered anew. */
@Verb(
        name = "annulRegistration",
        title = @Words(ru = "Признать регистрацию ошибочной", en = "Annul the registration"),
        does =
                @Words(
                        ru =
                                "Официальный номер становится недействительным и больше не выдаётся; дело можно зарегистрировать заново",
                        en =
                                "makes the official number void: kept and findable, never given again; terms from registration end; the case can be registered anew; content `annulledRegistrations`"))
public class AnnulRegistration implements Step {

    private final Registrations registrations;

    AnnulRegistration(Registrations registrations) {
        this.registrations = registrations;
    }

    @Override
    public void run(StepContext context) {
        registrations.annul(context.caseId(), context.element());
    }
}

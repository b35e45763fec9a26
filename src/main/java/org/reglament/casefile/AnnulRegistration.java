package org.reglament.casefile;

import org.reglament.step.Step;
import org.reglament.step.StepContext;
import org.springframework.stereotype.Component;

/** The step {@code annulRegistration}: makes a mistaken registration void; the case can be registered anew. */
@Component("annulRegistration")
public class AnnulRegistration implements Step {

    private final Registrations registrations;

    AnnulRegistration(Registrations registrations) {
        this.registrations = registrations;
    }

    @Override
    public String name() {
        return "annulRegistration";
    }

    @Override
    public void run(StepContext context) {
        registrations.annul(context.caseId(), context.element());
    }
}

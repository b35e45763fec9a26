package org.reglament.casefile;

import org.reglament.step.Step;
import org.reglament.step.StepContext;
import org.springframework.stereotype.Component;

/** The step {@code registerCase}: gives the case its official number. */
@Component("registerCase")
public class RegisterCase implements Step {

    private final CaseFiles cases;

    RegisterCase(CaseFiles cases) {
        this.cases = cases;
    }

    @Override
    public String name() {
        return "registerCase";
    }

    @Override
    public void run(StepContext context) {
        cases.register(context.caseId());
    }
}

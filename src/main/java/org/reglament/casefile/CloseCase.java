package org.reglament.casefile;

import java.util.List;
import org.reglament.step.Step;
import org.reglament.step.StepContext;
import org.springframework.stereotype.Component;

/** The step {@code closeCase}: closes the case with an outcome and starts its retention. */
@Component("closeCase")
public class CloseCase implements Step {

    private final CaseFiles cases;

    CloseCase(CaseFiles cases) {
        this.cases = cases;
    }

    @Override
    public String name() {
        return "closeCase";
    }

    @Override
    public List<Input> inputs() {
        return List.of(new Input("outcome", true, "Итог рассмотрения"));
    }

    @Override
    public void run(StepContext context) {
        cases.close(context.caseId(), context.required("outcome"));
    }
}

package org.reglament.deadline;

import java.util.List;
import org.reglament.step.Step;
import org.reglament.step.StepContext;
import org.springframework.stereotype.Component;

/** Marks a deadline of the case that has passed, and lets the superior be told. */
@Component("reportBreach")
public class ReportBreach implements Step {
    private final Deadlines deadlines;

    ReportBreach(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public String name() {
        return "reportBreach";
    }

    @Override
    public List<Input> inputs() {
        return List.of(new Input("key", true, "Ключ срока"));
    }

    @Override
    public void run(StepContext context) {
        deadlines.breach(context.caseId(), context.required("key"));
    }
}

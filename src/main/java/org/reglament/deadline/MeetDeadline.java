package org.reglament.deadline;

import java.util.List;
import org.reglament.step.Step;
import org.reglament.step.StepContext;
import org.springframework.stereotype.Component;

/** Records that a deadline of the case is met. */
@Component("meetDeadline")
public class MeetDeadline implements Step {
    private final Deadlines deadlines;

    MeetDeadline(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public String name() {
        return "meetDeadline";
    }

    @Override
    public List<Input> inputs() {
        return List.of(new Input("key", true, "Ключ срока"));
    }

    @Override
    public void run(StepContext context) {
        deadlines.meet(context.caseId(), context.required("key"));
    }
}

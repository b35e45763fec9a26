package org.reglament.deadline;

import java.util.List;
import org.reglament.step.Step;
import org.reglament.step.StepContext;
import org.springframework.stereotype.Component;

/** Starts a deadline of the case. */
@Component("startDeadline")
public class StartDeadline implements Step {
    private final Deadlines deadlines;

    StartDeadline(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public String name() {
        return "startDeadline";
    }

    @Override
    public List<Input> inputs() {
        return List.of(
                new Input("key", true, "Ключ срока"),
                new Input("rule", true, "Правило: 30 days или 15 working days"),
                new Input("from", true, "Событие: receipt, registration или now"),
                new Input("basis", true, "Основание (статья)"),
                new Input("shown", false, "Показывать как срок дела: true (по умолчанию) или false"));
    }

    @Override
    public void run(StepContext context) {
        deadlines.start(
                context.caseId(),
                context.required("key"),
                Rule.parse(context.required("rule")),
                StartEvent.parse(context.required("from")),
                context.required("basis"),
                context.input("shown")
                        .map(String::valueOf)
                        .map(Boolean::parseBoolean)
                        .orElse(true));
    }
}

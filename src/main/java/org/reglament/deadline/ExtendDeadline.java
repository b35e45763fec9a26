package org.reglament.deadline;

import java.math.BigDecimal;
import java.util.List;
import org.reglament.step.Step;
import org.reglament.step.StepContext;
import org.springframework.stereotype.Component;

/** Adds days to a deadline of the case by decision. */
@Component("extendDeadline")
public class ExtendDeadline implements Step {
    private final Deadlines deadlines;

    ExtendDeadline(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public String name() {
        return "extendDeadline";
    }

    @Override
    public List<Input> inputs() {
        return List.of(
                new Input("key", true, "Ключ срока"),
                new Input("days", true, "На сколько дней"),
                new Input("reason", true, "Причина, её прочитает заявитель"));
    }

    @Override
    public void run(StepContext context) {
        String days = context.required("days");
        deadlines.extend(context.caseId(), context.required("key"), whole(days), context.required("reason"), "system");
    }

    private int whole(String days) {
        try {
            return new BigDecimal(days).intValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw deadlines.notDays(days);
        }
    }
}

package org.reglament.casefile;

import java.util.List;
import org.reglament.step.Step;
import org.reglament.step.StepContext;
import org.springframework.stereotype.Component;

/** The step {@code restrictCase}: from now on only the holders of named posts see the case. */
@Component("restrictCase")
public class RestrictCase implements Step {

    private final CaseBounds bounds;

    RestrictCase(CaseBounds bounds) {
        this.bounds = bounds;
    }

    @Override
    public String name() {
        return "restrictCase";
    }

    @Override
    public List<Input> inputs() {
        return List.of(new Input("readers", true, "Кто видит дело: роли через запятую, например head,lawyer"));
    }

    @Override
    public void run(StepContext context) {
        context.required("readers");
        bounds.restrict(context.caseId(), ExcludeAccused.several(context, "readers"));
    }
}

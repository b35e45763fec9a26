package org.reglament.casefile;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.reglament.step.Step;
import org.reglament.step.StepContext;
import org.springframework.stereotype.Component;

/** The step {@code excludeAccused}: keeps those whom the case complains of, and who work under them, away from it. */
@Component("excludeAccused")
public class ExcludeAccused implements Step {

    private final CaseBounds bounds;

    ExcludeAccused(CaseBounds bounds) {
        this.bounds = bounds;
    }

    @Override
    public String name() {
        return "excludeAccused";
    }

    @Override
    public List<Input> inputs() {
        return List.of(
                new Input("bodies", false, "Органы, на которые жалуются: коды"),
                new Input("people", false, "Должностные лица, на которых жалуются: учётные записи"));
    }

    @Override
    public List<String> outputs() {
        return List.of("conflict", "superiorBody");
    }

    @Override
    public void run(StepContext context) {
        CaseBounds.Conflict found =
                bounds.exclude(context.caseId(), several(context, "bodies"), several(context, "people"));
        context.set("conflict", found.conflict());
        context.set("superiorBody", found.superior());
    }

    /** A list as a form gives it, or one text with commas. */
    static List<String> several(StepContext context, String input) {
        Object given = context.input(input).orElse("");
        Stream<?> all = given instanceof Collection<?> list
                ? list.stream()
                : Stream.of(String.valueOf(given).split(","));
        return all.map(each -> String.valueOf(each).strip())
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
    }
}

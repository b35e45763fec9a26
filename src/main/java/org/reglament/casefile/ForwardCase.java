package org.reglament.casefile;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reglament.step.Step;
import org.reglament.step.StepContext;
import org.springframework.stereotype.Component;

/** The step {@code forwardCase}: opens a case of its own at each body whose matter it is. */
@Component("forwardCase")
public class ForwardCase implements Step {

    private final CaseFiles cases;
    private final ChildCases children;

    ForwardCase(CaseFiles cases, ChildCases children) {
        this.cases = cases;
        this.children = children;
    }

    @Override
    public String name() {
        return "forwardCase";
    }

    @Override
    public List<Input> inputs() {
        return List.of(
                new Input("bodies", true, "Органы: код или список кодов"),
                new Input("reason", false, "Почему направляется: увидит заявитель"));
    }

    @Override
    public void run(StepContext context) {
        CaseFile file = cases.get(context.caseId());
        String reason = context.input("reason").map(String::valueOf).orElse("");
        Set<String> codes = codes(context.input("bodies").orElse(null));
        if (codes.isEmpty()) {
            throw new CaseRefusedException("casefile.refused.no-bodies");
        }
        for (String code : codes) {
            if (code.equals(file.body())) {
                throw new CaseRefusedException(
                        "casefile.refused.own-body", children.body(code).name());
            }
            if (!children.isForwardedTo(file, code)) {
                children.forward(
                        file, code, new ChildCases.Told(context.element(), "forwardedTo", Map.of("reason", reason)));
            }
        }
    }

    private static Set<String> codes(@Nullable Object given) {
        Set<String> codes = new LinkedHashSet<>();
        List<?> all = given instanceof List<?> list
                ? list
                : given == null ? List.of() : List.of(String.valueOf(given).split(","));
        all.stream()
                .map(code -> String.valueOf(code).strip())
                .filter(code -> !code.isEmpty())
                .forEach(codes::add);
        return codes;
    }
}

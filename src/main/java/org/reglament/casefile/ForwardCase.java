package org.reglament.casefile;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reglament.step.Step;
import org.reglament.step.StepContext;
import org.reglament.step.Verb;
import org.reglament.step.Verb.Input;
import org.reglament.step.Verb.Words;

/** The step {@code forwardCase}: opens a case of its own at each body whose matter it is. */
@Verb(
        name = "forwardCase",
        title = @Words(ru = "Направить в другие органы", en = "Forward to other bodies"),
        does =
                @Words(
                        ru = "Открывает в каждом органе своё дело: с тем же заявителем, ответами и файлами",
                        en =
                                "opens a case of the same procedure at each body: same applicant, answers of the start form, papers and channel; it is registered there anew and its terms run from its arrival there; content `forwardedTo` [{`body`, `bodyName`, `number`, `reason`}]"),
        inputs = {
            @Input(
                    name = "bodies",
                    required = true,
                    label = @Words(ru = "Органы", en = "Bodies"),
                    help =
                            @Words(
                                    ru = "Код органа или ответ формы со списком кодов, например ${forwardTo}",
                                    en = "a code, codes with commas, or an answer that is a list")),
            @Input(
                    name = "reason",
                    label = @Words(ru = "Почему", en = "Why"),
                    help = @Words(ru = "Увидит заявитель; можно оставить пустым", en = "the applicant is told"))
        })
public class ForwardCase implements Step {

    private final CaseFiles cases;
    private final ChildCases children;

    ForwardCase(CaseFiles cases, ChildCases children) {
        this.cases = cases;
        this.children = children;
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

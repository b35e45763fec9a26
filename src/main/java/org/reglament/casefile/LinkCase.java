package org.reglament.casefile;

import java.util.List;
import org.reglament.step.Step;
import org.reglament.step.StepContext;
import org.springframework.stereotype.Component;

/** The step {@code linkCase}: records that the case repeats another one. */
@Component("linkCase")
public class LinkCase implements Step {

    private static final List<Relation> KINDS = List.of(Relation.DUPLICATE, Relation.REPEATED, Relation.RESUBMITTED);

    private final CaseFiles cases;
    private final CaseLinks links;

    LinkCase(CaseFiles cases, CaseLinks links) {
        this.cases = cases;
        this.links = links;
    }

    @Override
    public String name() {
        return "linkCase";
    }

    @Override
    public List<Input> inputs() {
        return List.of(
                new Input("to", true, "Номер первого дела, любой из двух"),
                new Input("kind", true, "Связь: duplicate, repeated или resubmitted"));
    }

    @Override
    public void run(StepContext context) {
        CaseFile file = cases.get(context.caseId());
        String number = context.input("to").map(String::valueOf).orElse("").strip();
        String kind = context.required("kind");
        Relation relation = Relation.of(kind)
                .filter(KINDS::contains)
                .orElseThrow(() -> new IllegalArgumentException(context.element() + ": the input \"kind\" is \"" + kind
                        + "\", but must be duplicate, repeated or resubmitted"));
        // What another body keeps to itself must not be found out by guessing numbers.
        CaseFile other = cases.byNumber(number)
                .filter(found -> !found.confidential() || found.body().equals(file.body()))
                .orElseThrow(() -> new CaseRefusedException("casefile.refused.no-case", number));
        if (other.id().equals(file.id())) {
            throw new CaseRefusedException("casefile.refused.itself", number);
        }
        links.link(file.id(), other.id(), relation, "system", context.element());
    }
}

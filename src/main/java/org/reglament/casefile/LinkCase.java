package org.reglament.casefile;

import java.util.List;
import org.reglament.step.Step;
import org.reglament.step.StepContext;
import org.reglament.step.Verb;
import org.reglament.step.Verb.Input;
import org.reglament.step.Verb.Option;
import org.reglament.step.Verb.Words;

/** The step {@code linkCase}: records that the case repeats another one. */
@Verb(
        name = "linkCase",
        title = @Words(ru = "Связать с другим делом", en = "Link to another case"),
        does =
                @Words(
                        ru = "Записывает, что дело повторяет другое; связь видна в обоих делах",
                        en =
                                "records that the case repeats another; both show it; content `links` [{`kind`, `number`, `registrationNumber`}]"),
        inputs = {
            @Input(
                    name = "to",
                    required = true,
                    label = @Words(ru = "Номер другого дела", en = "Number of the other case"),
                    help =
                            @Words(
                                    ru = "Номер при подаче или официальный, например ${duplicateOf}",
                                    en = "any number of the other case")),
            @Input(
                    name = "kind",
                    required = true,
                    label = @Words(ru = "Связь", en = "Relation"),
                    help = @Words(ru = "Что это дело для другого", en = "what this case is to the other"),
                    options = {
                        @Option(value = "duplicate", words = @Words(ru = "Дубликат", en = "duplicate")),
                        @Option(value = "repeated", words = @Words(ru = "Повторное обращение", en = "repeated")),
                        @Option(
                                value = "resubmitted",
                                words = @Words(ru = "Подано снова после возврата", en = "filed again after its return"))
                    })
        })
public class LinkCase implements Step {

    private static final List<Relation> KINDS = List.of(Relation.DUPLICATE, Relation.REPEATED, Relation.RESUBMITTED);

    private final CaseFiles cases;
    private final CaseLinks links;

    LinkCase(CaseFiles cases, CaseLinks links) {
        this.cases = cases;
        this.links = links;
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

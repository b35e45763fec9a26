package org.reglament.casefile;

import java.util.Map;
import org.reglament.step.Step;
import org.reglament.step.StepContext;
import org.reglament.step.Verb;
import org.reglament.step.Verb.Input;
import org.reglament.step.Verb.Words;

/** Keeps a value among the case's materials, as if somebody had answered it. */
@Verb(
        name = "setContent",
        title = @Words(ru = "Записать в материалы дела", en = "Set a content value"),
        does =
                @Words(
                        ru = "Значение видно в материалах дела; письма, формы и выражения ${…} читают его по имени",
                        en =
                                "keeps a value in the content of the case; letters, forms and `${…}` read it by its name, decision tables by an input parameter"),
        inputs = {
            @Input(
                    name = "name",
                    required = true,
                    label = @Words(ru = "Имя", en = "Name"),
                    help =
                            @Words(
                                    ru = "Латинскими буквами, не ключ поля формы, например publishedAs",
                                    en = "Latin letters, not the key of a form's field")),
            @Input(
                    name = "value",
                    required = true,
                    label = @Words(ru = "Значение", en = "Value"),
                    help = @Words(ru = "Текст или выражение", en = "a text or an expression"))
        },
        sets = "=name")
public class SetContent implements Step {
    private final CaseFiles cases;

    SetContent(CaseFiles cases) {
        this.cases = cases;
    }

    @Override
    public void run(StepContext context) {
        Object value = context.input("value").orElse("");
        cases.note(
                context.caseId(),
                context.element(),
                "system",
                Map.of(
                        context.required("name"),
                        value instanceof Number || value instanceof Boolean || value instanceof java.util.Collection<?>
                                ? value
                                : String.valueOf(value)));
    }
}

package org.reglament.casefile;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reglament.procedure.Procedures;
import org.reglament.step.Step;
import org.reglament.step.StepContext;
import org.reglament.step.Verb;
import org.reglament.step.Verb.Input;
import org.reglament.step.Verb.Words;

/** The step {@code startCase}: opens a case of another procedure out of this one. */
@Verb(
        name = "startCase",
        title = @Words(ru = "Открыть дело другой процедуры", en = "Start a case"),
        does =
                @Words(
                        ru = "Открывает дело, связанное с этим; его ответы задаёт диаграмма, их файлы видны и ему",
                        en =
                                "opens a case of another procedure out of this one, which reads the files that its answers name; content `started` [{`body`, `bodyName`, `number`, `procedure`}]"),
        inputs = {
            @Input(
                    name = "procedure",
                    required = true,
                    label = @Words(ru = "Процедура", en = "Procedure"),
                    help = @Words(ru = "Ключ процедуры, например reach-citizen", en = "its key")),
            @Input(
                    name = "body",
                    label = @Words(ru = "Орган", en = "Body"),
                    help = @Words(ru = "Код органа; пусто – тот же орган", en = "code, this case's body by default")),
            @Input(
                    name = "answers",
                    label = @Words(ru = "Ответы начальной формы", en = "Answers of its start form"),
                    help = @Words(ru = "Список «имя – значение» (тип Map)", en = "a map"))
        })
public class StartCase implements Step {

    private final CaseFiles cases;
    private final ChildCases children;
    private final Procedures procedures;

    StartCase(CaseFiles cases, ChildCases children, Procedures procedures) {
        this.cases = cases;
        this.children = children;
        this.procedures = procedures;
    }

    @Override
    public void run(StepContext context) {
        CaseFile file = cases.get(context.caseId());
        String procedure = context.required("procedure");
        if (procedures.find(procedure).isEmpty()) {
            throw new IllegalArgumentException(context.element() + ": there is no procedure \"" + procedure + "\"");
        }
        String body = context.input("body")
                .map(String::valueOf)
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .orElse(file.body());
        children.body(body);
        Map<String, Object> answers = answers(context.input("answers").orElse(null));
        children.open(
                file,
                Relation.STARTED,
                new OpenCase(
                        procedure,
                        body,
                        null,
                        file.applicant(),
                        answers,
                        file.channel(),
                        file.filedBy(),
                        file.identityLevel(),
                        null,
                        file.id(),
                        null),
                ChildCases.files(answers),
                new ChildCases.Told(context.element(), "started", Map.of("procedure", procedure)));
    }

    private static Map<String, Object> answers(@Nullable Object given) {
        Map<String, Object> answers = new LinkedHashMap<>();
        if (given instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (value != null) {
                    answers.put(String.valueOf(key), value);
                }
            });
        }
        return answers;
    }
}

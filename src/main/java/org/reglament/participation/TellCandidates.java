package org.reglament.participation;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.CaseRefusedException;
import org.reglament.step.Step;
import org.reglament.step.StepContext;
import org.reglament.step.Verb;
import org.reglament.step.Verb.Input;
import org.reglament.step.Verb.Option;
import org.reglament.step.Verb.Words;

/** The step {@code tellCandidates}: hands the result to the nominations. */
@Verb(
        name = "tellCandidates",
        title = @Words(ru = "Сообщить кандидатам", en = "Tell the candidates"),
        does =
                @Words(
                        ru = "Передаёт итог в дела всех заявок, которые его ждут",
                        en =
                                "hands the result to the cases of all nominations that wait for `competition-decided`; their content gets `selectionResult` (`SEAT`, `RESERVE`, `BELOW`, `failed`), `selectionPlace`, `selectionScore`"),
        inputs = {
            @Input(
                    name = "failed",
                    label = @Words(ru = "Конкурс не состоялся", en = "It has failed"),
                    help = @Words(ru = "true, если совет не создан", en = "`true` where no council is formed"),
                    options = {
                        @Option(value = "true", words = @Words(ru = "Да", en = "yes")),
                        @Option(value = "false", words = @Words(ru = "Нет", en = "no"))
                    })
        })
public class TellCandidates implements Step {
    /** What nominations wait for. */
    static final String DECIDED = "competition-decided";

    private final Competitions competitions;
    private final Nominations nominations;
    private final Rankings rankings;
    private final CaseFiles cases;

    TellCandidates(Competitions competitions, Nominations nominations, Rankings rankings, CaseFiles cases) {
        this.competitions = competitions;
        this.nominations = nominations;
        this.rankings = rankings;
        this.cases = cases;
    }

    @Override
    public void run(StepContext context) {
        Competition competition = competitions
                .of(context.caseId())
                .orElseThrow(() -> new CaseRefusedException("selection.refused.unannounced"));
        boolean failed =
                "true".equals(context.input("failed").map(String::valueOf).orElse(""));
        Map<String, Rankings.Line> lines = new HashMap<>();
        rankings.of(competition).ifPresent(kept -> kept.lines().forEach(line -> lines.put(line.number(), line)));
        for (Nomination each : nominations.of(competition)) {
            CaseFile file = cases.get(each.caseId());
            if (file.isOpen() && cases.awaits(file, DECIDED)) {
                cases.note(file.id(), context.element(), "system", result(failed ? null : lines.get(each.number())));
                cases.signal(file.id(), DECIDED, "system");
            }
        }
    }

    private static Map<String, Object> result(Rankings.@Nullable Line line) {
        return line == null
                ? Map.of("selectionResult", "failed")
                : Map.of(
                        "selectionResult", line.outcome().name(),
                        "selectionPlace", line.place(),
                        "selectionScore", line.score().toPlainString());
    }
}

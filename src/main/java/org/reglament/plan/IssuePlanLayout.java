package org.reglament.plan;

import java.util.stream.Collectors;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.CaseRefusedException;
import org.reglament.step.Step;
import org.reglament.step.StepContext;
import org.reglament.step.Verb;
import org.reglament.step.Verb.Input;
import org.reglament.step.Verb.Option;
import org.reglament.step.Verb.Words;

/** The step {@code issuePlanLayout}: says how the plans of some years are written. */
@Verb(
        name = "issuePlanLayout",
        title = @Words(ru = "Выдать макет плана", en = "Issue the layout of plans"),
        does =
                @Words(
                        ru =
                                "Выдаёт новую версию макета для планов этих лет: какие столбцы обязательны, по каким механизмам план должен что-то сказать",
                        en =
                                "issues a new version of the layout for the plans of those years: which columns are required, on which mechanisms a plan must say something"),
        inputs = {
            @Input(
                    name = "kind",
                    required = true,
                    options = {
                        @Option(value = "openness", words = @Words(ru = "ведомственный", en = "departmental")),
                        @Option(value = "complex", words = @Words(ru = "комплексный", en = "the region's")),
                        @Option(value = "municipal", words = @Words(ru = "муниципальный", en = "municipal"))
                    },
                    label = @Words(ru = "Вид плана", en = "Kind of plan"),
                    help = @Words(ru = "openness, complex или municipal", en = "`openness`, `complex` or `municipal`")),
            @Input(
                    name = "from",
                    required = true,
                    label = @Words(ru = "Первый год", en = "First year"),
                    help = @Words(ru = "Например ${planYear}", en = "for example `${planYear}`")),
            @Input(
                    name = "to",
                    label = @Words(ru = "Последний год", en = "Last year"),
                    help = @Words(ru = "Пусто – тот же год", en = "empty: the same year")),
            @Input(
                    name = "required",
                    label = @Words(ru = "Обязательные столбцы", en = "Required columns"),
                    help =
                            @Words(
                                    ru = "Ответ-список: start, deliverable, base, formula, source, budget",
                                    en = "a list: `start`, `deliverable`, `base`, `formula`, `source`, `budget`")),
            @Input(
                    name = "mechanisms",
                    label = @Words(ru = "Механизмы", en = "Mechanisms"),
                    help =
                            @Words(
                                    ru = "Ответ-список номеров; пусто – все десять",
                                    en = "a list of numbers; empty: all ten")),
            @Input(
                    name = "note",
                    label = @Words(ru = "Указания", en = "Guidance"),
                    help = @Words(ru = "Прочитают все, кто пишет план", en = "read by all who write a plan"))
        })
public class IssuePlanLayout implements Step {
    private final PlanLayouts layouts;
    private final CaseFiles cases;
    private final PlanSettings settings;

    IssuePlanLayout(PlanLayouts layouts, CaseFiles cases, PlanSettings settings) {
        this.layouts = layouts;
        this.cases = cases;
        this.settings = settings;
    }

    @Override
    public void run(StepContext context) {
        if (!cases.get(context.caseId()).body().equals(settings.office())) {
            throw new CaseRefusedException("plan.refused.office");
        }
        int from = PlanInputs.year(context, "from");
        layouts.issue(
                new PlanLayouts.Wish(
                        PlanInputs.kind(context),
                        from,
                        PlanInputs.lastYear(context, from),
                        PlanInputs.list(context, "required").stream()
                                .flatMap(key -> PlanColumn.of(key).stream())
                                .collect(Collectors.toUnmodifiableSet()),
                        PlanInputs.mechanisms(context),
                        PlanInputs.text(context, "note")),
                "system");
    }
}

package org.reglament.plan;

import java.util.Map;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.step.Step;
import org.reglament.step.StepContext;
import org.reglament.step.Verb;
import org.reglament.step.Verb.Input;
import org.reglament.step.Verb.Option;
import org.reglament.step.Verb.Words;

/** The step {@code openPlan}: begins the plan of a case, to be written in the latest layout. */
@Verb(
        name = "openPlan",
        title = @Words(ru = "Открыть план", en = "Open a plan"),
        does =
                @Words(
                        ru =
                                "Заводит план дела по последнему макету; содержимое planDesk – где его пишут, planPath – где его читают все",
                        en =
                                "opens the plan of the case by the latest layout; content `planDesk` is where it is written, `planPath` where everybody reads it"),
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
                    name = "fill",
                    label = @Words(ru = "С чего начать", en = "What it begins with"),
                    help =
                            @Words(
                                    ru = "empty, layout (по мероприятию на задачу Концепции) или last (прошлый план)",
                                    en = "`empty`, `layout` (one measure for each task of the Concept) or `last` plan"))
        })
public class OpenPlan implements Step {
    private final Plans plans;
    private final PlanDrafts drafts;
    private final CaseFiles cases;

    OpenPlan(Plans plans, PlanDrafts drafts, CaseFiles cases) {
        this.plans = plans;
        this.drafts = drafts;
        this.cases = cases;
    }

    @Override
    public void run(StepContext context) {
        CaseFile file = cases.get(context.caseId());
        int from = PlanInputs.year(context, "from");
        Plan plan = plans.open(file, PlanInputs.kind(context), from, PlanInputs.lastYear(context, from));
        switch (PlanInputs.text(context, "fill")) {
            case "layout" -> drafts.fill(plan);
            case "last" -> plans.before(plan).ifPresent(earlier -> drafts.copyFrom(plan, earlier, "system"));
            default -> {
                // The working group begins with an empty plan.
            }
        }
        cases.note(
                file.id(),
                context.element(),
                "system",
                Map.of("planDesk", plan.desk(), "planPath", plan.path(), "planYears", plan.years()));
    }
}

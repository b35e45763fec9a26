package org.reglament.plan;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.CaseFiles;
import org.reglament.plan.Obligations.Obligation;
import org.reglament.plan.Obligations.Report;
import org.reglament.step.Step;
import org.reglament.step.StepContext;
import org.reglament.step.Verb;
import org.reglament.step.Verb.Words;

/** The step {@code sumUpPlan}: what became of the promises, for the annual report. */
@Verb(
        name = "sumUpPlan",
        title = @Words(ru = "Подвести итоги плана", en = "Sum a plan up"),
        does =
                @Words(
                        ru =
                                "Складывает итоги исполнения: содержимое planReport – текст для публикации, planPercent – процент исполнения, planReportYear – год отчёта, planParts – таблицы для документа",
                        en =
                                "sums up how far the plan is: content `planReport` is a text to publish, `planPercent` a number, `planReportYear` the year, `planParts` are the tables for the document"))
public class SumUpPlan implements Step {
    private final Plans plans;
    private final PlanSummaries summaries;
    private final CaseFiles cases;
    private final BusinessClock clock;

    SumUpPlan(Plans plans, PlanSummaries summaries, CaseFiles cases, BusinessClock clock) {
        this.plans = plans;
        this.summaries = summaries;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public void run(StepContext context) {
        Plan plan = plans.required(context.caseId());
        PlanSummaries.Summary summary = summaries.of(plan);
        LocalDate today = clock.today();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("planReport", summaries.words(summary));
        facts.put("planPercent", summary.percent());
        facts.put("planReportYear", PlanYears.reported(plan, today));
        facts.put("planReportDate", today.toString());
        facts.put(
                "planTotals",
                Map.of(
                        "all",
                        summary.all(),
                        "done",
                        summary.done(),
                        "late",
                        summary.late(),
                        "percent",
                        summary.percent()));
        facts.put(
                "planParts",
                summary.parts().stream()
                        .filter(part -> !part.obligations().isEmpty())
                        .map(part -> part(part, today))
                        .toList());
        cases.note(context.caseId(), context.element(), "system", facts);
    }

    private static Map<String, Object> part(PlanSummaries.Part part, LocalDate today) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("number", part.mechanism().number());
        facts.put("name", part.mechanism().name());
        facts.put("all", part.obligations().size());
        facts.put("done", part.done());
        facts.put("late", part.late());
        facts.put("percent", part.percent());
        facts.put(
                "rows", part.obligations().stream().map(one -> row(one, today)).toList());
        return facts;
    }

    private static Map<String, Object> row(Obligation one, LocalDate today) {
        Map<String, Object> facts = new LinkedHashMap<>();
        for (PlanColumn column : List.of(
                PlanColumn.TASK,
                PlanColumn.MEASURE,
                PlanColumn.RESPONSIBLE,
                PlanColumn.INDICATOR,
                PlanColumn.UNIT,
                PlanColumn.BASE,
                PlanColumn.TARGET)) {
            facts.put(column.key(), one.row().get(column));
        }
        Report latest = one.latest();
        facts.put("due", one.due().toString());
        facts.put("value", latest == null ? "" : PlanNumbers.written(latest.value()));
        facts.put("percent", one.percent());
        facts.put("state", one.doneAt() != null ? "done" : one.late(today) ? "late" : "open");
        facts.put("note", latest == null ? "" : latest.note());
        facts.put("evidence", latest == null ? "" : latest.evidence());
        return facts;
    }
}

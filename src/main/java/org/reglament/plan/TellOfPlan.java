package org.reglament.plan;

import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.CaseFiles;
import org.reglament.plan.PlanNews.Kind;
import org.reglament.step.Step;
import org.reglament.step.StepContext;
import org.reglament.step.Verb;
import org.reglament.step.Verb.Input;
import org.reglament.step.Verb.Option;
import org.reglament.step.Verb.Words;

/** The step {@code tellOfPlan}: those who subscribed hear what became of the plan. */
@Verb(
        name = "tellOfPlan",
        title = @Words(ru = "Сообщить подписчикам плана", en = "Tell readers of a plan"),
        does =
                @Words(
                        ru = "Пишет тем, кто подписался на планы: каждую новость один раз",
                        en = "writes to those who subscribed to plans, each piece of news once"),
        inputs = {
            @Input(
                    name = "news",
                    required = true,
                    options = {
                        @Option(value = "progress", words = @Words(ru = "отчёты за квартал", en = "quarterly reports")),
                        @Option(value = "late", words = @Words(ru = "не опубликован в срок", en = "late publication")),
                        @Option(value = "report", words = @Words(ru = "годовой отчёт", en = "annual report"))
                    },
                    label = @Words(ru = "Новость", en = "News"),
                    help =
                            @Words(
                                    ru = "progress, late или report; report – после шага publish с отчётом",
                                    en = "`report` comes after the step `publish` that made the report public"))
        })
public class TellOfPlan implements Step {
    private final Plans plans;
    private final PlanNews news;
    private final CaseFiles cases;
    private final BusinessClock clock;

    TellOfPlan(Plans plans, PlanNews news, CaseFiles cases, BusinessClock clock) {
        this.plans = plans;
        this.news = news;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public void run(StepContext context) {
        Plan plan = plans.required(context.caseId());
        Kind kind = Kind.of(context.required("news").strip())
                .orElseThrow(() -> new IllegalArgumentException(
                        context.element() + ": there is no news " + context.required("news")));
        switch (kind) {
            case PROGRESS -> news.happened(plan, kind, Obligations.period(clock.today()), plan.path());
            case REPORT ->
                news.happened(
                        plan,
                        kind,
                        Integer.toString(PlanYears.reported(plan, clock.today())),
                        String.valueOf(cases.content(context.caseId()).getOrDefault("publication", plan.path())));
            default -> news.happened(plan, kind, Integer.toString(plan.version()), plan.path());
        }
    }
}

package org.reglament.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.reglament.calendar.BusinessClock;
import org.reglament.plan.Concept.Mechanism;
import org.reglament.plan.Obligations.Obligation;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the promises of a plan are, mechanism by mechanism. */
@Component
public class PlanSummaries {
    private static final Locale RU = Locale.forLanguageTag("ru");

    private final JdbcClient jdbc;
    private final Plans plans;
    private final Obligations obligations;
    private final BusinessClock clock;
    private final MessageSource words;

    PlanSummaries(JdbcClient jdbc, Plans plans, Obligations obligations, BusinessClock clock, MessageSource words) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.obligations = obligations;
        this.clock = clock;
        this.words = words;
    }

    /** The promises on one mechanism. */
    public record Part(Mechanism mechanism, List<Obligation> obligations, int percent, long done, long late) {}

    /** All of them, and how far they are on average. */
    public record Summary(Plan plan, List<Part> parts, int percent, int all, long done, long late) {
        public Pace pace() {
            return new Pace(percent, late);
        }
    }

    /** What the public version of the plan promised, and what became of it. */
    public Summary of(Plan plan) {
        LocalDate today = clock.today();
        List<Obligation> all = plans.published(plan)
                .map(version -> obligations.of(plan, version.no()))
                .orElse(List.of());
        List<Part> parts = new ArrayList<>();
        for (Mechanism mechanism : Concept.ofRegion().mechanisms()) {
            List<Obligation> own = all.stream()
                    .filter(one -> one.row().mechanism() == mechanism.number())
                    .toList();
            parts.add(new Part(mechanism, own, percent(own), done(own), late(own, today)));
        }
        return new Summary(plan, parts, percent(all), all.size(), done(all), late(all, today));
    }

    /** How far a plan is in per cent, and how much of it is overdue. */
    public record Pace(int percent, long late) {}

    /** How far each plan with obligations is, in one look for a list of them. */
    public Map<UUID, Pace> paces(Collection<Plan> some) {
        Map<UUID, Pace> paces = new HashMap<>();
        jdbc.sql(
                        """
                select o.plan, round(avg(coalesce(r.percent, 0)))::int,
                    count(*) filter (where o.done_at is null and o.due < :today)
                from obligation o
                left join lateral (select percent from obligation_report r where r.plan = o.plan and r.row = o.row
                    order by period desc limit 1) r on true
                where o.plan = any(:plans) and o.dropped_at is null group by o.plan
                """)
                .param("today", clock.today())
                .param("plans", some.stream().map(Plan::id).toArray(UUID[]::new))
                .query(rs -> {
                    paces.put(rs.getObject(1, UUID.class), new Pace(rs.getInt(2), rs.getLong(3)));
                });
        return paces;
    }

    static int percent(List<Obligation> all) {
        return (int)
                Math.round(all.stream().mapToInt(Obligation::percent).average().orElse(0));
    }

    private static long done(List<Obligation> all) {
        return all.stream().filter(one -> one.doneAt() != null).count();
    }

    private static long late(List<Obligation> all, LocalDate today) {
        return all.stream().filter(one -> one.late(today)).count();
    }

    /** The same as a text for everybody. */
    String words(Summary summary) {
        StringBuilder text = new StringBuilder(say(
                "plan.report.whole",
                summary.plan().years(),
                summary.percent(),
                summary.all(),
                summary.done(),
                summary.late()));
        for (Part part : summary.parts()) {
            if (!part.obligations().isEmpty()) {
                text.append("\n\n")
                        .append(say(
                                "plan.report.part",
                                part.mechanism().number(),
                                part.mechanism().name(),
                                part.obligations().size(),
                                part.done(),
                                part.percent()));
            }
        }
        return text.toString();
    }

    private String say(String key, Object... arguments) {
        return words.getMessage(key, arguments, RU);
    }
}

package org.reglament.plan;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What plans promised in public: by when, who answers for it, how far it is, and what proves it. */
@Component
public class Obligations {
    private static final int DONE = 100;

    private final JdbcClient jdbc;
    private final PlanRows rows;
    private final PlanOfficials officials;
    private final BusinessClock clock;

    Obligations(JdbcClient jdbc, PlanRows rows, PlanOfficials officials, BusinessClock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.officials = officials;
        this.clock = clock;
    }

    /** What an official said of one obligation at the end of a quarter. */
    public record Report(
            String period, @Nullable BigDecimal value, int percent, String note, String evidence, Instant at) {}

    /**
     * One promise.
     *
     * @param row what is promised, as the public version says
     * @param official login of who answers for it
     * @param reports the latest first
     */
    public record Obligation(
            PlanRow row,
            int number,
            @Nullable String official,
            LocalDate due,
            @Nullable Instant doneAt,
            List<Report> reports) {

        public int percent() {
            return reports.isEmpty() ? 0 : reports.get(0).percent();
        }

        /** The latest report; null before the first. */
        public @Nullable Report latest() {
            return reports.isEmpty() ? null : reports.get(0);
        }

        /** Whether it should have been done by that day and is not. */
        public boolean late(LocalDate today) {
            return doneAt == null && due.isBefore(today);
        }
    }

    /** Makes the rows of a version that has become public binding; what it drops is kept with its reports. */
    @Transactional
    void bind(Plan plan) {
        Map<String, String> names = officials.of(plan);
        List<PlanRow> all = rows.of(plan.id(), plan.version());
        jdbc.sql("update obligation set dropped_at = ? where plan = ? and dropped_at is null and not row = any(?)")
                .params(now(), plan.id(), all.stream().map(PlanRow::id).toArray(UUID[]::new))
                .update();
        jdbc.sql(
                        """
                insert into obligation (plan, row, position, official, due, made_at)
                select :plan, id, place, official, due, :now
                from unnest(:ids, :officials, :dues) with ordinality as one (id, official, due, place)
                on conflict (plan, row) do update set position = excluded.position, official = excluded.official,
                    due = excluded.due, dropped_at = null
                """)
                .param("plan", plan.id())
                .param("now", now())
                .param("ids", all.stream().map(PlanRow::id).toArray(UUID[]::new))
                .param(
                        "officials",
                        all.stream()
                                .map(row -> PlanOfficials.login(names, row.get(PlanColumn.RESPONSIBLE)))
                                .toArray(String[]::new))
                .param(
                        "dues",
                        all.stream()
                                .map(row ->
                                        Date.valueOf(row.date(PlanColumn.DUE).orElseThrow()))
                                .toArray(Date[]::new))
                .update();
    }

    /** All promises of the plan's public version, in its order. */
    public List<Obligation> of(Plan plan, int version) {
        Map<UUID, PlanRow> said = new HashMap<>();
        rows.of(plan.id(), version).forEach(row -> said.put(row.id(), row));
        Map<UUID, List<Report>> reports = new HashMap<>();
        jdbc.sql("select row, period, value, percent, note, evidence, at from obligation_report"
                        + " where plan = ? order by period desc")
                .param(plan.id())
                .query(rs -> {
                    reports.computeIfAbsent(rs.getObject(1, UUID.class), row -> new ArrayList<>())
                            .add(new Report(
                                    rs.getString(2),
                                    rs.getBigDecimal(3),
                                    rs.getInt(4),
                                    rs.getString(5),
                                    rs.getString(6),
                                    rs.getObject(7, OffsetDateTime.class).toInstant()));
                });
        return jdbc
                .sql("select row, position, official, due, done_at from obligation"
                        + " where plan = ? and dropped_at is null order by position")
                .param(plan.id())
                .query((rs, n) -> {
                    UUID row = rs.getObject(1, UUID.class);
                    OffsetDateTime done = rs.getObject(5, OffsetDateTime.class);
                    return new Obligation(
                            said.getOrDefault(row, new PlanRow(row, 0, Map.of())),
                            rs.getInt(2),
                            rs.getString(3),
                            rs.getObject(4, LocalDate.class),
                            done == null ? null : done.toInstant(),
                            reports.getOrDefault(row, List.of()));
                })
                .list()
                .stream()
                .filter(one -> said.containsKey(one.row().id()))
                .toList();
    }

    /** Who answers for something that is not done yet. */
    List<String> reporters(Plan plan) {
        return jdbc.sql("select distinct official from obligation where plan = ? and official is not null"
                        + " and dropped_at is null and done_at is null order by official")
                .param(plan.id())
                .query(String.class)
                .list();
    }

    /** Whether that official answers for something in the plan. */
    boolean binds(Plan plan, String official) {
        return jdbc.sql("select exists (select from obligation where plan = ? and official = ? and dropped_at is null)")
                .params(plan.id(), official)
                .query(Boolean.class)
                .single();
    }

    /** How many of that official's open promises lack a report of the period. */
    long unreported(Plan plan, String official, String period) {
        return jdbc.sql(
                        """
                select count(*) from obligation o where plan = ? and official = ? and dropped_at is null
                  and done_at is null and not exists
                    (select from obligation_report r where r.plan = o.plan and r.row = o.row and r.period = ?)
                """)
                .params(plan.id(), official, period)
                .query(Long.class)
                .single();
    }

    /** Keeps what was said of a promise for the period; at a hundred per cent it is done. */
    @Transactional
    public void report(Plan plan, UUID row, Report report, String by) {
        jdbc.sql(
                        """
                insert into obligation_report (plan, row, period, value, percent, note, evidence, by, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (plan, row, period) do update set value = excluded.value, percent = excluded.percent,
                    note = excluded.note, evidence = excluded.evidence, by = excluded.by, at = excluded.at
                """)
                .params(
                        plan.id(),
                        row,
                        report.period(),
                        report.value(),
                        report.percent(),
                        report.note(),
                        report.evidence(),
                        by,
                        now())
                .update();
        jdbc.sql("update obligation set done_at = case when ? then coalesce(done_at, ?) end where plan = ? and row = ?")
                .params(report.percent() == DONE, now(), plan.id(), row)
                .update();
    }

    /** Says the same of all open promises of that official of which nothing was said for the period. */
    void reportRest(Plan plan, String official, Report report) {
        jdbc.sql(
                        """
                select row from obligation o where plan = ? and official = ? and dropped_at is null
                  and done_at is null and not exists
                    (select from obligation_report r where r.plan = o.plan and r.row = o.row and r.period = ?)
                """)
                .params(plan.id(), official, report.period())
                .query(UUID.class)
                .list()
                .forEach(row -> report(plan, row, report, official));
    }

    /** The quarter that is to be reported on that day: the one that ended last, or the running one of its last month. */
    public static String period(LocalDate day) {
        LocalDate of = day.minusDays(45);
        return of.getYear() + "-Q" + ((of.getMonthValue() + 2) / 3);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

package org.reglament.plan;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.CaseRefusedException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the project office and the commission want changed, row by row, until it is settled. */
@Component
public class PlanRemarks {
    static final String OFFICE = "office";
    static final String BOARD = "board";

    private final JdbcClient jdbc;
    private final Plans plans;
    private final BusinessClock clock;

    PlanRemarks(JdbcClient jdbc, Plans plans, BusinessClock clock) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * One remark.
     *
     * @param row the row it is about; null where it is about the whole plan
     * @param source {@code office} or {@code board}
     */
    public record Remark(long id, @Nullable UUID row, int round, String source, String text, String by, Instant at) {}

    /** Those on the latest version that nobody has called settled. */
    public List<Remark> open(Plan plan) {
        return jdbc.sql("select id, row, round, source, text, by, at from plan_remark"
                        + " where plan = ? and version = ? and settled_at is null order by id")
                .params(plan.id(), plan.version())
                .query((rs, n) -> new Remark(
                        rs.getLong(1),
                        rs.getObject(2, UUID.class),
                        rs.getInt(3),
                        rs.getString(4),
                        rs.getString(5),
                        rs.getString(6),
                        rs.getObject(7, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The office remarks while it checks; gives the remark's number. */
    @Transactional
    public long add(Plan plan, @Nullable UUID row, String text, String by) {
        checked(plan);
        return add(plan, row, OFFICE, text, by);
    }

    /** A remark of whoever has looked, whatever the stage. */
    long add(Plan plan, @Nullable UUID row, String source, String text, String by) {
        return jdbc.sql("insert into plan_remark (plan, version, row, round, source, text, by, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?) returning id")
                .params(plan.id(), plan.version(), row, plan.round() + 1, source, text, by, now())
                .query(Long.class)
                .single();
    }

    /** Calls a remark settled; false when it was so before. */
    @Transactional
    public boolean settle(Plan plan, long id) {
        checked(plan);
        return jdbc.sql("update plan_remark set settled_at = ? where id = ? and plan = ? and settled_at is null")
                        .params(now(), id, plan.id())
                        .update()
                == 1;
    }

    /** Takes all open remarks off the plan by a higher decision. */
    void setAside(Plan plan) {
        jdbc.sql("update plan_remark set settled_at = ? where plan = ? and version = ? and settled_at is null")
                .params(now(), plan.id(), plan.version())
                .update();
    }

    private void checked(Plan plan) {
        if (plans.lock(plan.id()).stage() != Plan.Stage.CHECK) {
            throw new CaseRefusedException("plan.refused.check");
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

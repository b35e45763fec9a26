package org.reglament.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseRefusedException;
import org.reglament.journal.Journal;
import org.reglament.plan.Plan.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All plans, their versions, and where each stands. */
@Component
public class Plans {
    /** How many a list shows at once. */
    public static final int PAGE = 50;

    private static final String COLUMNS =
            "select id, number, case_id, body, kind, year_from, year_to, layout, stage, round, version, publish_by,"
                    + " comment_by, opened_at from plan ";

    private final JdbcClient jdbc;
    private final PlanLayouts layouts;
    private final Journal journal;
    private final BusinessClock clock;

    Plans(JdbcClient jdbc, PlanLayouts layouts, Journal journal, BusinessClock clock) {
        this.jdbc = jdbc;
        this.layouts = layouts;
        this.journal = journal;
        this.clock = clock;
    }

    /** One version of a plan: what changed in it, and since when it holds. */
    public record Version(
            int no, String note, Instant madeAt, @Nullable Instant approvedAt, @Nullable Instant publishedAt) {}

    /** Opens the plan of that case by the latest layout; a case has one. */
    @Transactional
    Plan open(CaseFile file, PlanKind kind, int from, int to) {
        PlanLayout layout = layouts.latest(kind, from, to).orElseGet(() -> layouts.ofConcept(kind, from, to));
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        """
                insert into plan (id, number, case_id, body, kind, year_from, year_to, layout, stage, opened_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, 'draft', ?)
                """)
                .params(id, file.number(), file.id(), file.body(), kind.key(), from, to, layout.id(), now())
                .update();
        version(id, 1, "");
        return get(id);
    }

    private void version(UUID plan, int no, String note) {
        jdbc.sql("insert into plan_version (plan, no, note, made_at) values (?, ?, ?, ?)")
                .params(plan, no, note, now())
                .update();
    }

    public Plan get(UUID id) {
        return jdbc.sql(COLUMNS + "where id = ?")
                .param(id)
                .query(Plans::plan)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("there is no plan " + id));
    }

    public Optional<Plan> find(String number) {
        return jdbc.sql(COLUMNS + "where number = ?")
                .param(number)
                .query(Plans::plan)
                .optional();
    }

    public Optional<Plan> ofCase(UUID caseId) {
        return jdbc.sql(COLUMNS + "where case_id = ?")
                .param(caseId)
                .query(Plans::plan)
                .optional();
    }

    /** The plan of that case, or a refusal that says that there is none yet. */
    Plan required(UUID caseId) {
        return ofCase(caseId).orElseThrow(() -> new CaseRefusedException("plan.refused.none"));
    }

    /** The latest plan of the same kind and body for earlier years that was ever approved. */
    public Optional<Plan> before(Plan plan) {
        return jdbc.sql(
                        COLUMNS
                                + """
                where body = ? and kind = ? and year_from < ?
                  and exists (select from plan_version v where v.plan = plan.id and v.approved_at is not null)
                order by year_from desc, opened_at desc limit 1
                """)
                .params(plan.body(), plan.kind().key(), plan.from())
                .query(Plans::plan)
                .optional();
    }

    /** What the public may read of: under discussion, to be published, or published; the latest years first. */
    public List<Plan> open(@Nullable String body, @Nullable Integer year) {
        return jdbc.sql(
                        COLUMNS
                                + """
                where (comment_by is not null or exists
                        (select from plan_version v where v.plan = plan.id and v.published_at is not null))
                  and (:body::text is null or body = :body) and (:year::int is null or :year between year_from and year_to)
                order by year_from desc, opened_at desc, id limit :most
                """)
                .param("body", body)
                .param("year", year)
                .param("most", PAGE)
                .query(Plans::plan)
                .list();
    }

    /** A version that has become public. */
    public record Published(Plan plan, int no, String note, Instant at) {}

    /** The versions that became public last, the latest first. */
    public List<Published> latest() {
        return jdbc.sql(
                        """
                select plan, no, note, published_at from plan_version where published_at is not null
                order by published_at desc, plan, no desc limit ?
                """)
                .param(PAGE)
                .query((rs, n) -> new Published(
                        get(rs.getObject(1, UUID.class)), rs.getInt(2), rs.getString(3), at(rs, "published_at")))
                .list();
    }

    /** All that have a public version, the oldest first. */
    List<Plan> everPublished() {
        return jdbc.sql(
                        COLUMNS
                                + """
                where exists (select from plan_version v where v.plan = plan.id and v.published_at is not null)
                order by opened_at, id
                """)
                .query(Plans::plan)
                .list();
    }

    /** Its versions, the first one first. */
    public List<Version> versions(Plan plan) {
        return jdbc.sql(
                        "select no, note, made_at, approved_at, published_at from plan_version where plan = ? order by no")
                .param(plan.id())
                .query((rs, n) -> new Version(
                        rs.getInt(1),
                        rs.getString(2),
                        at(rs, "made_at"),
                        maybe(rs, "approved_at"),
                        maybe(rs, "published_at")))
                .list();
    }

    /** The version that is public; none before the first is. */
    public Optional<Version> published(Plan plan) {
        return versions(plan).stream()
                .filter(version -> version.publishedAt() != null)
                .reduce((earlier, later) -> later);
    }

    /** Locks the plan until the end of the transaction, so that deeds on it come one after the other. */
    Plan lock(UUID id) {
        return jdbc.sql(COLUMNS + "where id = ? for update")
                .param(id)
                .query(Plans::plan)
                .single();
    }

    /** Says where it stands now. */
    @Transactional
    void move(Plan plan, Stage stage, @Nullable Instant commentBy) {
        jdbc.sql("update plan set stage = ?, comment_by = coalesce(?, comment_by) where id = ?")
                .params(stage.key(), commentBy == null ? null : commentBy.atOffset(ZoneOffset.UTC), plan.id())
                .update();
        note(plan, "plan-" + stage.key());
    }

    /** Counts that the commission has returned it. */
    @Transactional
    void returned(Plan plan) {
        jdbc.sql("update plan set round = round + 1 where id = ?")
                .param(plan.id())
                .update();
    }

    /** The head has approved it: from now on it must become public until that moment. */
    @Transactional
    void approve(Plan plan, Instant publishBy) {
        jdbc.sql("update plan_version set approved_at = ? where plan = ? and no = ?")
                .params(now(), plan.id(), plan.version())
                .update();
        jdbc.sql("update plan set stage = 'approved', publish_by = ? where id = ?")
                .params(publishBy.atOffset(ZoneOffset.UTC), plan.id())
                .update();
        note(plan, "plan-approved");
    }

    @Transactional
    void publish(Plan plan) {
        jdbc.sql("update plan_version set published_at = ? where plan = ? and no = ? and published_at is null")
                .params(now(), plan.id(), plan.version())
                .update();
        jdbc.sql("update plan set stage = 'published', publish_by = null where id = ?")
                .param(plan.id())
                .update();
        note(plan, "plan-published");
    }

    /** Begins a further version with the rows of the last one, which holds until the new one is public. */
    @Transactional
    Plan amend(Plan plan, String note) {
        int next = plan.version() + 1;
        version(plan.id(), next, note);
        jdbc.sql(
                        """
                insert into plan_row (plan, version, id, position, revision, cells)
                select plan, :next, id, position, 0, cells from plan_row where plan = :plan and version = :last
                """)
                .param("next", next)
                .param("plan", plan.id())
                .param("last", plan.version())
                .update();
        jdbc.sql(
                        """
                insert into plan_reason (plan, version, mechanism, text)
                select plan, :next, mechanism, text from plan_reason where plan = :plan and version = :last
                """)
                .param("next", next)
                .param("plan", plan.id())
                .param("last", plan.version())
                .update();
        jdbc.sql("update plan set version = ?, stage = 'draft', round = 0, comment_by = null where id = ?")
                .params(next, plan.id())
                .update();
        note(plan, "plan-amended");
        return get(plan.id());
    }

    private void note(Plan plan, String action) {
        if (plan.caseId() != null) {
            journal.record(plan.caseId(), action, "system", null, Map.of("version", Integer.toString(plan.version())));
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Instant at(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant maybe(ResultSet rs, String column) throws SQLException {
        OffsetDateTime at = rs.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static Plan plan(ResultSet rs, int n) throws SQLException {
        return new Plan(
                rs.getObject("id", UUID.class),
                rs.getString("number"),
                rs.getObject("case_id", UUID.class),
                rs.getString("body"),
                PlanKind.of(rs.getString("kind")).orElseThrow(),
                rs.getInt("year_from"),
                rs.getInt("year_to"),
                rs.getLong("layout"),
                Stage.of(rs.getString("stage")).orElseThrow(),
                rs.getInt("round"),
                rs.getInt("version"),
                maybe(rs, "publish_by"),
                maybe(rs, "comment_by"),
                at(rs, "opened_at"));
    }
}

package org.reglament.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.Bounds;
import org.reglament.deadline.Forecast;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The projection of the engine's open tasks: refreshed with each change, rebuilt and checked by the same SQL. */
@Component
public class WorkItems {

    /** Nothing is due then; keeps keyset paging free of nulls. */
    static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private static final String FROM_ENGINE =
            """
            select t.id_ as id, t.task_def_key_ as element, coalesce(t.name_, t.task_def_key_) as name, c.id as case_id,
                   c.procedure, t.proc_def_id_ as definition_id, c.number, c.registration_number,
                   case when c.confidential then '' else c.title end as title,
                   case when c.confidential then '' when coalesce(c.last_name, '') = '' then coalesce(c.organisation, '')
                        else c.last_name || coalesce(U&'\\00A0' || left(nullif(c.first_name, ''), 1) || '.', '')
                             || coalesce(U&'\\00A0' || left(nullif(c.middle_name, ''), 1) || '.', '') end as applicant,
                   c.body, t.assignee_ as assignee,
                   case when c.confidential or c.barred <> '{}'
                        then offered(p.posts, c.confidential, c.readers, c.barred) else p.posts end as candidates,
                   t.create_time_ at time zone :zone as created_at,
                   coalesce(t.due_date_ at time zone :zone, timestamptz '9999-12-31 00:00:00Z') as due_at,
                   t.priority_ as priority, t.suspension_state_ = 2 as suspended,
                   lower(case when c.confidential then concat_ws(' ', c.number, c.registration_number)
                              else concat_ws(' ', c.number, c.registration_number, c.title, c.last_name,
                                             c.first_name, c.middle_name, c.organisation) end) as words,
                   c.confidential, c.readers, c.barred, b.absent as behalf,
                   coalesce(t.description_ = 'ballot', false) as personal
            from act_ru_task t
            join act_ru_execution e on e.id_ = t.proc_inst_id_
            join case_file c on c.id = e.business_key_::uuid
            left join work_behalf b on b.task = t.id_ and b.deputy = t.assignee_
            cross join lateral (
                select coalesce(array_agg(distinct l.group_id_ order by l.group_id_), '{}')::text[] as posts
                from act_ru_identitylink l
                where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ is not null) p
            """;

    private static final String REFRESH =
            """
            with fresh as (%s where %s),
            put as (
                insert into work_item as w (id, element, name, case_id, procedure, definition_id, number,
                    registration_number, title, applicant, body, assignee, candidates, created_at, due_at, priority,
                    suspended, words, confidential, readers, barred, behalf, personal)
                select id, element, name, case_id, procedure, definition_id, number, registration_number, title,
                    applicant, body, assignee, candidates, created_at, due_at, priority, suspended, words,
                    confidential, readers, barred, behalf, personal from fresh
                on conflict (id) do update set name = excluded.name, definition_id = excluded.definition_id,
                    element = excluded.element, registration_number = excluded.registration_number,
                    title = excluded.title, applicant = excluded.applicant, assignee = excluded.assignee,
                    candidates = excluded.candidates, due_at = excluded.due_at, priority = excluded.priority,
                    suspended = excluded.suspended, words = excluded.words, confidential = excluded.confidential,
                    readers = excluded.readers, barred = excluded.barred,
                    behalf = excluded.behalf, personal = excluded.personal),
            gone as (delete from work_item w where %s and not exists (select 1 from act_ru_task t where t.id_ = w.id)),
            withdrawn as (delete from work_offer o where %s),
            offered as (
                insert into work_offer (item, post, due_at)
                select id, unnest(candidates), due_at from fresh where assignee is null and not suspended)
            select id, case_id, assignee from fresh
            where assignee is not null and (confidential or barred <> '{}')
            """;

    private static final String TOUCHED = REFRESH.formatted(
            FROM_ENGINE,
            "t.id_ = any(:ids) or e.business_key_ = any(:cases)",
            "(w.id = any(:ids) or w.case_id = any(:cases::uuid[]))",
            "o.item = any(:ids) or o.item in (select id from work_item where case_id = any(:cases::uuid[]))");

    private static final String ALL = REFRESH.formatted(FROM_ENGINE, "true", "true", "true");

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    WorkItems(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<WorkItem> find(String id) {
        return jdbc.sql("select * from work_item where id = ?")
                .param(id)
                .query(this::read)
                .optional();
    }

    /** Those of that ids, in the order of these; what is not there any more is left out. */
    List<WorkItem> all(Collection<String> ids) {
        return jdbc.sql("select w.* from unnest(?::text[]) with ordinality as t (item, n)"
                        + " join work_item w on w.id = t.item order by t.n")
                .param(ids.toArray(String[]::new))
                .query(this::read)
                .list();
    }

    /**
     * The item, locked until the transaction ends: of two who act on one task the second waits.
     *
     * <p>It is the engine's row that is locked, before the engine reads it: a job that ends another branch moves the task
     * to another execution, and an engine that had read the task before and asked for its execution after would find none.
     * Jobs write that row before ours too, so that neither waits for the other crosswise.
     */
    Optional<WorkItem> lock(String id) {
        jdbc.sql("select id_ from act_ru_task where id_ = ? for no key update")
                .param(id)
                .query(String.class)
                .optional();
        return find(id);
    }

    /** The case of a task that is or was there. */
    Optional<UUID> caseOf(String task) {
        return jdbc.sql(
                        """
                select c.id from act_hi_taskinst t join act_hi_procinst p on p.id_ = t.root_proc_inst_id_
                join case_file c on c.id = p.business_key_::uuid
                where t.id_ = ?
                """)
                .param(task)
                .query(UUID.class)
                .optional();
    }

    /** The open tasks of a case, first due first. */
    public List<WorkItem> of(UUID caseId) {
        return jdbc.sql("select * from work_item where case_id = ? order by due_at, id")
                .param(caseId)
                .query(this::read)
                .list();
    }

    /** Notes for whom a substitute takes the task. */
    void behalf(String task, String deputy, String absent) {
        jdbc.sql("insert into work_behalf (task, deputy, absent) values (?, ?, ?)"
                        + " on conflict (task) do update set deputy = excluded.deputy, absent = excluded.absent")
                .params(task, deputy, absent)
                .update();
    }

    /** A task of a case with bounds, and who has it. */
    record Held(String id, UUID caseId, String assignee) {}

    /**
     * Takes over what the engine now holds for those tasks and for all tasks of those cases: one statement.
     *
     * @return those that somebody has who may have to keep away from the case
     */
    List<Held> refresh(Collection<String> tasks, Collection<UUID> cases) {
        return jdbc.sql(TOUCHED)
                .param("ids", tasks.toArray(String[]::new))
                .param("cases", cases.stream().map(UUID::toString).toArray(String[]::new))
                .param("zone", clock.getZone().getId())
                .query((rs, n) -> new Held(rs.getString(1), rs.getObject(2, UUID.class), rs.getString(3)))
                .list();
    }

    /** Makes the whole projection anew. */
    @Transactional
    public void rebuild() {
        jdbc.sql("lock table work_item in exclusive mode").update();
        jdbc.sql(ALL).param("zone", clock.getZone().getId()).query().listOfRows();
    }

    /** How many rows differ from what the engine holds; zero when all is well. */
    public long drift() {
        String columns = "id, element, name, case_id, number, registration_number, title, applicant, body, assignee,"
                + " candidates, due_at, priority, suspended, confidential, readers, barred, behalf, personal";
        return jdbc.sql("with fresh as (" + FROM_ENGINE + "), a as (select " + columns + " from fresh), b as (select "
                        + columns + " from work_item), offered as (select item, post, due_at from work_offer), due as ("
                        + " select id, unnest(candidates), due_at from fresh where assignee is null and not suspended)"
                        + " select (select count(*) from (select * from a except select * from b) x)"
                        + " + (select count(*) from (select * from b except select * from a) y)"
                        + " + (select count(*) from (select * from due except select * from offered) z)"
                        + " + (select count(*) from (select * from offered except select * from due) v)")
                .param("zone", clock.getZone().getId())
                .query(Long.class)
                .single();
    }

    WorkItem read(ResultSet rs, int n) throws SQLException {
        Instant due = rs.getTimestamp("due_at").toInstant();
        return new WorkItem(
                rs.getString("id"),
                rs.getString("element"),
                rs.getString("name"),
                rs.getObject("case_id", UUID.class),
                rs.getString("procedure"),
                rs.getString("definition_id"),
                rs.getString("number"),
                rs.getString("registration_number"),
                rs.getString("title"),
                rs.getString("applicant"),
                rs.getString("body"),
                rs.getString("assignee"),
                Arrays.asList((String[]) rs.getArray("candidates").getArray()),
                rs.getTimestamp("created_at").toInstant(),
                due.equals(NEVER) ? null : due,
                rs.getInt("priority"),
                due.isBefore(clock.instant()),
                Bounds.read(rs),
                rs.getString("behalf"),
                null);
    }

    /** The same from a row that was joined with the forecast of its case. */
    WorkItem readThreatened(ResultSet rs, int n) throws SQLException {
        return read(rs, n).threatened(Forecast.read(rs));
    }
}

package org.reglament.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The queues of an official: what is overdue first, page by page. */
@Component
public class WorkList {

    private static final int COUNTED = 1000;

    private final JdbcClient jdbc;
    private final Reach reach;
    private final BusinessClock clock;
    private final WorkItems items;

    WorkList(JdbcClient jdbc, Reach reach, BusinessClock clock, WorkItems items) {
        this.jdbc = jdbc;
        this.reach = reach;
        this.clock = clock;
        this.items = items;
    }

    /**
     * One page of that person's queue by due date; two statements, and one for the person's posts.
     *
     * @throws IllegalArgumentException when {@code after} is not what a page gave
     */
    public WorkPage page(String login, WorkQuery query) {
        Map<String, Object> params = new HashMap<>();
        String where = where(login, query, params);
        int limit = Math.max(1, Math.min(query.limit(), WorkQuery.MOST));
        String keyset = "";
        if (query.after() != null) {
            Position position = Position.read(query.after());
            params.put("afterDue", position.due().atOffset(ZoneOffset.UTC));
            params.put("afterId", position.id());
            keyset = " and (w.due_at, w.id) > (:afterDue, :afterId)";
        }
        List<WorkItem> rows = new ArrayList<>(
                jdbc.sql("select w.* " + where + keyset + " order by w.due_at, w.id limit " + (limit + 1))
                        .params(params)
                        .query(items::read)
                        .list());
        String next = null;
        if (rows.size() > limit) {
            rows.remove(limit);
            next = Position.after(rows.get(limit - 1));
        }
        int count = count(where, params);
        return new WorkPage(rows, next, Math.min(count, COUNTED), count > COUNTED);
    }

    /** How many items the queue holds under the query's filters; at most 1001, which means more than 1000. */
    public int count(String login, WorkQuery query) {
        Map<String, Object> params = new HashMap<>();
        String where = where(login, query, params);
        return count(where, params);
    }

    private int count(String where, Map<String, Object> params) {
        return jdbc.sql("select count(*) from (select 1 " + where + " limit " + (COUNTED + 1) + ") x")
                .params(params)
                .query(Integer.class)
                .single();
    }

    private String where(String login, WorkQuery query, Map<String, Object> params) {
        StringBuilder sql = new StringBuilder();
        if (query.queue() == WorkQuery.Queue.MINE) {
            sql.append("from work_item w where w.assignee = any(:me) and not w.suspended");
            reach.mine(login, sql, params);
        } else {
            sql.append("from work_item w where w.assignee is null and not w.suspended and w.id in"
                    + " (select o.item from work_offer o where o.post = any(:posts))");
            reach.available(login, sql, params);
        }
        if (query.procedure() != null) {
            params.put("procedure", plain(query.procedure()));
            sql.append(" and w.procedure = :procedure");
        }
        if (query.words() != null && !query.words().isBlank()) {
            params.put("words", "%" + escape(plain(query.words()).strip().toLowerCase(Locale.ROOT)) + "%");
            sql.append(" and w.words like :words");
        }
        due(query.due(), sql, params);
        return sql.toString();
    }

    private void due(WorkQuery.@Nullable Due due, StringBuilder sql, Map<String, Object> params) {
        if (due == null) {
            return;
        }
        Instant now = clock.instant();
        params.put("now", now.atOffset(ZoneOffset.UTC));
        switch (due) {
            case OVERDUE -> sql.append(" and w.due_at < :now");
            case TODAY -> {
                params.put("until", endOf(clock.today()).atOffset(ZoneOffset.UTC));
                sql.append(" and w.due_at >= :now and w.due_at < :until");
            }
            case WEEK -> {
                params.put("until", endOf(clock.today().plusDays(6)).atOffset(ZoneOffset.UTC));
                sql.append(" and w.due_at >= :now and w.due_at < :until");
            }
        }
    }

    private Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }

    /** The database takes no NUL; nothing that is stored has one. */
    private static String plain(String text) {
        return text.replace('\0', '\uFFFD');
    }

    private static String escape(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
